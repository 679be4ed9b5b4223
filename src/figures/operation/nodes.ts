import { partial } from '../../../solutions/derivative.ts';
import { Value } from '../../../solutions/value.ts';
import { operations, type OperationName } from './operations.ts';

export interface OperationState {
  name: OperationName;
  /** What the operands are, as many as the operation has. */
  at: readonly number[];
  /** The exponent, of a power. */
  n: number;
  /** 'right', or the mistake that the node's slopes are made with. */
  slope: string;
}

/** How far every nudge goes. */
export const nudge = 0.1;

/** An operation at the numbers that the lesson has met it with. */
export function startOf(name: OperationName): OperationState {
  return { name, at: operations[name].operands.map(({ at }) => at), n: 3, slope: 'right' };
}

/**
 * The node of an operation. With a mistake it has the right number, and the slopes that the mistake makes.
 *
 * @param at the operands, where they are others than those of the state.
 */
export function nodeAt({ name, n, slope, at }: OperationState, operands: readonly number[] = at): Value {
  const { node, mistakes } = operations[name];
  const right = node(
    operands.map((x) => new Value(x)),
    n,
  );
  const mistake = mistakes[slope];
  return mistake ? new Value(right.data, right.parents, mistake(right, n), right.op) : right;
}

/** One operand nudged alone: how far the number moves, how far the node's slope says, and whether measuring agrees with it. */
export interface Nudged {
  from: number;
  to: number;
  moved: number;
  said: number;
  carried: number;
  measured: number;
  agrees: boolean;
}

/**
 * Nudges one operand and measures the slope along it.
 *
 * @example
 * nudged(startOf('div'), 0); // from 10 to 10.1: moved 0.05, and the slope says the same
 */
export function nudged(state: OperationState, i: number): Nudged {
  const valueAt = (operands: readonly number[]) => nodeAt(state, operands).data;
  const from = state.at[i]!;
  const to = from + nudge;
  const carried = nodeAt(state).slopes[i]!;
  const measured = partial(valueAt, state.at, i);
  return {
    from,
    to,
    moved: valueAt(state.at.with(i, to)) - valueAt(state.at),
    said: carried * nudge,
    carried,
    measured,
    agrees: Math.abs(carried - measured) <= 1e-6 * (1 + Math.abs(measured)),
  };
}
