/**
 * @fails handles each node once, when its gradient is whole: ladders of 2, 3 and 40 doublings
 * @says Your numbers are right, but you went down every path by itself: 40 doublings have over a million million. Go through the nodes in order instead, each once.
 */
import { topologicalOrder } from './graph';
import type { Value } from './value';

export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) {
    if (node.parents.length > 0) node.grad = 0;
  }
  flow(root, 1);
}

function flow(node: Value, gradient: number): void {
  node.grad += gradient;
  node.parents.forEach((parent, i) => flow(parent, node.slopes[i] * gradient));
}
