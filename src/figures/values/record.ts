import { topologicalOrder } from '../../../solutions/graph.ts';
import { add, mul, Value } from '../../../solutions/value.ts';
import { arrowsOf, built, named, type Arrow, type Sketch } from '../sketch.ts';

/** The lines of lesson 03, and where their nodes stand in the drawing. */
export const courier = {
  leaves: { w: 3, k: 2, c: -10 },
  build(leaf) {
    const u = named('u', mul(leaf('w'), leaf('k')));
    const v = named('v', add(u, leaf('c')));
    return named('loss', mul(v, v));
  },
  places: { w: [45, 50], k: [45, 155], c: [45, 262], u: [186, 102], v: [204, 238], loss: [354, 212] },
} satisfies Sketch;

/** What the leaves hold, in the order of their names, and what they held when the lines last ran. */
export interface Numbers {
  held: readonly number[];
  builtFrom: readonly number[];
}

/** An arrow, and the slope that the lines would write on it if they ran now. */
export interface DatedArrow extends Arrow {
  anew: number;
}

/** The graph as it is: made from the old numbers, its leaves holding the new ones. */
export interface Recorded {
  root: Value;
  /** In the order of the lines. */
  nodes: Value[];
  arrows: DatedArrow[];
  /** The leaves that a node was made from and that have changed since. */
  oldLeavesOf(node: Value): Value[];
  /** A node as it was when the lines last ran, its parents as they were. */
  madeFrom(label: string): Value;
  /** A node as the lines would make it now. */
  anew(label: string): Value;
}

/** Builds the graph, and then writes other numbers into its leaves, as the reader did. */
export function recorded({ held, builtFrom }: Numbers): Recorded {
  const [root, asMade, anew] = [builtFrom, builtFrom, held].map((numbers) => built(courier, numbers)) as [
    Value,
    Value,
    Value,
  ];
  const nodes = Object.keys(courier.places).map((label) => labelled(root, label));
  const names = Object.keys(courier.leaves);
  for (const node of nodes) if (isLeaf(node)) node.data = held[names.indexOf(node.label)]!;
  const slopesNow = arrowsOf(anew);
  const hasChanged = ({ label }: Value) => held[names.indexOf(label)] !== builtFrom[names.indexOf(label)];
  return {
    root,
    nodes,
    arrows: arrowsOf(root).map((arrow, i) => ({ ...arrow, anew: slopesNow[i]!.slope })),
    oldLeavesOf: (node) => topologicalOrder(node).filter((each) => each !== node && isLeaf(each) && hasChanged(each)),
    madeFrom: (label) => labelled(asMade, label),
    anew: (label) => labelled(anew, label),
  };
}

export function isLeaf({ parents }: Value): boolean {
  return parents.length === 0;
}

/** How far one operand is moved to see a slope. */
const nudge = 0.1;
const operations: Readonly<Record<string, (x: Value, y: Value) => Value>> = { '+': add, '×': mul };

/** Makes a node once more with one of its operands nudged, the other held: what the operand and the node were, and are. */
export function nudgedAlong(node: Value, i: number): { from: number; to: number; before: number; after: number } {
  const from = node.parents[i]!.data;
  const [x, y] = node.parents.map(({ data }, at) => new Value(at === i ? from + nudge : data));
  return { from, to: from + nudge, before: node.data, after: operations[node.op]!(x!, y!).data };
}

function labelled(root: Value, label: string): Value {
  return topologicalOrder(root).find((node) => node.label === label)!;
}
