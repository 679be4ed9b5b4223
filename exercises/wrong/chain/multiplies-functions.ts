/**
 * @fails goes through every link: the output of one is the input of the next
 * @says You gave every function the same x and multiplied their results. In a chain, what comes out of one function goes into the next.
 */
export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  let value = 1;
  let slope = 0;
  for (const link of links) {
    slope = slope * link.f(x) + value * link.slope(x);
    value *= link.f(x);
  }
  return { value, slope };
}
