import { relu, sigmoid, softplus, tanh } from '../../solutions/activations.ts';
import { Value } from '../../solutions/value.ts';

/** One function in a plot, and where its name stands beside it. */
export interface Curve {
  name: string;
  f: (x: number) => number;
  /** The point of the curve that its name is written at, and on which side of it. */
  nameAt: number;
  nameSide: 'above' | 'below';
  /** How it is told from the others without colour. */
  stroke: 'solid' | 'dashed' | 'dotted' | 'dash-dotted';
}

/** Functions of one number, drawn over it. */
export interface Plot {
  /** The first and the last number on each axis, and the marks between them; those of x stand below it, unless a curve runs there. */
  x: { from: number; to: number; marks: readonly number[]; name: string; marksSide?: 'above' };
  y: { from: number; to: number; marks: readonly number[] };
  curves: readonly Curve[];
  /** For readers who cannot see it. */
  description: string;
}

/** The plots that lessons show, by name. */
export const plots: Record<string, Plot> = {
  'line-and-hinge': {
    x: { from: -2, to: 2, marks: [-2, -1, 1, 2], name: 'x', marksSide: 'above' },
    y: { from: -12, to: 14, marks: [-10, -5, 5, 10] },
    curves: [
      { name: 'without', f: (x) => 3 * (2 * x + 1) - 2, nameAt: -1.2, nameSide: 'below', stroke: 'dashed' },
      {
        name: 'with a hinge',
        f: (x) => 3 * apply(relu)(2 * x + 1) - 2,
        nameAt: 0.8,
        nameSide: 'below',
        stroke: 'solid',
      },
    ],
    description:
      'Without the hinge, z is a straight line from −11 at x = −2 to 13 at x = 2. With it, z is level at −2 up to x = −0.5, and from there on lies on that line.',
  },
  fare: {
    x: { from: 0, to: 8, marks: [2, 5, 8], name: 'km' },
    y: { from: -3.5, to: 11, marks: [4, 8] },
    curves: [
      {
        name: 'the fare',
        f: (x) => 4 + 1.5 * hinge(x - 2) - hinge(x - 5),
        nameAt: 3.2,
        nameSide: 'above',
        stroke: 'solid',
      },
      { name: '1.5 · relu(x − 2)', f: (x) => 1.5 * hinge(x - 2), nameAt: 4.4, nameSide: 'below', stroke: 'dashed' },
      { name: '−1 · relu(x − 5)', f: (x) => -hinge(x - 5), nameAt: 6.2, nameSide: 'below', stroke: 'dotted' },
    ],
    description:
      'The fare is level at 4 up to 2 km, climbs to 8.5 at 5 km and then gently to 10 at 8 km. The first hinge is 0 up to 2 km and climbs to 9 at 8 km; the second is 0 up to 5 km and falls to −3 at 8 km.',
  },
  activations: {
    x: { from: -4, to: 4, marks: [-4, -2, 2, 4], name: 'x' },
    y: { from: -1.4, to: 4.2, marks: [-1, 1, 2, 3, 4] },
    curves: [
      { name: 'relu', f: apply(relu), nameAt: 2.9, nameSide: 'below', stroke: 'solid' },
      { name: 'softplus', f: apply(softplus), nameAt: 1.2, nameSide: 'above', stroke: 'dashed' },
      { name: 'sigmoid', f: apply(sigmoid), nameAt: 1.2, nameSide: 'below', stroke: 'dotted' },
      { name: 'tanh', f: apply(tanh), nameAt: -2.4, nameSide: 'below', stroke: 'dash-dotted' },
    ],
    description:
      'ReLU is 0 up to 0 and then climbs with slope 1. Softplus follows it smoothly from above. The sigmoid climbs from 0 to 1, tanh from −1 to 1; both are level far out.',
  },
  corner: {
    x: { from: -2, to: 2, marks: [-2, -1, 1, 2], name: 'x' },
    y: { from: -0.7, to: 2.2, marks: [1, 2] },
    curves: [
      { name: 'relu', f: apply(relu), nameAt: 1.5, nameSide: 'above', stroke: 'solid' },
      { name: 'across, slope 0.5', f: (x) => 0.5 + 0.5 * x, nameAt: -0.15, nameSide: 'above', stroke: 'dashed' },
    ],
    description:
      'ReLU is level up to 0 and climbs with slope 1 from there. The line from its point at −1 to its point at 1 has the slope 0.5, which neither side has.',
  },
  codes: {
    x: { from: 0, to: 3, marks: [1, 2, 3], name: 'code' },
    y: { from: -0.4, to: 1.2, marks: [0, 1] },
    curves: [
      {
        name: 'late: the mower alone',
        f: (x) => hinge(x) - 2 * hinge(x - 1) + hinge(x - 2),
        nameAt: 1.35,
        nameSide: 'above',
        stroke: 'solid',
      },
      { name: 'a line', f: (x) => 0.85 - 0.25 * x, nameAt: 2.3, nameSide: 'above', stroke: 'dashed' },
    ],
    description:
      'What is wanted is 0 at the codes 0, 2 and 3, and 1 at the code 1: up, and down again. A straight line through the middle only falls, or only climbs.',
  },
  luck: {
    x: { from: 0, to: 1000, marks: [200, 400, 600, 800, 1000], name: 'rows' },
    y: { from: 28, to: 82, marks: [40, 50, 60, 70] },
    curves: [
      {
        name: '55 % plus two errors',
        f: (rows) => 55 + twoErrors(rows),
        nameAt: 60,
        nameSide: 'above',
        stroke: 'solid',
      },
      {
        name: '55 % minus two errors',
        f: (rows) => 55 - twoErrors(rows),
        nameAt: 60,
        nameSide: 'below',
        stroke: 'solid',
      },
      { name: 'a coin', f: () => 50, nameAt: 760, nameSide: 'below', stroke: 'dashed' },
    ],
    description:
      'The interval around a measured 55 % goes from 33 to 77 % on 20 rows, from 45 to 65 % on 100 and from 50 to 60 % on 400. From some 400 rows on a coin, at 50 %, lies outside.',
  },
  surprise: {
    x: { from: 0, to: 1, marks: [0.25, 0.5, 0.75, 1], name: 'q' },
    y: { from: -0.5, to: 5, marks: [1, 2, 3, 4] },
    curves: [{ name: '−log q', f: (q) => -Math.log(q), nameAt: 0.2, nameSide: 'above', stroke: 'solid' }],
    description: 'The price −log q is 0 at q = 1, 0.69 at one half, 2.3 at 0.1, and grows without limit towards q = 0.',
  },
  'courier-loss': {
    x: { from: 1, to: 9, marks: [3, 5, 7, 9], name: 'w' },
    y: { from: -10, to: 66, marks: [16, 36, 64] },
    curves: [
      { name: 'loss', f: (w) => (2 * w - 10) ** 2, nameAt: 7.6, nameSide: 'above', stroke: 'solid' },
      { name: 'slope −16', f: (w) => 16 - 16 * (w - 3), nameAt: 3.3, nameSide: 'below', stroke: 'dashed' },
    ],
    description:
      'The loss (2w − 10)² is a bowl: 16 at w = 3, 0 at w = 5, 16 at w = 7. The straight line that touches it at w = 3 falls by 16 for each step of 1.',
  },
};

function apply(activation: (x: Value) => Value): (x: number) => number {
  return (x) => activation(new Value(x)).data;
}

/** Twice the sampling error of an accuracy of 55 %, in points. */
function twoErrors(rows: number): number {
  return rows > 0 ? 200 * Math.sqrt((0.55 * 0.45) / rows) : Infinity;
}

function hinge(x: number): number {
  return apply(relu)(x);
}
