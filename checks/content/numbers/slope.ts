import { derivative } from '../../../solutions/derivative.ts';
import { cube } from '../../../src/figures/slope-measures.ts';
import { fixed, type Numbers, power, row } from './written.ts';

const loss = (w: number) => (2 * w - 10) ** 2;
const right = (f: (x: number) => number, x: number, h: number) => (f(x + h) - f(x)) / h;
const left = (f: (x: number) => number, x: number, h: number) => (f(x) - f(x - h)) / h;
const sides = [right(cube, 3, 0.1), left(cube, 3, 0.1), derivative(cube, 3, 0.1)];
const nudges = [0.1, 1e-3, 1e-5, 1e-9, 1e-13, 1e-15, 1e-16];
const tiny = 1e-15;

/** How far apart the two numbers next to x that a computer knows lie: with 52 binary digits after the first. */
const gap = (x: number) => 2 ** (Math.floor(Math.log2(x)) - 52);

export const slope = (): Numbers => ({
  cubes: row([cube(3.1), cube(2.9)], 3),
  promise: fixed(2 * 3.1, 1),
  miss: fixed(2 * 3.1 - 10, 1),
  'miss-size': fixed(10 - 2 * 3.1, 1),
  loss: row([loss(3.1), loss(2.9)], 2),
  fall: fixed(loss(3) - loss(3.1), 2),
  'fall-about': fixed(loss(3) - loss(3.1), 1),
  change: fixed(loss(3.1) - loss(3), 2),
  right: row(
    [0.1, 0.01, 0.001].map((h) => right(loss, 3, h)),
    [1, 2, 3],
  ),
  left: row(
    [0.1, 0.01, 0.001].map((h) => left(loss, 3, h)),
    [1, 2, 3],
  ),
  sides: row(sides, 2),
  misses: row(
    sides.map((side) => Math.abs(side - 27)),
    2,
  ),
  tenth: row([right(cube, 3, 0.01), derivative(cube, 3, 0.01)], 4),
  gaps: [gap(3), gap(27)].map((x) => power(x, 1)),
  apart: power(27 * 2 * tiny, 1),
  found: power(cube(3 + tiny) - cube(3 - tiny), 2),
  steps: row(
    nudges.map((h) => derivative(cube, 3, h)),
    [2, 6, 10, 6, 2, 2, 0],
  ),
  products: row([2.1 * 5, 2 * 5.1, 2.1 * 5.1], [1, 1, 2]),
  both: fixed((2.1 * 5.1 - 10) / 0.1, 1),
  lower: fixed(50 - 2 * 0.01, 2),
  moved: fixed(-2 * 0.01, 2),
  higher: fixed(50 + 1 * 0.01, 2),
  floor: fixed(
    right((x) => x ** 2, 0, 0.1),
    1,
  ),
  'half-floor': fixed(right((x) => x ** 2, 0, 0.1) / 2, 2),
  neighbours: fixed(0.1 ** 2, 2),
});
