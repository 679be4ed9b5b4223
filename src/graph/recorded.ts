/** Something that many nodes of a graph belong to: a sample, a layer, a neuron. */
export interface Group {
  kind: string;
  name: string;
}

/** One node of a recorded graph as plain numbers, with what it belongs to, outermost first. */
export interface RecordedNode {
  /** What it is called among its neighbours: 'w[1]', 'x[0]', or its operation. */
  name: string;
  op: string;
  data: number;
  grad: number;
  /** Places of its parents in the list of nodes; each stands before it. */
  parents: readonly number[];
  /** One for each parent. */
  slopes: readonly number[];
  groups: readonly Group[];
}

/** A piece of a graph that is drawn as one box while it is closed: a value, a group, or several equal groups folded into one. */
export interface Part {
  /** The same for the same part however much else is open. */
  key: string;
  kind: string;
  name: string;
  /** What shows once it is open; none in a value. */
  parts: Part[];
  /** Places of all nodes in it. */
  nodes: number[];
  /** How many parts of one shape it stands for: more than 1 for folded ones. */
  count: number;
}

/** So many neighbours of the same shape are drawn one by one; of more, the first is, and the rest are folded. */
const fewest = 4;

/**
 * Finds the parts of a recorded graph: what belongs together, and what repeats.
 *
 * Shape: the whole graph as one part; in it groups, values, and folds, in the order in which the nodes came.
 * Range: of four or more neighbours of the same shape, the second to the last are one fold, named 'n1…n15'.
 */
export function partsOf(nodes: readonly RecordedNode[], name: string): Part {
  const root: Part = { key: '', kind: 'graph', name, parts: [], nodes: [], count: 1 };
  const known = new Map([['', root]]);
  nodes.forEach((node, place) => {
    let around = root;
    around.nodes.push(place);
    for (const { kind, name } of node.groups) {
      const key = `${around.key}/${name}`;
      let part = known.get(key);
      if (!part) {
        part = { key, kind, name, parts: [], nodes: [], count: 1 };
        known.set(key, part);
        around.parts.push(part);
      }
      part.nodes.push(place);
      around = part;
    }
    const key = `${around.key}/#${place}`;
    around.parts.push({ key, kind: 'value', name: node.name, parts: [], nodes: [place], count: 1 });
  });
  fold(root, nodes);
  return root;
}

function fold(part: Part, nodes: readonly RecordedNode[]): void {
  for (const inner of part.parts) fold(inner, nodes);
  // Layers stand one behind the other: in a fold of several, the arrows between them would be lost.
  const shapes = part.parts.map((inner) => (inner.kind === 'layer' ? inner.key : shapeOf(inner, nodes)));
  const folded: Part[] = [];
  for (let from = 0, to = 1; from < part.parts.length; from = to, to++) {
    while (shapes[to] === shapes[from]) to++;
    const alike = part.parts.slice(from, to);
    const [first, ...rest] = alike;
    if (alike.length < fewest) folded.push(...alike);
    else folded.push(first!, foldOf(rest));
  }
  part.parts = folded;
}

function foldOf(parts: Part[]): Part {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const name = `${first.name}…${last.name}`;
  const nodes = parts.flatMap((part) => part.nodes);
  return { key: `${first.key}…${last.key}`, kind: first.kind, name, parts, nodes, count: parts.length };
}

/** Two parts of one shape have the same kind, the same operations in the same order, and the same folds. */
function shapeOf(part: Part, nodes: readonly RecordedNode[]): string {
  if (part.kind === 'value') {
    const { op, name, parents } = nodes[part.nodes[0]!]!;
    return `value ${op} ${parents.length} ${name.replaceAll(/\d+/g, '#')}`;
  }
  return `${part.kind} ${part.count} (${part.parts.map((inner) => shapeOf(inner, nodes)).join(', ')})`;
}
