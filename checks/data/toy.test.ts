import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../exercises/support/random.ts';
import { circles, moons, spirals } from '../../src/data/toy.ts';

const datasets = { moons, circles, spirals };
const radius = ([x, y]: number[]) => Math.hypot(x!, y!);

describe.each(Object.entries(datasets))('%s', (_, make) => {
  it('has as many points as asked for, half of each class', () => {
    const { inputs, targets } = make(100, 0.1, seededRandom(1));
    expect(inputs.length).toBe(100);
    expect(targets.reduce((total, target) => total + target, 0)).toBe(50);
    expect(new Set(targets)).toEqual(new Set([0, 1]));
    expect(inputs.flat().every(Number.isFinite)).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(make(20, 0.1, seededRandom(1))).toEqual(make(20, 0.1, seededRandom(1)));
    expect(make(20, 0.1, seededRandom(2))).not.toEqual(make(20, 0.1, seededRandom(1)));
  });

  it('adds noise of the standard deviation asked for, in both directions', () => {
    const plain = make(4000, 0, seededRandom(3)).inputs;
    const noisy = make(4000, 0.2, seededRandom(3)).inputs;
    for (const axis of [0, 1]) {
      const moved = noisy.map((point, i) => point[axis]! - plain[i]![axis]!);
      const mean = moved.reduce((total, x) => total + x, 0) / moved.length;
      const deviation = Math.sqrt(moved.reduce((total, x) => total + (x - mean) ** 2, 0) / moved.length);
      expect(Math.abs(mean)).toBeLessThan(0.01);
      expect(Math.abs(deviation - 0.2)).toBeLessThan(0.01);
    }
  });

  it('survives a source that draws 0, and refuses counts and noise that make no sense', () => {
    const drawn = make(2, 0.1, () => 0).inputs.flat();
    expect(drawn.every(Number.isFinite)).toBe(true);
    expect(() => make(0, 0.1, seededRandom(1))).toThrow(RangeError);
    expect(() => make(2.5, 0.1, seededRandom(1))).toThrow(RangeError);
    expect(() => make(2, -0.1, seededRandom(1))).toThrow(RangeError);
    expect(() => make(2, Number.NaN, seededRandom(1))).toThrow(RangeError);
  });
});

describe('without noise', () => {
  it('moons lie on two half circles around (0, 0) and (1, 0.5)', () => {
    const { inputs, targets } = moons(50, 0, seededRandom(1));
    inputs.forEach(([x, y], i) => {
      const lower = targets[i] === 1;
      expect(Math.hypot(x! - Number(lower), y! - 0.5 * Number(lower))).toBeCloseTo(1, 12);
      expect(lower ? y! <= 0.5 : y! >= 0).toBe(true);
    });
  });

  it('circles have radius 1 and 0.5', () => {
    const { inputs, targets } = circles(50, 0, seededRandom(1));
    inputs.forEach((point, i) => expect(radius(point)).toBeCloseTo(targets[i] === 0 ? 1 : 0.5, 12));
  });

  it('spirals wind one and a half times, the second arm opposite to the first', () => {
    const { inputs, targets } = spirals(50, 0, seededRandom(1));
    inputs.forEach(([x, y], i) => {
      const distance = radius([x!, y!]);
      const angle = 3 * Math.PI * distance + Math.PI * targets[i]!;
      expect(x).toBeCloseTo(distance * Math.cos(angle), 12);
      expect(y).toBeCloseTo(distance * Math.sin(angle), 12);
      expect(distance).toBeLessThan(1);
    });
  });
});
