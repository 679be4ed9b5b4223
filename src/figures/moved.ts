import type { TemplateResult } from 'lit';
import type { Moved } from './moved-figure.ts';
import { slope } from './slope-view.ts';

/** The figures that the reader moves, by name, as they look before anyone has moved them. */
export const moved: Record<string, () => TemplateResult> = {
  slope: () => atStart(slope),
};

function atStart<State>({ start, view }: Moved<State>): TemplateResult {
  return view(start, () => undefined);
}
