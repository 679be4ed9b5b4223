import { expect, it } from 'vitest';
import { measuresOf } from './examine-case';
import { experiment } from './experiment';

it('begins with no more than one output in ten where a tanh is flat', () => {
  const [hidden] = measuresOf(experiment, 1).layers;
  expect(Math.round(100 * hidden.saturated[0])).toBeLessThanOrEqual(10);
});

it('learns which loaves are good: at least 80 of 100 that it has not seen', () => {
  const { rows, score } = measuresOf(experiment, 1);
  expect(Math.round(100 * rows.shared)).toBe(0);
  expect(rows.heldOut).toBeGreaterThanOrEqual(100);
  expect(Math.round(100 * score.heldOut)).toBeGreaterThanOrEqual(80);
});
