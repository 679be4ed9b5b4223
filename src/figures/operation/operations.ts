import { div, exp, log, neg, pow, sub } from '../../../solutions/ops.ts';
import { mul, type Value } from '../../../solutions/value.ts';

/** A number that the reader moves: its range, where it starts, and what its axis marks. */
export interface Operand {
  min: number;
  max: number;
  step: number;
  at: number;
  marks: readonly number[];
}

/** A stretch of an axis, and what is marked on it. */
export interface Stretch {
  from: number;
  to: number;
  marks: readonly number[];
}

/** An operation of lesson 06, and how it is shown; `n` is the exponent of a power, and nothing to the others. */
export interface Operation {
  operands: readonly Operand[];
  node(operands: readonly Value[], n: number): Value;
  /** What its number is called. */
  result: string;
  /** How far up and down its number goes, and its slope where there is one operand. */
  values(n: number): Stretch;
  slopes(n: number): Stretch;
  /** Its slopes in words. */
  rule: string;
  /** Slopes that tempt, from the right node. */
  mistakes: Record<string, (right: Value, n: number) => number[]>;
}

export type OperationName = 'neg' | 'sub' | 'div' | 'exp' | 'log' | 'pow' | 'mul';

const ownNumber = ({ parents }: Value) => parents.map(({ data }) => data);
const otherSignAlongY = ({ slopes }: Value) => slopes.map((slope, i) => (i === 1 ? -slope : slope));

export const operations: Record<OperationName, Operation> = {
  neg: {
    operands: [upTo(4, 2, { at: 3, step: 0.5 })],
    node: ([x]) => neg(x!),
    result: 'the result',
    values: () => around(4.6, 2),
    slopes: () => around(2.3, 1),
    rule: 'The slope is −1 wherever x is.',
    mistakes: { '1 instead of −1': ({ slopes }) => slopes.map((slope) => -slope) },
  },
  sub: {
    operands: [upTo(10, 5, { at: 10 }), upTo(10, 5, { at: 6 })],
    node: ([x, y]) => sub(x!, y!),
    result: 'the difference',
    values: () => around(22, 10),
    slopes: () => around(2.3, 1),
    rule: 'The slopes are 1 and −1 wherever x and y are.',
    mistakes: { '1 instead of −1 along y': otherSignAlongY },
  },
  div: {
    operands: [upTo(10, 5, { at: 10 }), upTo(4, 2, { at: 2 })],
    node: ([x, y]) => div(x!, y!),
    result: 'the quotient',
    values: () => around(11, 5),
    slopes: () => around(11, 5),
    rule: 'The slopes are 1/y and −x/y².',
    mistakes: { 'sign lost along y': otherSignAlongY },
  },
  exp: {
    operands: [{ min: -3, max: 2, step: 0.5, at: 1, marks: [-3, -2, -1, 0, 1, 2] }],
    node: ([x]) => exp(x!),
    result: 'the output',
    values: () => between(-3.4, 8.2, 2),
    slopes: () => between(-3.4, 8.2, 2),
    rule: 'The slope is the output itself, wherever x is.',
    mistakes: { 'the input': ownNumber },
  },
  log: {
    operands: [{ min: -2, max: 6, step: 0.5, at: 2, marks: [-2, 0, 2, 4, 6] }],
    node: ([x]) => log(x!),
    result: 'the logarithm',
    values: () => around(3.3, 1),
    slopes: () => between(-2.6, 6.4, 2),
    rule: 'The slope is 1/x, whatever the logarithm is.',
    mistakes: { 'x instead of 1/x': ownNumber },
  },
  pow: {
    operands: [upTo(3, 1, { at: 2, step: 0.5 })],
    node: ([x], n) => pow(x!, n),
    result: 'the power',
    values: (n) => [around(4.6, 2), around(3.4, 1), around(3.4, 1), between(-3, 10, 3), around(30, 9)][n + 1]!,
    slopes: (n) => [around(4.6, 2), around(3.4, 1), around(3.4, 1), around(20, 6), around(30, 9)][n + 1]!,
    rule: 'The slope is n · xⁿ⁻¹.',
    mistakes: {
      'exponent lost': ({ parents }, n) => parents.map(({ data }) => data ** (n - 1)),
      'one x too many': ({ data }, n) => [n * data],
    },
  },
  mul: {
    operands: [upTo(4, 2, { at: 3, step: 0.5 }), upTo(4, 2, { at: 2, step: 0.5 })],
    node: ([x, y]) => mul(x!, y!),
    result: 'the product',
    values: () => around(17, 8),
    slopes: () => around(4.6, 2),
    rule: 'Each factor has the other one as its slope.',
    mistakes: { 'its own factor': ownNumber },
  },
};

function upTo(max: number, every: number, { at, step = 1 }: { at: number; step?: number }): Operand {
  return { min: -max, max, step, at, marks: between(-max, max, every).marks };
}

function around(to: number, every: number): Stretch {
  return between(-to, to, every);
}

/** A stretch with a mark at each multiple of a number. */
function between(from: number, to: number, every: number): Stretch {
  const first = Math.ceil(from / every);
  const count = Math.floor(to / every) - first + 1;
  return { from, to, marks: Array.from({ length: count }, (_, i) => (first + i) * every) };
}
