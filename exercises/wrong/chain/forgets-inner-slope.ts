/**
 * @fails is the product of the slopes along the chain
 * @says This is the slope of the last link alone. The links before it stretch the nudge too: multiply by the slope of each of them.
 */
export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  let value = x;
  let slope = 1;
  for (const link of links) {
    slope = link.slope(value);
    value = link.f(value);
  }
  return { value, slope };
}
