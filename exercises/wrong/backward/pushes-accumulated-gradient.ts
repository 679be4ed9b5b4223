/**
 * @fails handles each node once, when its gradient is whole: ladders of 2, 3 and 40 doublings
 * @says You handed a gradient on before it was whole, and then handed the earlier part on again. Wait until all paths into a node are added up, then hand it on once.
 */
import { topologicalOrder } from './graph';
import type { Value } from './value';

export function backward(root: Value): void {
  const order = topologicalOrder(root);
  for (const node of order) {
    if (node.parents.length > 0) node.grad = 0;
  }
  root.grad += 1;
  push(root);
}

function push(node: Value): void {
  node.parents.forEach((parent, i) => {
    parent.grad += node.slopes[i] * node.grad;
    push(parent);
  });
}
