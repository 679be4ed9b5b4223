/**
 * @fails lists operands before the steps that use them, the first branch first, and the root last
 * @says You listed a node on the way in, so a node can come before one of its operands when the ways to it differ in length. List it on the way out, after all its parents.
 */
import type { Value } from './value';

let walks = 0;

export function topologicalOrder<N extends { readonly parents: readonly N[]; visited: number }>(root: N): N[] {
  if (!Array.isArray(root?.parents)) throw new TypeError(`topologicalOrder expects a node, but got ${root}.`);
  const walk = ++walks;
  const order: N[] = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined || node.visited === walk) continue;
    node.visited = walk;
    order.push(node);
    waiting.push(...node.parents.toReversed());
  }
  return order.reverse();
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
