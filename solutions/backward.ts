import { topologicalOrder } from './graph';
import type { Value } from './value';

/**
 * Sweeps once from a root back to its leaves, and adds to each leaf's `grad` how fast the root moves when that leaf moves.
 *
 * Shape: afterwards every inner node (a node with parents) that the root was computed from holds its gradient, and the root
 * holds 1. A root that is itself a leaf gains 1 instead.
 * Range: inner nodes start afresh, leaves accumulate: a second call adds the same to the leaves again and changes nothing else.
 * Throws: TypeError if the root is not a node with a list of parents.
 * Source: lesson 05; reverse-mode automatic differentiation.
 *
 * @example
 * const a = new Value(3);
 * backward(mul(a, a));
 * a.grad; // 6
 */
export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) {
    if (node.parents.length > 0) node.grad = 0;
  }
  root.grad += 1;
  for (let k = order.length - 1; k >= 0; k--) {
    const { grad, parents, slopes } = order[k];
    for (let i = 0; i < parents.length; i++) {
      parents[i].grad += slopes[i] * grad;
    }
  }
}
