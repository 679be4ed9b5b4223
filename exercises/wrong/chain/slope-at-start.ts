/**
 * @fails is the product of the slopes along the chain
 * @says You took every slope at the first x. A link feels the number that reaches it: take its slope at the value of the links before it.
 */
export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  let value = x;
  let slope = 1;
  for (const link of links) {
    slope *= link.slope(x);
    value = link.f(value);
  }
  return { value, slope };
}
