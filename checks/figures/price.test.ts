import { describe, expect, it } from 'vitest';
import { derivative } from '../../solutions/derivative.ts';
import { priced, pricedClasses, probability, type Label, type Way } from '../../src/figures/price/prices.ts';

const ways: Way[] = ['cross-entropy', 'as written', 'squared miss'];
const labels: Label[] = [0, 1];

describe.each(labels)('the price of a logit with the label %i', (y) => {
  it.each(ways)('has the slope that a nudge measures: %s', (way) => {
    for (let z = -8; z <= 8; z += 0.5)
      expect(priced(way, z, y).slope, `z = ${z}`).toBeCloseTo(
        derivative((at) => priced(way, at, y).price, z),
        6,
      );
  });

  it('has prediction minus truth as its slope, and the squared miss that times 2p(1 − p)', () => {
    for (let z = -8; z <= 8; z += 0.5) {
      const p = probability(z);
      expect(priced('cross-entropy', z, y).slope).toBeCloseTo(p - y, 12);
      expect(priced('squared miss', z, y).slope).toBeCloseTo((p - y) * 2 * p * (1 - p), 12);
    }
  });

  it('is the same as written down, until the probability of what happened is stored as 0', () => {
    for (let z = -8; z <= 8; z += 0.5)
      expect(priced('as written', z, y).price).toBeCloseTo(priced('cross-entropy', z, y).price, 9);
    expect(priced('as written', y === 1 ? -1000 : 1000, y)).toEqual({ price: Infinity, slope: NaN });
    expect(priced('cross-entropy', y === 1 ? -1000 : 1000, y)).toEqual({ price: 1000, slope: y === 1 ? -1 : 1 });
  });
});

it('loses 1 − p at z = 40, where p can still be told from 0 at −40', () => {
  expect(priced('as written', 40, 0)).toEqual({ price: Infinity, slope: NaN });
  expect(priced('as written', -40, 1).price).toBeCloseTo(40, 9);
  expect(priced('as written', -40, 1).slope).toBeCloseTo(-1, 9);
});

describe('the price of three logits', () => {
  it.each([0, 1, 2])('has slopes that are prediction minus truth and add up to 0, if class %i is right', (right) => {
    const { price, probabilities, slopes } = pricedClasses([2, 1, -1], right);
    expect(price).toBeCloseTo(-Math.log(probabilities[right]!), 12);
    slopes.forEach((slope, k) => expect(slope).toBeCloseTo(probabilities[k]! - (k === right ? 1 : 0), 12));
    expect(slopes.reduce((sum, slope) => sum + slope)).toBeCloseTo(0, 12);
  });

  it('does not change when the same is added to all, even where the powers of e overflow', () => {
    const { price, probabilities } = pricedClasses([2, 1, -1], 0);
    const raised = pricedClasses([1002, 1001, 999], 0);
    expect(raised.price).toBeCloseTo(price, 9);
    raised.probabilities.forEach((p, k) => expect(p).toBeCloseTo(probabilities[k]!, 12));
  });
});
