/**
 * @fails over the same graph double the gradients of its leaves
 * @says In the second sweep the inner nodes still held gradients from the first, and passed them on again. Set the inner nodes to 0 before each sweep.
 */
import { topologicalOrder } from './graph';
import type { Value } from './value';

export function backward(root: Value): void {
  const order = topologicalOrder(root);
  root.grad = 1;
  for (const node of order.reverse()) {
    for (let i = 0; i < node.parents.length; i++) {
      node.parents[i].grad += node.slopes[i] * node.grad;
    }
  }
}
