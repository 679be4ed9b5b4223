/**
 * @fails lists operands before the steps that use them, the first branch first, and the root last
 * @says A node that is used in two places is listed twice. Leave a mark on a node when you first reach it, and pass by when you meet the mark again.
 */
import type { Value } from './value';

export function topologicalOrder<N extends { readonly parents: readonly N[]; visited: number }>(root: N): N[] {
  if (!Array.isArray(root?.parents)) throw new TypeError(`topologicalOrder expects a node, but got ${root}.`);
  const order: N[] = [];
  const path = [root];
  const tried = [0];
  while (path.length > 0) {
    const top = path.length - 1;
    const node = path[top];
    if (tried[top] === node.parents.length) {
      order.push(node);
      path.pop();
      tried.pop();
    } else {
      const parent = node.parents[tried[top]++];
      path.push(parent);
      tried.push(0);
    }
  }
  return order;
}

export function toDot(
  root: Value,
  options: { slopes?: boolean; gradients?: boolean; label?(v: Value): string } = {},
): string {
  const { slopes = false, gradients = false, label = (v) => v.label } = options;
  const order = topologicalOrder(root);
  const ids = new Map(order.map((v, i) => [v, `n${i}`]));
  const lines = order.flatMap((v) => {
    const name = label(v);
    const text = [v.op, name ? `${name} = ${short(v.data)}` : short(v.data), gradients ? `grad ${short(v.grad)}` : ''];
    const kinds = ['value', v.parents.length === 0 ? 'leaf' : 'operation', gradients ? 'gradient' : ''];
    const node = `${ids.get(v)} [label=${quote(filled(text).join('\n'))}, class="${filled(kinds).join(' ')}"];`;
    const arrows = v.parents.map((parent, i) => {
      const slope = slopes ? ` [label=${quote(short(v.slopes[i]))}, class="slope"]` : '';
      return `${ids.get(parent)} -> ${ids.get(v)}${slope};`;
    });
    return [node, ...arrows];
  });
  return ['digraph {', ...style, ...lines].join('\n  ') + '\n}\n';
}

const style = [
  'rankdir=LR;',
  'bgcolor=transparent;',
  'node [shape=box, style=rounded, fontname=Helvetica, fontsize=12, height=0.4, margin="0.14,0.07"];',
  'edge [arrowsize=0.6, fontname=Helvetica, fontsize=11];',
];

function short(x: number): string {
  return String(Number(x.toPrecision(4)));
}

function filled(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '');
}

function quote(text: string): string {
  const entities = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `"${entities.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
