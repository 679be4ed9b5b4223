import { topologicalOrder } from './graph';
import type { Value } from './value';

export function backward(root: Value): void {
  const gathered = new Map<Value, number>([[root, 1]]);
  const order = topologicalOrder(root);
  for (let k = order.length - 1; k >= 0; k--) {
    const node = order[k];
    const gradient = gathered.get(node) ?? 0;
    node.slopes.forEach((slope, i) => {
      const parent = node.parents[i];
      gathered.set(parent, (gathered.get(parent) ?? 0) + gradient * slope);
    });
  }
  for (const [node, gradient] of gathered) {
    const isLeaf = node.parents.length === 0;
    node.grad = isLeaf ? node.grad + gradient : gradient;
  }
}
