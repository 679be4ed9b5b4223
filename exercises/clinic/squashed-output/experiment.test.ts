import { expect, it } from 'vitest';
import { measuresOf } from './examine-case';
import { experiment } from './experiment';

it('lets the logits go where they must: beyond 2 on a batch that it knows by heart', () => {
  const { lowest, highest } = measuresOf(experiment, 1).oneBatch;
  expect(Math.round(highest)).toBeGreaterThan(2);
  expect(Math.round(lowest)).toBeLessThan(-2);
});

it('learns which loaves are good: at least 80 of 100 that it has not seen', () => {
  const { rows, score } = measuresOf(experiment, 1);
  expect(Math.round(100 * rows.shared)).toBe(0);
  expect(rows.heldOut).toBeGreaterThanOrEqual(100);
  expect(Math.round(100 * score.heldOut)).toBeGreaterThanOrEqual(80);
});
