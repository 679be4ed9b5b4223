import type { Value } from './value';

export function backward(root: Value): void {
  const uses = new Map<Value, number>([[root, 0]]);
  for (const node of uses.keys()) {
    if (!Array.isArray(node.parents)) throw new TypeError('backward expects a Value.');
    for (const parent of node.parents) uses.set(parent, (uses.get(parent) ?? 0) + 1);
  }
  for (const node of uses.keys()) {
    if (node.parents.length) node.grad = 0;
  }

  root.grad += 1;
  const whole = [root];
  for (let node = whole.pop(); node; node = whole.pop()) {
    for (const [i, parent] of node.parents.entries()) {
      parent.grad += node.grad * node.slopes[i];
      const left = uses.get(parent)! - 1;
      uses.set(parent, left);
      if (left === 0) whole.push(parent);
    }
  }
}
