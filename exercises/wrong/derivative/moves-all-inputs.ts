/**
 * @fails moves one input and holds the others still
 * @says You moved all inputs at once, so the result mixes all the slopes together. Move input i alone and hold the others still.
 */
export function derivative(f: (x: number) => number, x: number, h = 1e-5): number {
  if (!(h > 0 && h < Infinity)) throw new RangeError(`derivative expects a finite step h above 0, but got ${h}.`);
  return (f(x + h) - f(x - h)) / (2 * h);
}

export function partial(f: (xs: number[]) => number, xs: readonly number[], i: number, h?: number): number {
  return derivative((step) => f(xs.map((x) => x + step)), 0, h);
}

export function gradient(f: (xs: number[]) => number, xs: readonly number[], h?: number): number[] {
  return xs.map((_, i) => partial(f, xs, i, h));
}
