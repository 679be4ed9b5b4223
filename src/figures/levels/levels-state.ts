import { levelDot, type Told } from '../../graph/levels-dot.ts';
import { budget, levelOf, openedTo, toggled, type Level } from '../../graph/levels.ts';
import { partsOf, type Part, type RecordedNode } from '../../graph/recorded.ts';
import type { ShownComputation } from './computations.ts';
import { record } from './record.ts';

/** What the reader sees of a computation: the parts that are open, and which numbers are shown. */
export interface LevelsState {
  computation: ShownComputation;
  nodes: readonly RecordedNode[];
  root: Part;
  opened: ReadonlySet<string>;
  told: Told;
  /** What the last step did, in words, and the part that it opened or closed. */
  said: string;
  touched: string | undefined;
}

/** A computation as it looks before anyone has opened anything. */
export function startOf(computation: ShownComputation): LevelsState {
  const nodes = record(computation);
  const root = partsOf(nodes, computation.name);
  const told = { data: true, slopes: false, gradients: false };
  return { computation, nodes, root, opened: openedTo(root, computation.depth), told, said: '', touched: undefined };
}

/** What is drawn in a state. */
export function drawnIn({ root, nodes, opened }: LevelsState): Level {
  return levelOf(root, nodes, opened);
}

/** The drawing of a state in Graphviz's language. */
export function dotOf({ root, nodes, opened, told }: LevelsState): string {
  return levelDot(root, nodes, opened, told);
}

/** The depth that a state shows in full, if it is one of those the reader can choose. */
export function depthOf({ computation, root, opened }: LevelsState): number | undefined {
  const depths = computation.levels.map((_, i) => i + 1);
  return depths.find((depth) => sameKeys(openedTo(root, depth), opened));
}

function sameKeys(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((key) => others.has(key));
}

/** Opens everything down to a depth, and closes what is deeper. */
export function openTo(state: LevelsState, depth: number): LevelsState {
  const next = { ...state, opened: openedTo(state.root, depth), touched: undefined };
  return { ...next, said: `Everything is open down to ${state.computation.levels[depth - 1]}.` };
}

/** Opens or closes a part, or says why not. */
export function toggle(state: LevelsState, part: Part): LevelsState {
  const next = toggled(state.root, state.nodes, state.opened, part.key);
  if ('boxes' in next)
    return {
      ...state,
      said: `${part.name} stays closed: with it there would be ${next.boxes} boxes, and ${budget} are as many as can be looked through. Close something else first.`,
    };
  const said = next.opened.has(part.key)
    ? `${part.name} is open: ${counted(part.parts.length, 'part')}.`
    : `${part.name} is closed: ${counted(part.nodes.length, 'value')} in one box.`;
  return { ...state, opened: next.opened, said, touched: part.key };
}

/** A number of things. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
