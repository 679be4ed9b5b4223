import { chain, type Link } from '../../../solutions/chain.ts';
import { fixed, type Numbers, row } from './written.ts';

const loss = [(w: number) => 2 * w, (u: number) => u - 10, (v: number) => v ** 2];
const after = (w: number) => loss.reduce<number[]>((reached, f) => [...reached, f(reached.at(-1) ?? w)], []);
const nudged = after(3.01);
const moved = nudged.map((x, i) => x - after(3)[i]!);

const links: Link[] = [
  { f: (x) => x ** 2 + 1, slope: (x) => 2 * x },
  { f: (u) => u ** 2, slope: (u) => 2 * u },
  { f: (v) => 1000 / v, slope: (v) => -1000 / v ** 2 },
];
const slopes = links.map((link, i) => link.slope(chain(links.slice(0, i), 3).value));

export const chainRule = (): Numbers => ({
  gears: fixed(3 * 0.5, 1),
  difference: fixed(3 - 0.5, 1),
  nudged: row(nudged, [2, 2, 4]),
  moved: row(moved, [2, 2, 4]),
  times: fixed(moved[2]! / moved[1]!, 2),
  last: fixed(slopes[2]!, 1),
  sum: fixed(
    slopes.reduce((sum, x) => sum + x),
    1,
  ),
});
