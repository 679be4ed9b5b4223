/**
 * The slope of a function at a point, measured from both sides: (f(x + h) − f(x − h)) / 2h, the central difference.
 *
 * Shape: number → number.
 * Range: `h` > 0 and finite; the default suits inputs between 1e-3 and 1e3.
 * Throws: RangeError if `h` is not a positive, finite number.
 * Source: lesson 01.
 *
 * @example
 * derivative((x) => x * x, 3); // 6.000000000039306
 */
export function derivative(f: (x: number) => number, x: number, h = 1e-5): number {
  if (!(h > 0 && h < Infinity)) throw new RangeError(`derivative expects a finite step h above 0, but got ${h}.`);
  return (f(x + h) - f(x - h)) / (2 * h);
}

/**
 * The slope of a function of several inputs along one of them, all others held still.
 *
 * Shape: `xs` has n numbers and `i` is one of its indices; the result is one number. `xs` is left as it was.
 * Range: `h` > 0 and finite; left out, or handed on as undefined, it is the default of `derivative`.
 * Throws: RangeError if `i` is not an index of `xs`, or `h` is not a positive, finite number.
 * Source: lesson 01.
 *
 * @example
 * partial(([a, b]) => a * b, [2, 5], 0); // 4.999999999988347
 */
export function partial(f: (xs: number[]) => number, xs: readonly number[], i: number, h?: number): number {
  const at = xs[i];
  if (at === undefined) throw new RangeError(`partial expects an index from 0 to ${xs.length - 1}, but got ${i}.`);
  return derivative((x) => f(xs.with(i, x)), at, h);
}

/**
 * All partial slopes of a function at once, in the order of its inputs.
 *
 * Shape: `xs` has n numbers, and so has the result. `xs` is left as it was.
 * Range: `h` > 0 and finite; left out, it is the default of `derivative`.
 * Throws: RangeError if there is an input to move and `h` is not a positive, finite number.
 * Source: lesson 01.
 *
 * @example
 * gradient(([a, b]) => a * b, [2, 5]); // [4.999999999988347, 1.9999999999242843]
 */
export function gradient(f: (xs: number[]) => number, xs: readonly number[], h?: number): number[] {
  return xs.map((_, i) => partial(f, xs, i, h));
}
