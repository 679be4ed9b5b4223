import { checkGradients } from '../../../solutions/gradient-check.ts';
import { relu } from '../../../solutions/activations.ts';
import { derivative } from '../../../solutions/derivative.ts';
import { fixed, type Numbers, power, row } from './written.ts';

/** Five steps of the courier, whose gradient comes out as a share of what it is. */
function losses(share: number): number[] {
  const found: number[] = [];
  let w = 3;
  for (let step = 0; step < 5; step++) {
    w -= 0.05 * share * 4 * (2 * w - 10);
    found.push((2 * w - 10) ** 2);
  }
  return found;
}
const turned = (x: number) => 1 / x;
const small = 0.0000005;
const square = (x: number) => x ** 2;
const steps = [0.1, 0.01, 0.001];
const lefts = steps.map((h) => (square(3) - square(3 - h)) / h);
const rights = steps.map((h) => (square(3 + h) - square(3)) / h);
const shifted = (x: number) => 1_000_000 + x;

export const gradientCheck = (): Numbers => ({
  neighbours: row([square(3.001), square(2.999)], 6),
  right: row(losses(1), 2),
  wrong: row(losses(0.5), 2),
  'far-sides': [power(1e-6 - 1e-5, 0), power(1e-6 + 1e-5, 1)],
  'far-slope': fixed(derivative(turned, 1e-6, 1e-5) / 1e10, 2),
  'near-sides': [power(1e-6 - 1e-11, 4), power(1e-6 + 1e-11, 5)],
  'near-slope': fixed(derivative(turned, 1e-6, 1e-11) / 1e12, 10),
  broken: [fixed(small, 7), fixed(derivative(square, small, 1e-5 * small), 6)],
  'broken-difference': fixed(derivative(square, small, 1e-5 * small) - small, 7),
  shifted: row([derivative(shifted, 0.1, 1e-6), derivative(shifted, 0.1, 5e-7)], 7),
  'at-the-corner': fixed(checkGradients(([x]) => relu(x!), [0]).entries[0]!.numeric, 1),
  left: row(lefts, [1, 2, 3]),
  'right-side': row(rights, [1, 2, 3]),
  gap: row(
    rights.map((side, i) => side - lefts[i]!),
    [1, 2, 3],
  ),
  allowed: fixed(0.000001 * 2000, 3),
  difference: fixed(2000.001 - 2000, 3),
});
