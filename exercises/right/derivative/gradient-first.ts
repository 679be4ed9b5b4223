export function gradient(f: (xs: number[]) => number, xs: readonly number[], h = 1e-5): number[] {
  if (!(h > 0 && h < Infinity)) throw new RangeError(`gradient expects a finite step h above 0, but got ${h}.`);
  return xs.map((x, i) => {
    const up = f(xs.map((y, j) => (j === i ? x + h : y)));
    const down = f(xs.map((y, j) => (j === i ? x - h : y)));
    return (up - down) / (2 * h);
  });
}

export function partial(f: (xs: number[]) => number, xs: readonly number[], i: number, h?: number): number {
  if (!Number.isInteger(i) || i < 0 || i >= xs.length) throw new RangeError(`There is no input ${i}.`);
  return gradient(f, xs, h)[i]!;
}

export function derivative(f: (x: number) => number, x: number, h?: number): number {
  return gradient((xs) => f(xs[0]!), [x], h)[0]!;
}
