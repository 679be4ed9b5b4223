import { relu, sigmoid, softplus, tanh } from '../../../solutions/activations.ts';
import { Value } from '../../../solutions/value.ts';
import { fixed, type Numbers, power, row } from './written.ts';

const hinge = (x: number) => relu(new Value(x)).data;
const firsts = [3, 5].map((x) => 1.5 * hinge(x - 2));
const fare = (x: number) => 4 + 1.5 * hinge(x - 2) - hinge(x - 5);
const at = [-2, 0, 2, 5, 10];

/** The worst miss of x² from 0 to 4 by pieces that start and end on it: each piece misses most in its middle. */
function worst(hinges: number): number {
  const piece = 4 / hinges;
  const middles = Array.from({ length: hinges }, (_, i) => (i + 0.5) * piece);
  return Math.max(...middles.map((x) => ((x - piece / 2) ** 2 + (x + piece / 2) ** 2) / 2 - x ** 2));
}

function values(bend: (x: Value) => Value, digits: number[]): string[] {
  return row(
    at.map((x) => bend(new Value(x)).data),
    digits,
  );
}
function slopes(bend: (x: Value) => Value, digits: number[]): string[] {
  return row(
    at.map((x) => bend(new Value(x)).slopes[0]!),
    digits,
  );
}

export const activations = (): Numbers => ({
  first: row(firsts, 1),
  fare: row([fare(3), fare(5)], 1),
  'last-slope': fixed(fare(9) - fare(8), 1),
  worst: row([4, 8, 16].map(worst), [2, 4, 6]),
  tanh: values(tanh, [3, 0, 3, 5, 9]),
  'tanh-slope': slopes(tanh, [4, 0, 4, 5, 10]),
  sigmoid: values(sigmoid, [3, 1, 3, 3, 5]),
  'sigmoid-slope': slopes(sigmoid, [3, 2, 3, 4, 6]),
  softplus: values(softplus, [3, 3, 3, 3, 5]),
  'softplus-slope': slopes(softplus, [3, 1, 3, 3, 5]),
  tail: power(Math.log1p(Math.exp(-40)), 1),
  nudge: fixed(hinge(3.3) - hinge(3.2), 1),
});
