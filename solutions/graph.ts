import type { Value } from './value';

let walks = 0;

/**
 * Lists a root, where the walk begins, and all that it was computed from: parents before the nodes that use them.
 *
 * Shape: each node appears once, however many paths lead to it; the branch of the first parent comes first, and the
 * root last. A node need not be a Value: parents and a place for the mark are all that a walk asks for.
 * Range: any depth, 100,000 operations in a row included. Each walk leaves a mark of its own in `visited`.
 * Throws: TypeError if the root is not a node with a list of parents.
 * Source: lesson 04; depth-first post-order.
 *
 * @example
 * const a = new Value(2);
 * const b = mul(a, a);
 * topologicalOrder(add(b, a)).map((node) => node.data); // [2, 4, 6]
 */
export function topologicalOrder<N extends { readonly parents: readonly N[]; visited: number }>(root: N): N[] {
  if (!Array.isArray(root?.parents)) throw new TypeError(`topologicalOrder expects a node, but got ${root}.`);
  const walk = ++walks;
  const order: N[] = [];
  // The way from the root to where the walk stands, and how many parents of each node on it were tried: a stack of our
  // own grows as long as it must, where a function that calls itself would run out of room.
  const path = [root];
  const tried = [0];
  root.visited = walk;
  while (path.length > 0) {
    const top = path.length - 1;
    const { parents } = path[top];
    let next = tried[top];
    while (next < parents.length) {
      const parent = parents[next++];
      if (parent.visited === walk) continue;
      parent.visited = walk;
      if (parent.parents.length > 0) {
        path.push(parent);
        tried.push(0);
        break;
      }
      order.push(parent);
    }
    tried[top] = next;
    if (top + 1 === path.length) {
      order.push(path[top]);
      path.pop();
      tried.pop();
    }
  }
  return order;
}

/**
 * Describes a graph in Graphviz's language, from the leaves on the left to the root on the right.
 *
 * Shape: one node for each Value and one arrow for each place where it is an operand, so that a + a has two arrows.
 * Range: a node shows its operation, its name and its number, and with `gradients` its gradient; with `slopes` each arrow
 * shows its slope. Numbers have at most four significant digits. `label` names a node; without it, its own label does.
 * Throws: TypeError if the root is not a node with a list of parents.
 * Source: lesson 04; the DOT language, graphviz.org/doc/info/lang.html.
 *
 * @example
 * toDot(new Value(2)).startsWith('digraph {'); // true
 */
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

/** Graphviz reads entities such as &amp; and escapes such as \n even inside quotes: both must come out as they were typed. */
function quote(text: string): string {
  const entities = text.replaceAll('&', '&amp;');
  return `"${entities.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
