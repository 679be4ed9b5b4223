import { topologicalOrder } from '../../../solutions/graph.ts';
import type { Value } from '../../../solutions/value.ts';
import type { Arrow } from '../sketch.ts';

/** How the sweep gets from the root to the leaves: lesson 05's answer, and the three that will not do. */
export type Order = keyof typeof orders;
/** What becomes of what a node already has: the next share is added to it, or written over it. */
export type Rule = '+=' | '=';

/** One share on its way: what the user held when it paid, and what the parent had before and after. */
export interface Payment {
  arrow: Arrow;
  carried: number;
  share: number;
  before: number;
  after: number;
  /** The user paid although a share of its own was still to come: from these nodes. */
  tooEarlyFor: readonly Value[];
  /** The user had paid along this arrow before, and pays what it then had once more. */
  isAgain: boolean;
}

/** The way a sweep goes: `pay` takes a share along an arrow, of what the sweep carries or else of the user's gradient. */
type Walk = (
  root: Value,
  arrowsFrom: (node: Value) => Arrow[],
  pay: (arrow: Arrow, carried?: number) => number,
) => void;

export const orders = {
  'the list, from the back': (root, arrowsFrom, pay) => {
    for (const node of topologicalOrder(root).reverse()) for (const arrow of arrowsFrom(node)) pay(arrow);
  },
  'every path, carrying its product': (root, arrowsFrom, pay) => {
    const go = (node: Value, carried: number) => {
      for (const arrow of arrowsFrom(node)) go(arrow.parent, pay(arrow, carried));
    };
    go(root, 1);
  },
  'every path, carrying nothing': (root, arrowsFrom, pay) => {
    const go = (node: Value) => {
      for (const arrow of arrowsFrom(node)) {
        pay(arrow);
        go(arrow.parent);
      }
    };
    go(root);
  },
  'each node once, paying on arrival': (root, arrowsFrom, pay) => {
    const seen = new Set<Value>();
    const go = (node: Value) => {
      seen.add(node);
      const arrows = arrowsFrom(node);
      for (const arrow of arrows) pay(arrow);
      for (const { parent } of arrows) if (!seen.has(parent)) go(parent);
    };
    go(root);
  },
} satisfies Record<string, Walk>;

/**
 * Sweeps a graph in one of the orders, and writes down every payment. The graph itself is left as it was.
 *
 * Shape: `arrows` are those of the root's graph, as `arrowsOf` gives them.
 *
 * @example
 * const a = new Value(1);
 * const b = add(a, a);
 * sweep(b, arrowsOf(b), 'the list, from the back', '+=').map(({ after }) => after); // [1, 2]
 */
export function sweep(root: Value, arrows: readonly Arrow[], order: Order, rule: Rule): Payment[] {
  const payments: Payment[] = [];
  const gradients = new Map([[root, 1]]);
  const pay = (arrow: Arrow, onTheWay?: number) => {
    const carried = onTheWay ?? gradients.get(arrow.user) ?? 0;
    const share = arrow.slope * carried;
    const before = gradients.get(arrow.parent) ?? 0;
    const after = rule === '+=' ? before + share : share;
    const paid = { arrow, carried, share, before, after };
    gradients.set(arrow.parent, after);
    // What is carried along is not the user's gradient, so it can be neither too early nor paid again.
    const isCarried = onTheWay !== undefined;
    payments.push(isCarried ? { ...paid, tooEarlyFor: [], isAgain: false } : paymentOf(arrows, payments, paid));
    return share;
  };
  const walk: Walk = orders[order];
  walk(root, (node) => arrows.filter(({ user }) => user === node), pay);
  return payments;
}

/** Says of a payment, from those before it, whether its user paid before all of its own users had, or for a second time. */
export function paymentOf(
  arrows: readonly Arrow[],
  before: readonly Payment[],
  paid: Omit<Payment, 'tooEarlyFor' | 'isAgain'>,
): Payment {
  const isPaid = (arrow: Arrow) => before.some((payment) => payment.arrow === arrow);
  const late = arrows.filter((arrow) => arrow.parent === paid.arrow.user && !isPaid(arrow));
  return { ...paid, tooEarlyFor: [...new Set(late.map(({ user }) => user))], isAgain: isPaid(paid.arrow) };
}
