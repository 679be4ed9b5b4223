/**
 * @fails multiplies each slope by the gradient that comes in: (a · b) · c
 * @says You added the slope alone. A slope says how an operand moves this node; multiply it by how this node moves the root, its own gradient.
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
      node.parents[i].grad += node.slopes[i];
    }
  }
}
