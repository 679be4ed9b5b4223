export function derivative(f: (x: number) => number, x: number, h = 1e-5): number {
  if (!(h > 0 && h < Infinity)) throw new RangeError(`derivative expects a finite step h above 0, but got ${h}.`);
  const left = f(x - h);
  const right = f(x + h);
  return right / (2 * h) - left / (2 * h);
}

export function partial(f: (xs: number[]) => number, xs: readonly number[], i: number, h?: number): number {
  if (!(i in xs)) throw new RangeError(`partial expects one of the ${xs.length} indices, but got ${i}.`);
  const alongInput = (x: number) => {
    const copy = [...xs];
    copy[i] = x;
    return f(copy);
  };
  return derivative(alongInput, xs[i]!, h);
}

export function gradient(f: (xs: number[]) => number, xs: readonly number[], h?: number): number[] {
  const slopes: number[] = [];
  for (let i = 0; i < xs.length; i++) slopes.push(partial(f, xs, i, h));
  return slopes;
}
