import { topologicalOrder } from '../../solutions/graph.ts';
import { Value } from '../../solutions/value.ts';

/** A graph that the reader may try numbers on, and where its nodes stand in the drawing. */
export interface Sketch {
  /** The numbers of its leaves, by name, as the lesson has them. */
  leaves: Readonly<Record<string, number>>;
  build(leaf: (name: string) => Value): Value;
  places: Places;
}

/** Where the middle of each node's box stands, by the node's label. */
export type Places = Readonly<Record<string, readonly [x: number, y: number]>>;

/** One place where a node is an operand. */
export interface Arrow {
  user: Value;
  parent: Value;
  slope: number;
}

/** Builds a graph from the numbers of its leaves, in the order of their names; its root is what comes back. */
export function built(sketch: Sketch, numbers: readonly number[]): Value {
  const leaves = new Map(Object.keys(sketch.leaves).map((name, i) => [name, named(name, new Value(numbers[i]!))]));
  return sketch.build((name) => leaves.get(name)!);
}

/** Gives a node the name that a drawing shows. */
export function named(label: string, node: Value): Value {
  node.label = label;
  return node;
}

/** Every arrow of a graph, from the root's on. */
export function arrowsOf(root: Value): Arrow[] {
  return topologicalOrder(root)
    .reverse()
    .flatMap((user) => user.parents.map((parent, i) => ({ user, parent, slope: user.slopes[i]! })));
}
