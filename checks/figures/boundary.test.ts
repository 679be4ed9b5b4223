import { describe, expect, it } from 'vitest';
import type { Axis } from '../../src/figures/axes.ts';
import { linesAtZero, shaded } from '../../src/figures/boundary-map.ts';
import { lamps, networkAfter } from '../../src/figures/boundary-steps.ts';
import { Value } from '../../solutions/value.ts';

const axis: Axis = { from: -1, to: 1, start: 0, end: 200 };
const points = (path: string) =>
  Array.from(path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g), ([, x, y]) => [Number(x), Number(y)] as const);

describe('the line at which a function is 0', () => {
  it('is the circle of a circle', () => {
    const path = linesAtZero(axis, axis, (x0, x1) => x0 ** 2 + x1 ** 2 - 0.49);
    expect(points(path).length).toBeGreaterThan(50);
    for (const [x, y] of points(path)) expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(70, 0);
  });

  it('is nowhere for a function that is never 0', () => {
    expect(linesAtZero(axis, axis, () => 1)).toBe('');
    expect(shaded(axis, axis, () => -1)).toBe('');
  });

  it('has the part above 0 on one side', () => {
    const squares = points(shaded(axis, axis, (x0) => x0));
    expect(Math.min(...squares.map(([x]) => x))).toBe(100);
  });
});

describe('the steps of a small network', () => {
  const right = (hidden: number, seed: number, steps: number) => {
    const network = networkAfter(steps, hidden, seed);
    return lamps.filter(({ x, label }) => {
      const [z] = network.forward(x.map((number) => new Value(number)));
      return z!.data > 0 === (label === 1);
    }).length;
  };

  it('begin at its draws, and end with all four rows right', () => {
    expect(right(4, 1, 0)).toBeLessThan(4);
    expect(right(4, 1, 60)).toBe(4);
  });
});
