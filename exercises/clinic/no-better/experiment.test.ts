import { expect, it } from 'vitest';
import { bake } from './bakery';
import { measuresOf } from './examine-case';
import { experiment } from './experiment';
import { seededRandom } from './support/random';

it('keeps every loaf together with its own label', () => {
  const { training } = experiment(bake(400, seededRandom(1)), seededRandom(2));
  // Heat and time that do not fit one another spoil a loaf: their sum is far from 0.
  const misfit = (label: number) => {
    const rows = training.inputs.filter((_, i) => training.targets[i] === label);
    return rows.reduce((sum, [oven, minutes]) => sum + Math.abs(oven + minutes), 0) / rows.length;
  };
  expect(Math.round(100 * misfit(1))).toBeLessThan(Math.round(50 * misfit(0)));
});

it('learns which loaves are good: at least 80 of 100 that it has not seen', () => {
  const { rows, score } = measuresOf(experiment, 1);
  expect(Math.round(100 * rows.shared)).toBe(0);
  expect(rows.heldOut).toBeGreaterThanOrEqual(100);
  expect(Math.round(100 * score.heldOut)).toBeGreaterThanOrEqual(80);
});
