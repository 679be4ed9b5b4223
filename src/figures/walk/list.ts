import { topologicalOrder } from '../../../solutions/graph.ts';
import type { Value } from '../../../solutions/value.ts';
import { listed } from '../listed.ts';

/** An arrow of the graph, between the first places in a list of the two that it joins. */
export interface Arc {
  parent: Value;
  user: Value;
  from: number;
  to: number;
  /** How many arrows between the same two come before it. */
  beside: number;
  /** The user stands before the parent, of which it was made. */
  isWrong: boolean;
}

/** The arrows between the nodes that a list has by now. */
export function arcsOf(list: readonly Value[]): Arc[] {
  return [...new Set(list)].flatMap((user) =>
    user.parents.flatMap((parent, i) => {
      const [from, to] = [list.indexOf(parent), list.indexOf(user)];
      const beside = user.parents.slice(0, i).filter((other) => other === parent).length;
      return from < 0 ? [] : [{ parent, user, from, to, beside, isWrong: from > to }];
    }),
  );
}

/** Where a node stands in a list, each time: places count from 1. */
export function placesOf(node: Value, list: readonly Value[]): number[] {
  return list.flatMap((each, i) => (each === node ? [i + 1] : []));
}

/** Judges a finished list: whether it is a topological order of the root's graph, or where it is not. */
export function verdict(list: readonly Value[], root: Value): { isRight: boolean; words: string } {
  const order = topologicalOrder(root);
  const wrong = new Set(
    arcsOf(list)
      .filter(({ isWrong }) => isWrong)
      .map(({ parent, user }) => `${user.label} stands before ${parent.label}, of which it was made.`),
  );
  if (wrong.size > 0) return { isRight: false, words: `${names(list)}: ${[...wrong].join(' ')}` };
  const repeated = order.filter((node) => placesOf(node, list).length > 1);
  if (repeated.length > 0) {
    const times = repeated.map((node) => `${node.label} ${timesInWords(placesOf(node, list).length)}`);
    const cost = `${list.length} visits for ${order.length} nodes`;
    return { isRight: false, words: `In order, but not each once: ${listed(times)}. That is ${cost}.` };
  }
  const isOurs = order.every((node, i) => node === list[i]);
  const ours = isOurs ? '' : `, though not ours, ${names(order)}`;
  return { isRight: true, words: `${names(list)}: a topological order${ours}.` };
}

function names(nodes: readonly Value[]): string {
  return nodes.map(({ label }) => label).join(', ');
}

function timesInWords(times: number): string {
  return times === 2 ? 'twice' : `${times} times`;
}
