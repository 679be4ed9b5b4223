import type { Value } from './value';

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
  throw new Error('TODO: list every node once, after its parents, without a function that calls itself.');
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
  throw new Error('TODO: write one line for each node and one for each of its arrows.');
}
