/**
 * @fails from another root add to a leaf that both graphs share
 * @says Your sweep threw away what an earlier one had left in the leaves. Only inner nodes start at 0; a leaf keeps adding up.
 */
import { topologicalOrder } from './graph';
import type { Value } from './value';

export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) {
    node.grad = 0;
  }
  root.grad += 1;
  for (const node of order.reverse()) {
    for (let i = 0; i < node.parents.length; i++) {
      node.parents[i].grad += node.slopes[i] * node.grad;
    }
  }
}
