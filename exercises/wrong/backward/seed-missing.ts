/**
 * @fails starts with 1 at the root, and hands each operand its slope
 * @says Every gradient is 0, because nothing was there to flow back. The root moves exactly as fast as itself: start it with 1.
 */
import { topologicalOrder } from './graph';
import type { Value } from './value';

export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) {
    if (node.parents.length > 0) node.grad = 0;
  }
  for (const node of order.reverse()) {
    for (let i = 0; i < node.parents.length; i++) {
      node.parents[i].grad += node.slopes[i] * node.grad;
    }
  }
}
