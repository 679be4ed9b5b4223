import { describe, expect, it } from 'vitest';
import { rightOf, rowsPerDraw, type Column } from '../../src/figures/leak/draws.ts';
import { standardErrorOf } from '../../src/data/scores.ts';

const draws = 100;
/** Four standard errors: a fair coin is further off once in 16,000 tries. */
const luck = 4 * standardErrorOf(0.5, draws * rowsPerDraw);
const honest: Column[] = ['distance by training', 'distance by all', 'share by training'];
const columns: Column[] = [...honest, 'share by all', 'fee'];

describe.each([5, 100, 400])('the toss of a coin, predicted on %i streets', (streets) => {
  const right = rightOf(streets, draws);

  it.each(columns)('is not predicted by the %s on loans that come later', (column) => {
    expect(Math.abs(right[column].later - 0.5)).toBeLessThan(luck);
  });

  it.each(honest)('is not predicted by the %s on the rows held back', (column) => {
    expect(Math.abs(right[column].heldBack - 0.5)).toBeLessThan(luck);
  });

  it('seems predicted by a fee, and by a share that the row itself is part of', () => {
    expect(right.fee.heldBack).toBe(1);
    expect(right['share by all'].heldBack).toBeGreaterThan(0.5 + luck);
  });
});

it('leaks more, the fewer loans a share rests on', () => {
  const leaks = [5, 10, 20, 50, 100, 200, 400].map((streets) => rightOf(streets, draws)['share by all'].heldBack);
  expect(leaks).toEqual([...leaks].sort((a, b) => a - b));
});
