/**
 * @fails is accurate with its own h, for inputs from 0.001 to 1000
 * @says Your default h is so small that f(x + h) and f(x − h) share almost all their digits: the subtraction leaves rounding noise. Try a larger h.
 */
export function derivative(f: (x: number) => number, x: number, h = 1e-15): number {
  if (!(h > 0 && h < Infinity)) throw new RangeError(`derivative expects a finite step h above 0, but got ${h}.`);
  return (f(x + h) - f(x - h)) / (2 * h);
}

export function partial(f: (xs: number[]) => number, xs: readonly number[], i: number, h?: number): number {
  const at = xs[i];
  if (at === undefined) throw new RangeError(`partial expects an index from 0 to ${xs.length - 1}, but got ${i}.`);
  return derivative((x) => f(xs.with(i, x)), at, h);
}

export function gradient(f: (xs: number[]) => number, xs: readonly number[], h?: number): number[] {
  return xs.map((_, i) => partial(f, xs, i, h));
}
