import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../exercises/support/random.ts';
import { accuracyOf, calibrationBins, isTie } from '../../src/data/scores.ts';

describe('an accuracy', () => {
  it('comes with its standard error and the interval of Wilson', () => {
    const { accuracy, standardError, low, high } = accuracyOf(55, 100);
    expect([accuracy, standardError, low, high].map((x) => x.toFixed(4))).toEqual([
      '0.5500',
      '0.0497',
      '0.4524',
      '0.6439',
    ]);
  });

  it('that is perfect is not called certain, and none leaves the scale', () => {
    const { standardError, low, high } = accuracyOf(3, 3);
    expect(standardError).toBe(0);
    expect([low.toFixed(4), high]).toEqual(['0.4385', 1]);
    expect(accuracyOf(0, 3).low).toBe(0);
    expect(accuracyOf(0, 3).high).toBeCloseTo(1 - low, 12);
  });

  it('is inside the interval in about 95 of 100 repetitions', () => {
    const random = seededRandom(1);
    const inside = Array.from({ length: 1000 }, () => {
      const right = Array.from({ length: 200 }, random).filter((u) => u < 0.8).length;
      const { low, high } = accuracyOf(right, 200);
      return low <= 0.8 && 0.8 <= high;
    });
    expect(Math.abs(inside.filter(Boolean).length - 950)).toBeLessThan(25);
  });

  it('needs rows, and not more right ones than there are', () => {
    for (const [right, rows] of [
      [0, 0],
      [2, 1],
      [-1, 1],
      [0.5, 1],
      [1, 1.5],
      [Number.NaN, 1],
    ] as const) {
      expect(() => accuracyOf(right, rows)).toThrow(RangeError);
    }
  });
});

describe('a tie', () => {
  it('is a difference inside 1.96 errors of the difference, whichever is ahead', () => {
    const reach = 1.96 * Math.sqrt((2 * 0.8 * 0.2) / 1000);
    expect(isTie(0.8, 0.8 + 0.95 * reach, 1000)).toBe(true);
    expect(isTie(0.8 + 0.95 * reach, 0.8, 1000)).toBe(true);
    expect(isTie(0.8, 0.8 + 1.05 * reach, 1000)).toBe(false);
    expect(isTie(0.8, 0.8 + 0.95 * reach, 4000)).toBe(false);
  });

  it('is called for two coins in about 95 of 100 repetitions', () => {
    const random = seededRandom(2);
    const flip = () => Array.from({ length: 500 }, random).filter((u) => u < 0.5).length / 500;
    const ties = Array.from({ length: 1000 }, () => isTie(flip(), flip(), 500));
    expect(Math.abs(ties.filter(Boolean).length - 950)).toBeLessThan(25);
  });

  it('needs accuracies', () => {
    for (const [a, b, rows] of [
      [1.1, 0.5, 10],
      [0.5, -0.1, 10],
      [0.5, 0.5, 0],
      [Number.NaN, 0.5, 10],
    ] as const) {
      expect(() => isTie(a, b, rows)).toThrow(RangeError);
    }
  });
});

describe('calibration', () => {
  it('puts each row into one of ten bins: 0.1 begins the second, 1 belongs to the last', () => {
    const bins = calibrationBins([0, 0.05, 0.1, 0.85, 0.81, 1], [0, 1, 0, 1, 0, 1]);
    expect(bins.map(({ rows }) => rows)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 2, 1]);
    expect(bins[0]).toEqual({ rows: 2, predicted: 0.025, happened: 0.5 });
    expect(bins[3]).toEqual({ rows: 0, predicted: 0, happened: 0 });
    expect(bins[8]!.predicted).toBeCloseTo(0.83, 12);
  });

  it('refuses what is no probability, and unequal lengths', () => {
    for (const probability of [-0.1, 1.01, Number.NaN]) {
      expect(() => calibrationBins([probability], [1])).toThrow(RangeError);
    }
    expect(() => calibrationBins([0.5], [])).toThrow('Expected a class for each of 1 rows, but got 0');
  });
});
