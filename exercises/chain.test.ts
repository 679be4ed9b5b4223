import { describe, expect, it } from 'vitest';
import { chain, type Link } from './chain';
import { derivative } from './derivative';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { seededRandom, uniformPoints } from './support/random';

const square: Link = { f: (x) => x ** 2 + 1, slope: (x) => 2 * x };
const reciprocal: Link = { f: (x) => 1 / x, slope: (x) => -1 / x ** 2 };
const cube: Link = { f: (x) => x ** 3 - x, slope: (x) => 3 * x ** 2 - 1 };
const links = [square, reciprocal, cube];
const composed = (x: number) => cube.f(reciprocal.f(square.f(x)));
const points = uniformPoints(seededRandom(2), 4, 0.5, 3);

/** The slope of every link, read at the number that reaches it. */
const slopesOnTheWay = (x: number) => [square.slope(x), reciprocal.slope(square.f(x)), cube.slope(1 / square.f(x))];
const total = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0);
const product = (xs: readonly number[]) => xs.reduce((result, x) => result * x, 1);

describe('the value', () => {
  it('goes through every link: the output of one is the input of the next', () => {
    const observed = points.map((x) => chain(links, x).value);
    explain(observed, { 'multiplies-functions': points.map((x) => product(links.map((link) => link.f(x)))) });
    expectClose(observed, points.map(composed));
  });

  it('depends on the order: square then reciprocal is not reciprocal then square', () => {
    expectClose(chain([square, reciprocal], 2).value, 0.2);
    expectClose(chain([reciprocal, square], 2).value, 1.25);
  });
});

describe('the slope', () => {
  it('is the product of the slopes along the chain', () => {
    const observed = points.map((x) => chain(links, x).slope);
    explain(observed, {
      'forgets-inner-slope': points.map((x) => slopesOnTheWay(x)[2]),
      'slope-after-value': points.map((x) => {
        const [u, v] = [square.f(x), 1 / square.f(x)];
        return square.slope(u) * reciprocal.slope(v) * cube.slope(composed(x));
      }),
      'slope-at-start': points.map((x) => product(links.map((link) => link.slope(x)))),
      'adds-slopes': points.map((x) => total(slopesOnTheWay(x))),
    });
    explain(observed, { 'adds-slopes': points.map((x) => 1 + total(slopesOnTheWay(x))) });
    const slopes = points.map((x) => product(slopesOnTheWay(x)));
    expectClose(observed, slopes);
  });

  it('is what a nudge of the input shows', () => {
    const observed = points.map((x) => chain(links, x).slope);
    const nudged = points.map((x) => derivative(composed, x));
    expectClose(observed, nudged, { relative: 1e-5, absolute: 1e-8 });
  });
});

describe('the chain', () => {
  it('of no links hands the number on, with slope 1', () => {
    expect(chain([], 7)).toEqual({ value: 7, slope: 1 });
  });

  it('of one link gives what that link gives', () => {
    const { value, slope } = chain([cube], 2);
    expectClose([value, slope], [6, 11]);
  });

  it('calls the function of each link once', () => {
    const calls = [0, 0, 0];
    const counted = links.map((link, i): Link => {
      const f = (x: number) => {
        calls[i]++;
        return link.f(x);
      };
      return { f, slope: (x) => link.slope(x) };
    });
    chain(counted, 2);
    explain(calls, { 'recomputes-values': [3, 2, 1] });
    expect(calls, 'calls of the first, second and third function').toEqual([1, 1, 1]);
  });

  it('asks each link once for its slope', () => {
    const asked = [0, 0, 0];
    const counted = links.map((link, i): Link => {
      const slope = (x: number) => {
        asked[i]++;
        return link.slope(x);
      };
      return { f: (x) => link.f(x), slope };
    });
    chain(counted, 2);
    expect(asked, 'times that the first, second and third link were asked').toEqual([1, 1, 1]);
  });
});
