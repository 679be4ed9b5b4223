import { relu } from '../../solutions/activations.ts';
import { backward } from '../../solutions/backward.ts';
import { neg } from '../../solutions/ops.ts';
import { add, Value } from '../../solutions/value.ts';
import { written } from './axes.ts';

/** What a table can be filled for: a few ReLUs put together. */
export const functions = {
  'relu(−x)': (x: Value) => relu(neg(x)),
  'relu(relu(x))': (x: Value) => relu(relu(x)),
  'relu(x) + relu(−x)': (x: Value) => add(relu(x), relu(neg(x))),
} as const;
export type FunctionName = keyof typeof functions;

/** The inputs of the table. */
export const inputs = [-2, -1, 0, 1, 2] as const;

/** The two rows that are to be filled. */
export type Row = 'value' | 'slope';

/** What the engine says about a function at an input. */
export function truthOf(name: FunctionName, x: number): Record<Row, number> {
  const leaf = new Value(x);
  const root = functions[name](leaf);
  backward(root);
  return { value: root.data + 0, slope: leaf.grad + 0 };
}

/** Why an entry is wrong, said by what it looks like; nothing for one that is right. */
export function objection(name: FunctionName, x: number, row: Row, entry: number): string | undefined {
  const truth = truthOf(name, x);
  if (entry === truth[row]) return undefined;
  const at = `${name} at ${written(x)}`;
  const other = row === 'value' ? 'slope' : 'value';
  if (row === 'slope' && x === 0)
    return `At 0 there is a corner: the sides have slopes of their own. The agreement is that relu has the slope 0 there.`;
  if (entry === truth[other])
    return `${written(entry)} is the ${other} of ${at}. ${row === 'slope' ? 'A slope says how fast the value moves, not where it is.' : 'The value is the height itself, not how fast it moves.'}`;
  if (entry === truthOf(name, -x)[row])
    return `${written(entry)} is the ${row} on the other side of 0, at ${written(-x)}.`;
  if (row === 'value') return `Go from the inside out: what does each relu make of the number that reaches it?`;
  const nudged = truthOf(name, x + 0.1).value;
  return `A nudge of 0.1 takes the value from ${written(truth.value)} to ${written(nudged)}. Divide the change by the nudge.`;
}
