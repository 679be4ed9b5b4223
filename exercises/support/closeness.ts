import { expect } from 'vitest';

/**
 * Rounds a number to ten significant digits: engines differ in the last bits of a transcendental function, reports must not.
 *
 * @example
 * tenDigits(1 / 3); // 0.3333333333
 */
export function tenDigits(x: number): number {
  return Number.isFinite(x) && x !== 0 ? Number(x.toPrecision(10)) : x;
}

/**
 * Says whether two numbers agree: |a − b| ≤ absolute + relative · max(|a|, |b|). NaN agrees with NaN, an infinity with itself.
 *
 * Range: tolerances ≥ 0.
 *
 * @example
 * isClose(0.1 + 0.2, 0.3); // true
 */
export function isClose(a: number, b: number, relative = 1e-9, absolute = 1e-12): boolean {
  if (Object.is(a, b) || a === b) return true;
  const gap = Math.abs(a - b);
  return gap < Infinity && gap <= absolute + relative * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Fails the running test unless a number, or each number of a list, agrees with what was expected.
 *
 * Shape: both numbers, or two lists of equal length. The failure shows at most ten significant digits.
 * Range: `relative` and `absolute` as in {@link isClose}; neither can be tightened below what ten digits show.
 *
 * @example
 * expectClose(0.1 + 0.2, 0.3); // passes
 */
export function expectClose(
  received: number | readonly number[],
  expected: number | readonly number[],
  { relative = 1e-9, absolute = 1e-12 }: { relative?: number; absolute?: number } = {},
): void {
  if (typeof received === 'number' && typeof expected === 'number') {
    if (!isClose(received, expected, relative, absolute)) expect(tenDigits(received)).toBe(tenDigits(expected));
  } else if (Array.isArray(received) && Array.isArray(expected)) {
    const close =
      received.length === expected.length &&
      received.every((x, i) => isClose(x, expected[i] as number, relative, absolute));
    if (!close) expect(received.map(tenDigits)).toEqual(expected.map(tenDigits));
  } else {
    expect(received).toEqual(expected);
  }
}
