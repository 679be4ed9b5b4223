import type { TemplateResult } from 'lit';
import { backprop } from './backprop-view.ts';
import { chainRule } from './chain-view.ts';
import type { Moved } from './moved-figure.ts';
import { slope } from './slope-view.ts';

/** The figures that the reader moves, by name, as they look before anyone has moved them. */
export const moved: Record<string, () => TemplateResult> = {
  backprop: () => atStart(backprop),
  chain: () => atStart(chainRule),
  slope: () => atStart(slope),
};

function atStart<State>({ start, view }: Moved<State>): TemplateResult {
  return view(start, () => undefined);
}
