import { backward } from '../../../solutions/backward.ts';
import { topologicalOrder } from '../../../solutions/graph.ts';
import type { Value } from '../../../solutions/value.ts';
import { arrowsOf, built, type Arrow, type Sketch } from '../sketch.ts';
import { sketches, type SketchName } from './graphs.ts';
import { keyOf, paymentsFrom, type OwnSweep } from './own.ts';
import { sweep, type Order, type Payment, type Rule } from './sweep.ts';

/** The order that is not ours to know: what the reader wrote. */
export const ownOrder = 'your own backward';

export interface BackpropState {
  sketch: SketchName;
  numbers: readonly number[];
  order: Order | typeof ownOrder;
  rule: Rule;
  /** How many payments have been made. */
  step: number;
  chosen: string;
  /** What the reader's own `backward` gave when it was last run. */
  own?: OwnSweep;
}

/** The graph that a state shows, its nodes in order and each with its true gradient. */
export interface ShownGraph {
  sketch: Sketch;
  root: Value;
  nodes: Value[];
  arrows: Arrow[];
  key: string;
}

export function graphOf({ sketch: name, numbers }: BackpropState): ShownGraph {
  const sketch: Sketch = sketches[name];
  const root = built(sketch, numbers);
  // The truth to hold a sweep against; the sweep itself keeps its own accounts.
  backward(root);
  const nodes = topologicalOrder(root);
  return { sketch, root, nodes, arrows: arrowsOf(root), key: keyOf(nodes) };
}

/** Whether the reader's own `backward` has yet to be run on the graph that is shown. */
export function isWaiting(state: BackpropState): boolean {
  return state.order === ownOrder && state.own?.key !== graphOf(state).key;
}

/** The payments of a state's sweep, and what is to be said before the first; without payments to show, that is all. */
export function sweepOf(
  { order, rule, own }: BackpropState,
  { root, nodes, arrows, key }: ShownGraph,
): { payments: Payment[]; opening: string; isShown: boolean } {
  const seed = `${root.label} moves exactly as fast as itself: its gradient is 1, and all others are still 0.`;
  if (order !== ownOrder) return { payments: sweep(root, arrows, order, rule), opening: seed, isShown: true };
  const nothing = (opening: string) => ({ payments: [], opening, isShown: false });
  if (own?.key !== key) return nothing('Your own backward is being run on this graph.');
  if (own.trouble) return nothing(`Your own backward could not be run on this graph. ${own.trouble}`);
  const payments = paymentsFrom(own.writes, nodes, arrows);
  if (!payments)
    return nothing('Your own backward keeps accounts of its own and writes whole gradients: no shares to show.');
  const whose =
    own.whose === 'reader'
      ? 'This is your own backward, write by write.'
      : 'Yours is not solved yet, so this is the backward of the course, write by write.';
  return { payments, opening: `${whose} ${seed}`, isShown: true };
}
