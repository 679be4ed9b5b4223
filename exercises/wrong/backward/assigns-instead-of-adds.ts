/**
 * @fails adds up what comes from every place of use: a + a gives 2, a · a gives 2a
 * @says A value that is used twice moves the root along two paths, and your second path wrote over the first. Add to the gradient with +=.
 */
import { topologicalOrder } from './graph';
import type { Value } from './value';

export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) {
    if (node.parents.length > 0) node.grad = 0;
  }
  root.grad += 1;
  for (const node of order.reverse()) {
    for (let i = 0; i < node.parents.length; i++) {
      node.parents[i].grad = node.slopes[i] * node.grad;
    }
  }
}
