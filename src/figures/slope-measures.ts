import { derivative } from '../../solutions/derivative.ts';

/** How lesson 01 measures a slope: from the point to its right neighbour, or from its left one to its right one. */
export type Way = 'to the right' | 'across';

/** The curve that is measured, and the slope that measuring should find. `x ** 3` has other last digits in other engines. */
export const cube = (x: number) => x * x * x;
export const trueSlope = (x: number) => 3 * x ** 2;

/** The steps that the reader may take: 1e-16, 2e-16, 5e-16, 1e-15 … 1. */
export const steps = Array.from({ length: 49 }, (_, i) => Number(`${[1, 2, 5][i % 3]}e${Math.floor(i / 3) - 16}`));

/** The two points that a measurement joins, and what it finds. */
export interface Measurement {
  from: number;
  to: number;
  slope: number;
  miss: number;
}

/**
 * Measures the slope of x³.
 *
 * @example
 * measure('across', 3, 0.1).slope; // 27.01000000000001
 * measure('to the right', 3, 1).slope; // 37
 */
export function measure(way: Way, x: number, h: number): Measurement {
  const from = way === 'across' ? x - h : x;
  const to = x + h;
  const slope = way === 'across' ? derivative(cube, x, h) : (cube(to) - cube(from)) / h;
  return { from, to, slope, miss: Math.abs(slope - trueSlope(x)) };
}
