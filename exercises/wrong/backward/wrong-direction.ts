/**
 * @fails multiplies each slope by the gradient that comes in: (a · b) · c
 * @says You went from the leaves to the root. Gradients flow the other way: start at the root, and go through the order from its end.
 */
import { topologicalOrder } from './graph';
import type { Value } from './value';

export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) {
    if (node.parents.length > 0) node.grad = 0;
  }
  root.grad += 1;
  for (const node of order) {
    for (let i = 0; i < node.parents.length; i++) {
      node.parents[i].grad += node.slopes[i] * node.grad;
    }
  }
}
