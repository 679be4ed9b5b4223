import type { Value } from '../../../solutions/value.ts';

/** One step of a walk: from which node, and along which of its arrows, if along any. */
export interface Step {
  kind: 'down' | 'again' | 'pass' | 'leave' | 'take' | 'wait' | 'reverse';
  node: Value;
  parent?: Value;
  /** Which parent of the node it is. */
  place?: number;
}

/** Where a walk stands: the two arrays of lesson 04, and what it has met and noted. */
export interface Stand {
  path: Value[];
  tried: number[];
  /** Those to look at next; only a walk by distance lets nodes wait. */
  waiting: Value[];
  met: Set<Value>;
  list: Value[];
}

/** Where a walk stands after a step; before the first, there is none. */
export type Moment = Readonly<Stand> & { step: Step | undefined };

/** Goes through a graph, and logs where it starts and every step. */
type Way = (root: Value, stand: Stand, log: (step?: Step) => void) => void;

export type Rule = keyof typeof rules;

/** When a node is noted, in the words of the reader's choice: lesson 04's answer is the third. */
export const rules = {
  'on arrival, then reversed': { go: deep({ onArrival: true, withMarks: true }), isReversed: true },
  'by distance, then reversed': { go: byDistance, isReversed: true },
  'on leaving': { go: deep({ onArrival: false, withMarks: true }), isReversed: false },
  'on leaving, without marks': { go: deep({ onArrival: false, withMarks: false }), isReversed: false },
} satisfies Record<string, { go: Way; isReversed: boolean }>;

/**
 * Walks a graph from its root, and writes down where the walk stands at the start and after each step.
 *
 * Shape: the list of the last moment is what the rule gives.
 *
 * @example
 * walked(mul(a, b), 'on leaving').map(({ tried }) => tried); // [[0], [1, 0], [1], [2, 0], [2], []]
 */
export function walked(root: Value, rule: Rule): Moment[] {
  const { go, isReversed } = rules[rule];
  const stand: Stand = { path: [], tried: [], waiting: [], met: new Set(), list: [] };
  const moments: Moment[] = [];
  const log = (step?: Step) => {
    const { path, tried, waiting, met, list } = stand;
    moments.push({
      path: [...path],
      tried: [...tried],
      waiting: [...waiting],
      met: new Set(met),
      list: [...list],
      step,
    });
  };
  go(root, stand, log);
  if (isReversed) {
    Object.assign(stand, { path: [], tried: [], list: stand.list.toReversed() });
    log({ kind: 'reverse', node: root });
  }
  return moments;
}

function arrive({ path, tried, met, list }: Stand, node: Value, isNoted: boolean): void {
  path.push(node);
  tried.push(0);
  met.add(node);
  if (isNoted) list.push(node);
}

/** Down before across: the last node of the path has a parent left to try, or it is finished. */
function deep({ onArrival, withMarks }: { onArrival: boolean; withMarks: boolean }): Way {
  return (root, stand, log) => {
    const { path, tried, met, list } = stand;
    arrive(stand, root, onArrival);
    log();
    while (path.length > 0) {
      const node = path.at(-1)!;
      const place = tried.at(-1)!;
      const parent = node.parents[place];
      if (parent) {
        tried[tried.length - 1] = place + 1;
        const isMet = met.has(parent);
        const isPassed = isMet && withMarks;
        if (!isPassed) arrive(stand, parent, onArrival);
        log({ kind: isPassed ? 'pass' : isMet ? 'again' : 'down', node, parent, place });
      } else {
        if (!onArrival) list.push(node);
        path.pop();
        tried.pop();
        log({ kind: 'leave', node });
      }
    }
  };
}

/** Across before down: who has waited longest is next, and its parents wait behind all others. */
function byDistance(...[root, stand, log]: Parameters<Way>): void {
  stand.waiting.push(root);
  stand.met.add(root);
  log();
  for (let node = stand.waiting.shift(); node; node = stand.waiting.shift()) {
    stand.path = [node];
    stand.tried = [0];
    stand.list.push(node);
    log({ kind: 'take', node });
    for (const [place, parent] of node.parents.entries()) {
      stand.tried = [place + 1];
      const isMet = stand.met.has(parent);
      stand.met.add(parent);
      if (!isMet) stand.waiting.push(parent);
      log({ kind: isMet ? 'pass' : 'wait', node, parent, place });
    }
  }
}
