import { expect, it } from 'vitest';
import { measuresOf } from './examine-case';
import { experiment } from './experiment';

it('hands over every input with a typical size of 1', () => {
  expect(measuresOf(experiment, 1).inputs.map(Math.round)).toEqual([1, 1, 1, 1]);
});

it('learns which loaves are good: at least 80 of 100 that it has not seen', () => {
  const { rows, score } = measuresOf(experiment, 1);
  expect(Math.round(100 * rows.shared)).toBe(0);
  expect(rows.heldOut).toBeGreaterThanOrEqual(100);
  expect(Math.round(100 * score.heldOut)).toBeGreaterThanOrEqual(80);
});
