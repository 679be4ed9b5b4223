import type { Value } from '../../../solutions/value.ts';
import { written } from '../axes.ts';
import { listed } from '../listed.ts';
import { isLeaf, nudgedAlong, recorded, type Numbers, type Recorded } from './record.ts';

/** What the reader's change did to the graph, and what it did not. */
export function recordInWords({ hasRunAgain, ...numbers }: Numbers & { hasRunAgain: boolean }): string {
  const graph = recorded(numbers);
  const leaves = graph.nodes.filter(isLeaf);
  const made = graph.nodes.filter((node) => !isLeaf(node));
  const changed = graph.oldLeavesOf(graph.root);
  if (changed.length === 0) {
    const from = `from ${listed(leaves.map(equation))}`;
    return hasRunAgain
      ? `The lines ran again and made three new nodes ${from}: ${listed(made.map(equation))}. Every box and every slope agrees again.`
      : `u, v and loss were made ${from}, and everything agrees. Give a leaf another number: what will move?`;
  }
  const now = listed(changed.map(({ label, data }, i) => `${label} ${i === 0 ? 'now holds ' : ''}${exact(data)}`));
  return [`${now}, and nothing has run.`, ...groups(graph, made), slopesInWords(graph)].filter(Boolean).join(' ');
}

export function names(nodes: readonly Value[]): string {
  return nodes.map(({ label }) => label).join(', ');
}

/** What a record was made from, in the numbers of then: `w held 3 and c −10`. */
function thenHeld(leaves: readonly Value[], { madeFrom }: Recorded): string {
  return listed(leaves.map(({ label }, i) => `${label} ${i === 0 ? 'held ' : ''}${exact(madeFrom(label).data)}`));
}

/** A sentence for all nodes that have gone out of date with the same leaves. */
function groups(graph: Recorded, made: readonly Value[]): string[] {
  const byDate = new Map<string, Value[]>();
  for (const node of made) {
    const leaves = graph.oldLeavesOf(node);
    const date = thenHeld(leaves, graph);
    if (leaves.length > 0) byDate.set(date, [...(byDate.get(date) ?? []), node]);
  }
  return Array.from(byDate, ([date, nodes]) => {
    const says = listed(nodes.map(({ label, data }, i) => `${label} ${i === 0 ? 'still says ' : ''}${exact(data)}`));
    return `${says}: ${nodes.length === 1 ? 'it was' : 'they were'} made when ${date}.`;
  });
}

function slopesInWords({ nodes, arrows }: Recorded): string {
  const old = nodes.flatMap((node) => arrows.filter(({ user, slope, anew }) => user === node && slope !== anew));
  const said = old.map(({ parent, slope, anew }) => `${exact(slope)} from ${parent.label} ought to be ${exact(anew)}`);
  // The two arrows from v say the same.
  return said.length === 0 ? '' : `Old slopes too: ${listed([...new Set(said)], ', and ')}.`;
}

/**
 * What a nudge of one operand alone does to a node, how far that is, and whether it is down.
 *
 * @example
 * nudgeInWords(mul(w, k), 0); // ['w from 3 to 3.1: 6 becomes 6.2', 'twice as far', '']
 */
export function nudgeInWords(node: Value, i: number): [moves: string, far: string, way: string] {
  const { from, to, before, after } = nudgedAlong(node, i);
  const { label } = node.parents[i]!;
  const isTwice = node.parents.filter((parent) => parent === node.parents[i]).length > 1;
  const which = isTwice ? `${i === 0 ? 'first' : 'second'} ${label}` : label;
  const becomes = before === after ? 'stays' : 'becomes';
  const ratio = (after - before) / (to - from);
  const times = written(Math.abs(ratio));
  return [
    `${which} from ${exact(from)} to ${exact(to)}: ${exact(before)} ${becomes} ${exact(after)}`,
    times === '1' ? 'just as far' : times === '2' ? 'twice as far' : `${times}\u00a0times as far`,
    ratio < 0 ? ', but down' : '',
  ];
}

/** A number with the digits that a nudge can move, and without what adding 0.1 leaves behind. */
const exact = (x: number) => written(x, 9);
const equation = ({ label, data }: Value) => `${label}\u00a0=\u00a0${exact(data)}`;
