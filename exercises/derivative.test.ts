import { describe, expect, it } from 'vitest';
import { derivative, gradient, partial } from './derivative';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { seededRandom, uniformPoints } from './support/random';
import { expectRefusal } from './support/refusal';

const cube = (x: number) => x ** 3;
const f = ([a, b, c]: number[]) => a * b + c ** 2;
const points = uniformPoints(seededRandom(1), 4, -2, 2);

describe('derivative', () => {
  it('measures from both sides: x³ at 3 with h = 0.1 gives 27.01', () => {
    const observed = [3, ...points].map((x) => derivative(cube, x, 0.1));
    explain(observed, {
      'forward-difference': [3, ...points].map((x) => (cube(x + 0.1) - cube(x)) / 0.1),
      'returns-value': [3, ...points].map(cube),
    });
    expectClose(observed[0]!, 27.01);
    const slopes = points.map((x) => 3 * x ** 2 + 0.01);
    expectClose(observed.slice(1), slopes);
  });

  it('is accurate with its own h, for inputs from 0.001 to 1000', () => {
    const scales = [1e-3, 1e-1, 1, 10, 1e3];
    const observed = scales.map((x) => derivative(cube, x));
    for (const h of [1e-13, 1e-14, 1e-15, 1e-16, 1e-17, Number.EPSILON]) {
      explain(observed, { 'step-too-small': scales.map((x) => (cube(x + h) - cube(x - h)) / (2 * h)) });
    }
    const slopes = scales.map((x) => 3 * x ** 2);
    expectClose(observed, slopes, { relative: 1e-6, absolute: 1e-9 });
  });

  it('gives a straight line its own slope, and a constant 0', () => {
    const observed = points.map((x) => derivative((t) => 7 - 2.5 * t, x));
    expectClose(observed, [-2.5, -2.5, -2.5, -2.5], { relative: 1e-8 });
    expectClose(
      derivative(() => 4, 1),
      0,
    );
  });

  it('refuses a step that is not above 0, or not finite', () => {
    for (const h of [0, -1e-5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectRefusal(() => derivative(cube, 1, h), RangeError, `h = ${h}`);
    }
  });
});

describe('partial', () => {
  it('moves one input and holds the others still', () => {
    const triples = [10, 11, 12].map((seed) => uniformPoints(seededRandom(seed), 3, 1, 4));
    const observed = triples.map((xs) => partial(f, xs, 0));
    explain(observed, { 'moves-all-inputs': triples.map(([a, b, c]) => a! + b! + 2 * c!) });
    const slopes = triples.map(([, b]) => b!);
    expectClose(observed, slopes, { relative: 1e-7 });
    expectClose(partial(f, [1, 2, 3], 2), 6, { relative: 1e-7 });
  });

  it('hands a nudge of your choice on: a³ + b at 2 with h = 0.5 gives 12.25', () => {
    const cubes = (xs: number[]) => xs[0] ** 3 + xs[1];
    expectClose([partial(cubes, [2, 1], 0, 0.5), ...gradient(cubes, [2, 1], 0.5)], [12.25, 12.25, 1]);
  });

  it('gives 0 for an input that the function does not use', () => {
    expectClose(
      partial(([a]) => a! ** 2, [3, 5], 1),
      0,
    );
  });

  it('refuses an index that is not in the list', () => {
    for (const i of [3, -1, 0.5, Number.NaN]) expectRefusal(() => partial(f, [1, 2, 3], i), RangeError, `i = ${i}`);
  });
});

describe('gradient', () => {
  it('lists the slope of every input, in order', () => {
    expectClose(
      gradient(([a, b]) => a! * b!, [2, 5]),
      [5, 2],
      { relative: 1e-7 },
    );
    expect(gradient(() => 1, [])).toEqual([]);
  });

  it('refuses a step that `derivative` refuses', () => {
    for (const h of [0, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectRefusal(() => gradient(f, [1, 2, 3], h), RangeError, `h = ${h}`);
    }
  });

  it('leaves the list it was given as it was', () => {
    const lists = [1, 2, 3].map((seed) => uniformPoints(seededRandom(seed), 3, -3, 3));
    const copies = lists.map((xs) => [...xs]);
    for (const xs of lists) gradient(([a, b, c]) => a! + b! * c!, xs);
    const changed = lists.map((xs, k) => Number(xs.some((x, i) => x !== copies[k]![i])));
    explain(changed, { 'writes-into-input': [1, 1, 1] });
    expect(changed, 'lists that were changed (1) or left alone (0)').toEqual([0, 0, 0]);
  });
});
