/**
 * @fails measures from both sides: x³ at 3 with h = 0.1 gives 27.01
 * @says This is f(x), the height of the curve. The slope is how fast the height changes: a difference divided by a distance.
 */
export function derivative(f: (x: number) => number, x: number, h = 1e-5): number {
  if (!(h > 0 && h < Infinity)) throw new RangeError(`derivative expects a finite step h above 0, but got ${h}.`);
  return f(x);
}

export function partial(f: (xs: number[]) => number, xs: readonly number[], i: number, h?: number): number {
  const at = xs[i];
  if (at === undefined) throw new RangeError(`partial expects an index from 0 to ${xs.length - 1}, but got ${i}.`);
  return derivative((x) => f(xs.with(i, x)), at, h);
}

export function gradient(f: (xs: number[]) => number, xs: readonly number[], h?: number): number[] {
  return xs.map((_, i) => partial(f, xs, i, h));
}
