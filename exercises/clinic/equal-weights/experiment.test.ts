import { expect, it } from 'vitest';
import { measuresOf } from './examine-case';
import { experiment } from './experiment';

it('begins without two equal units', () => {
  expect(measuresOf(experiment, 1).layers.map(({ equal, units }) => Math.round(equal * units))).toEqual([0, 0]);
});

it('learns which loaves are good: at least 80 of 100 that it has not seen', () => {
  const { rows, score } = measuresOf(experiment, 1);
  expect(Math.round(100 * rows.shared)).toBe(0);
  expect(rows.heldOut).toBeGreaterThanOrEqual(100);
  expect(Math.round(100 * score.heldOut)).toBeGreaterThanOrEqual(80);
});
