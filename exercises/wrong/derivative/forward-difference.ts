/**
 * @fails measures from both sides: x³ at 3 with h = 0.1 gives 27.01
 * @says This is the slope of the line from x to x + h. It looks at one side only; measure from x − h to x + h instead.
 */
export function derivative(f: (x: number) => number, x: number, h = 1e-5): number {
  if (!(h > 0 && h < Infinity)) throw new RangeError(`derivative expects a finite step h above 0, but got ${h}.`);
  return (f(x + h) - f(x)) / h;
}

export function partial(f: (xs: number[]) => number, xs: readonly number[], i: number, h?: number): number {
  const at = xs[i];
  if (at === undefined) throw new RangeError(`partial expects an index from 0 to ${xs.length - 1}, but got ${i}.`);
  return derivative((x) => f(xs.with(i, x)), at, h);
}

export function gradient(f: (xs: number[]) => number, xs: readonly number[], h?: number): number[] {
  return xs.map((_, i) => partial(f, xs, i, h));
}
