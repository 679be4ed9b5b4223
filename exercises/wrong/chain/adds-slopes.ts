/**
 * @fails is the product of the slopes along the chain
 * @says You added the slopes of the links. A nudge is stretched by one link and then stretched again by the next: multiply them.
 */
export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  let value = x;
  let slope = links.length === 0 ? 1 : 0;
  for (const link of links) {
    slope += link.slope(value);
    value = link.f(value);
  }
  return { value, slope };
}
