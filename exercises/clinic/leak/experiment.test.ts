import { expect, it } from 'vitest';
import { measuresOf } from './examine-case';
import { experiment } from './experiment';

it('looks at the four columns that are known before a loaf is baked, and at no other', () => {
  const { inputs, score } = measuresOf(experiment, 1);
  expect(inputs.length).toBe(4);
  expect(Math.round(100 * score.bestInput.training)).toBeLessThan(80);
});

it('learns which loaves are good: at least 80 of 100 that it has not seen', () => {
  const { rows, score } = measuresOf(experiment, 1);
  expect(Math.round(100 * rows.shared)).toBe(0);
  expect(rows.heldOut).toBeGreaterThanOrEqual(100);
  expect(Math.round(100 * score.heldOut)).toBeGreaterThanOrEqual(80);
});
