import { derivative } from '../../../solutions/derivative.ts';
import { fixed, type Numbers, row } from './written.ts';

const doubled = (a: number) => [a + a, a + a + (a + a)];

export const backprop = (): Numbers => ({
  doubled: row(doubled(0.1), 1),
  first: fixed(3 * 0.01, 2),
  average: fixed((3 * 0.01 + 0.01) / 2, 2),
  both: fixed(3 * 0.01 + 0.01, 2),
  measured: String(derivative((a) => a * 3 + a, 2)),
});
