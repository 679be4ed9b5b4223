/**
 * @fails leaves the list it was given as it was
 * @says Your code changes the caller's list while it nudges an input. Nudge a copy, so that the caller's numbers stay what they were.
 */
export function derivative(f: (x: number) => number, x: number, h = 1e-5): number {
  if (!(h > 0 && h < Infinity)) throw new RangeError(`derivative expects a finite step h above 0, but got ${h}.`);
  return (f(x + h) - f(x - h)) / (2 * h);
}

export function partial(f: (xs: number[]) => number, xs: readonly number[], i: number, h?: number): number {
  const at = xs[i];
  if (at === undefined) throw new RangeError(`partial expects an index from 0 to ${xs.length - 1}, but got ${i}.`);
  const inputs = xs as number[];
  return derivative(
    (x) => {
      inputs[i] = x;
      return f(inputs);
    },
    at,
    h,
  );
}

export function gradient(f: (xs: number[]) => number, xs: readonly number[], h?: number): number[] {
  return xs.map((_, i) => partial(f, xs, i, h));
}
