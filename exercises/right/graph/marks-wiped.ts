import type { Value } from './value';

export function topologicalOrder<N extends { readonly parents: readonly N[]; visited: number }>(root: N): N[] {
  if (!root || !Array.isArray(root.parents)) throw new TypeError('A walk starts at a node with parents.');
  const order: N[] = [];
  interface Frame {
    node: N;
    rest: Iterator<N>;
    below: Frame | undefined;
  }
  let frame: Frame | undefined = { node: root, rest: root.parents.values(), below: undefined };
  root.visited = 1;
  while (frame) {
    const next: IteratorResult<N> = frame.rest.next();
    if (next.done) {
      order.push(frame.node);
      frame = frame.below;
    } else if (next.value.visited === 0) {
      next.value.visited = 1;
      frame = { node: next.value, rest: next.value.parents.values(), below: frame };
    }
  }
  for (const node of order) node.visited = 0;
  return order;
}

const html: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<BR/>' };

export function toDot(
  root: Value,
  { slopes, gradients, label }: { slopes?: boolean; gradients?: boolean; label?(v: Value): string } = {},
): string {
  const escape = (text: string) => text.replace(/[&<>"\n]/g, (character) => html[character]);
  const ids = new Map<Value, number>();
  const statements: string[] = [];
  for (const node of topologicalOrder(root)) {
    const id = ids.size;
    ids.set(node, id);
    const rows = [`<B>${escape(label ? label(node) : node.label)}</B>`, node.op, node.data.toPrecision(4)];
    if (gradients) rows.push(`∂ ${node.grad.toPrecision(4)}`);
    statements.push(`v${id} [label=<${rows.join('<BR/>')}>]`);
    for (const [i, parent] of node.parents.entries()) {
      const text = slopes ? ` [label="${node.slopes[i].toPrecision(4)}"]` : '';
      statements.push(`v${ids.get(parent)} -> v${id}${text}`);
    }
  }
  return `digraph { ${statements.join('; ')} }`;
}
