import type { Part, RecordedNode } from './recorded.ts';

/** What is drawn of a graph while some of its parts are open. */
export interface Level {
  /** The parts that are drawn as a box: closed ones, and values. */
  boxes: Part[];
  /** The parts that are open: frames around what is in them, outermost first. */
  frames: Part[];
  /** The arrows between boxes: all that lead from one to the other are one. */
  arrows: Arrow[];
}

/** One arrow between two boxes: places in the list of boxes, and all slopes along it. */
export interface Arrow {
  from: number;
  to: number;
  slopes: number[];
}

/** As many boxes as one can still look through. */
export const budget = 150;

/** Says what is drawn if the parts with these keys are open; what lies in a closed part is not looked at. */
export function levelOf(root: Part, nodes: readonly RecordedNode[], opened: ReadonlySet<string>): Level {
  const boxes: Part[] = [];
  const frames: Part[] = [];
  const boxOf = new Map<number, number>();
  const look = (part: Part) => {
    if (part.parts.length > 0 && opened.has(part.key)) {
      frames.push(part);
      part.parts.forEach(look);
      return;
    }
    for (const node of part.nodes) boxOf.set(node, boxes.length);
    boxes.push(part);
  };
  look(root);
  return { boxes, frames, arrows: arrowsBetween(nodes, boxOf) };
}

function arrowsBetween(nodes: readonly RecordedNode[], boxOf: ReadonlyMap<number, number>): Arrow[] {
  const arrows = new Map<string, Arrow>();
  nodes.forEach((node, place) => {
    const to = boxOf.get(place)!;
    node.parents.forEach((parent, i) => {
      const from = boxOf.get(parent)!;
      if (from === to) return;
      const key = `${from} ${to}`;
      const arrow = arrows.get(key) ?? { from, to, slopes: [] };
      arrow.slopes.push(node.slopes[i]!);
      arrows.set(key, arrow);
    });
  });
  return [...arrows.values()];
}

/**
 * What has to be open for a graph to be seen down to a depth; what is folded stays so.
 *
 * @param depth 0 for the whole graph as one box, 1 for what it consists of, and so on; beyond the deepest part, every value.
 */
export function openedTo(root: Part, depth: number): Set<string> {
  const opened = new Set<string>();
  const open = (part: Part, at: number) => {
    if (at >= depth || part.count > 1 || part.parts.length === 0) return;
    opened.add(part.key);
    for (const inner of part.parts) open(inner, at + 1);
  };
  open(root, 0);
  return opened;
}

/**
 * Opens a part that is closed, or closes one that is open with all that is in it.
 *
 * @returns the keys that are open then; or, where too much would show, how many boxes it would be.
 */
export function toggled(
  root: Part,
  nodes: readonly RecordedNode[],
  opened: ReadonlySet<string>,
  key: string,
): { opened: Set<string> } | { boxes: number } {
  const next = new Set(opened);
  if (next.has(key)) {
    for (const inside of keysWithin(root, key)) next.delete(inside);
    return { opened: next };
  }
  next.add(key);
  const { boxes } = levelOf(root, nodes, next);
  return boxes.length > budget ? { boxes: boxes.length } : { opened: next };
}

/** The keys of the part with this key and of all that is in it. */
function keysWithin(part: Part, key: string, isInside = part.key === key): string[] {
  const inner = part.parts.flatMap((one) => keysWithin(one, key, isInside || one.key === key));
  return isInside ? [part.key, ...inner] : inner;
}

/** The numbers that leave a part: those of its nodes that others use, or that nobody does. */
export function outputsOf({ nodes: places }: Part, nodes: readonly RecordedNode[]): RecordedNode[] {
  const within = new Set(places);
  const usedWithin = new Set(places.flatMap((place) => nodes[place]!.parents.filter((parent) => within.has(parent))));
  const usedOutside = new Set<number>();
  nodes.forEach(({ parents }, place) => {
    if (!within.has(place)) for (const parent of parents) usedOutside.add(parent);
  });
  return places.filter((place) => usedOutside.has(place) || !usedWithin.has(place)).map((place) => nodes[place]!);
}
