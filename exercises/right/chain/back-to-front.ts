export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  const values = [x];
  for (const link of links) values.push(link.f(values[values.length - 1]));
  let slope = 1;
  for (let i = links.length - 1; i >= 0; i--) slope = slope * links[i].slope(values[i]);
  return { value: values[links.length], slope };
}
