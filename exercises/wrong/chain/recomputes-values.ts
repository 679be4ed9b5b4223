/**
 * @fails calls the function of each link once
 * @says Your numbers are right, but the first links run again for every later one. Keep the value that has come so far in a variable and carry it on.
 */
export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

function valueBefore(links: readonly Link[], x: number, count: number): number {
  return links.slice(0, count).reduce((value, link) => link.f(value), x);
}

export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  let slope = 1;
  links.forEach((link, i) => {
    slope *= link.slope(valueBefore(links, x, i));
  });
  return { value: valueBefore(links, x, links.length), slope };
}
