/**
 * @fails is the product of the slopes along the chain
 * @says You took each slope after the value had moved on. A link feels the number that reaches it: take its slope first, and then let the value go through it.
 */
export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  let value = x;
  let slope = 1;
  for (const link of links) {
    value = link.f(value);
    slope *= link.slope(value);
  }
  return { value, slope };
}
