export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  if (links.length === 0) return { value: x, slope: 1 };
  const [first, ...rest] = links;
  const after = chain(rest, first.f(x));
  return { value: after.value, slope: first.slope(x) * after.slope };
}
