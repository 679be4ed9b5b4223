import { expectClose } from './closeness';

/**
 * Measures the slopes of a function from both sides, one input at a time, rounded to the seven digits that such a measurement is good for.
 *
 * Shape: as many slopes as `at` has numbers; `f` takes the numbers as arguments. `at` is left as it was.
 *
 * @example
 * measuredSlopes((a, b) => a * b, [2, 5]); // [5, 2]
 */
export function measuredSlopes(f: (...xs: number[]) => number, at: readonly number[]): number[] {
  return at.map((x, i) => {
    const h = 1e-5 * Math.max(1, Math.abs(x));
    const slope = (f(...at.with(i, x + h)) - f(...at.with(i, x - h))) / (2 * h);
    return Number(slope.toPrecision(7));
  });
}

/**
 * Fails the running test unless slopes agree with what measuring gives at every row of inputs.
 *
 * Shape: the slopes of all inputs of the first row, then those of the second, and so on.
 * Range: agreement to 1e-6 of the slope.
 *
 * @example
 * expectMeasured([5, 2, 1, 3], (a, b) => a * b, [[2, 5], [3, 1]]); // passes
 */
export function expectMeasured(
  slopes: readonly number[],
  f: (...xs: number[]) => number,
  rows: readonly (readonly number[])[],
): void {
  const measured = rows.flatMap((at) => measuredSlopes(f, at));
  expectClose(slopes, measured, { relative: 1e-6, absolute: 1e-9 });
}
