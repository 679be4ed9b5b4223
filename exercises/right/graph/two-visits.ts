import type { Value } from './value';

const reached = Symbol('reached');

export function topologicalOrder<N extends { readonly parents: readonly N[]; visited: number }>(root: N): N[] {
  if (typeof root !== 'object' || root === null) throw new TypeError('topologicalOrder expects a node.');
  const state = new Map<N, typeof reached | 'listed'>();
  const stack = [root];
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (state.has(node)) {
      stack.pop();
      if (state.get(node) === reached) {
        state.delete(node);
        state.set(node, 'listed');
      }
    } else {
      state.set(node, reached);
      for (const parent of [...node.parents].reverse()) if (!state.has(parent)) stack.push(parent);
    }
  }
  return [...state.keys()];
}

const record = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/[\\"{}|<>]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');

export function toDot(
  root: Value,
  options: { slopes?: boolean; gradients?: boolean; label?(v: Value): string } = {},
): string {
  const name = options.label ?? ((v: Value) => v.label);
  const nodes = topologicalOrder(root);
  const format = (x: number) => parseFloat(x.toPrecision(4)).toString();
  let text = 'digraph graph_of_values { rankdir="LR"; node [shape=record]; ';
  for (const node of nodes) {
    const fields = [record(name(node)), `data ${format(node.data)}`];
    if (options.gradients) fields.push(`grad ${format(node.grad)}`);
    text += `${nodes.indexOf(node)} [label="{ ${node.op} ${fields.join(' | ')} }"]\n`;
  }
  for (const node of nodes) {
    node.parents.forEach((parent, i) => {
      text += `${nodes.indexOf(parent)} -> ${nodes.indexOf(node)}`;
      text += options.slopes ? ` [label=${format(node.slopes[i])}]\n` : '\n';
    });
  }
  return `${text}}`;
}
