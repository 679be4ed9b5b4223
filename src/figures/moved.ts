import type { TemplateResult } from 'lit';
import { backprop } from './backprop/view.ts';
import { bend } from './bend-view.ts';
import { boundary } from './boundary-view.ts';
import { chainRule } from './chain-view.ts';
import { check } from './check-view.ts';
import { curves } from './curves-view.ts';
import { hinges } from './hinges-view.ts';
import { leak } from './leak/view.ts';
import { luck } from './luck-view.ts';
import type { Moved } from './moved-figure.ts';
import { neuron } from './neuron-view.ts';
import { operation } from './operation/view.ts';
import { prepared } from './prepared/view.ts';
import { price } from './price/view.ts';
import { slope } from './slope-view.ts';
import { truth } from './truth-view.ts';
import { valley } from './valley-view.ts';
import { values } from './values/view.ts';
import { walk } from './walk/view.ts';

/** The figures that the reader moves, by name, as they look before anyone has moved them. */
export const moved: Record<string, () => TemplateResult> = {
  slope: () => atStart(slope),
  chain: () => atStart(chainRule),
  values: () => atStart(values),
  walk: () => atStart(walk),
  backprop: () => atStart(backprop),
  operation: () => atStart(operation),
  bend: () => atStart(bend),
  hinges: () => atStart(hinges),
  truth: () => atStart(truth),
  check: () => atStart(check),
  neuron: () => atStart(neuron),
  price: () => atStart(price),
  boundary: () => atStart(boundary),
  valley: () => atStart(valley),
  curves: () => atStart(curves),
  prepared: () => atStart(prepared),
  leak: () => atStart(leak),
  luck: () => atStart(luck),
};

function atStart<State>({ start, view }: Moved<State>): TemplateResult {
  return view(start, () => undefined);
}
