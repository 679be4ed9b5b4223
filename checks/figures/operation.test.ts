import { describe, expect, it } from 'vitest';
import { nodeAt, nudged, startOf, type OperationState } from '../../src/figures/operation/nodes.ts';
import { operations, type OperationName } from '../../src/figures/operation/operations.ts';
import { operation } from '../../src/figures/operation/view.ts';
import { inWords } from '../../src/figures/operation/words.ts';
import { still } from '../../src/figures/still.ts';

const names = Object.keys(operations) as OperationName[];

/** What the reader can make of an operation at the marks of its axes, with its right slope or with one of its mistakes. */
const states = (name: OperationName, slope: string): OperationState[] => {
  const [x, y] = operations[name].operands.map(({ marks }) => marks);
  if (y) return x!.flatMap((first) => y.map((second) => ({ name, at: [first, second], n: 3, slope })));
  return x!.flatMap((first) => (name === 'pow' ? [-1, 0, 1, 2, 3] : [3]).map((n) => ({ name, at: [first], n, slope })));
};
const looks = (state: OperationState) => state.at.map((_, i) => nudged(state, i));
const hasPoint = (state: OperationState) => Number.isFinite(nodeAt(state).data);
const seen = (state: OperationState) => still(operation.view(state, () => undefined)).replace(/\s+/g, ' ');
const says = (state: OperationState) =>
  still(inWords(state))
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

describe.each(names)('%s', (name) => {
  const mistakes = Object.keys(operations[name].mistakes);

  it('carries the slopes that measuring finds, wherever it has a number', () => {
    const judged = states(name, 'right').filter(hasPoint);
    expect(judged.length).toBeGreaterThan(2);
    for (const state of judged) expect(looks(state).every(({ agrees }) => agrees)).toBe(true);
  });

  it.each(mistakes)('with the mistake “%s” keeps its value, and is found out at most of its inputs', (slope) => {
    const all = states(name, slope).filter(hasPoint);
    for (const state of all) expect(nodeAt(state).data).toBe(nodeAt({ ...state, slope: 'right' }).data);
    const caught = all.filter((state) => looks(state).some(({ agrees }) => !agrees));
    expect(caught.length).toBeGreaterThan(all.length / 2);
    for (const state of caught) expect(says(state)).toContain('nothing shows on the way forward');
  });

  it('draws nothing that is not a number, and says where there is none', () => {
    for (const state of ['right', ...mistakes].flatMap((slope) => states(name, slope))) {
      expect(seen(state)).not.toMatch(/ (?:d|cx|cy|x|y)="[^"]*(?:NaN|Infinity)/);
      expect(says(state).includes('How a NaN travels')).toBe(!hasPoint(state));
    }
  });
});

it('starts with the quotient of the lesson, nudged', () => {
  const [alongX, alongY] = looks(startOf('div'));
  expect(alongX!.moved).toBeCloseTo(0.05);
  expect(alongX!.said).toBeCloseTo(0.05);
  expect(alongY!.moved).toBeCloseTo(10 / 2.1 - 5);
  expect(alongY!.said).toBeCloseTo(-0.25);
});

it('breaks the curve of a quotient at 0, and ends that of a logarithm there', () => {
  const curves = (name: OperationName) =>
    [...seen(startOf(name)).matchAll(/class="value curve" d="([^"]*)"/g)].map(([, d]) => d!.split('M').length - 1);
  expect(curves('div')).toEqual([1, 2]);
  expect(curves('log')).toEqual([1]);
});

it('says so where a wrong slope agrees by chance, and why the exponent 0 is a case of its own', () => {
  expect(says({ ...startOf('log'), at: [1], slope: 'x instead of 1/x' })).toContain('would not tell');
  expect(says({ name: 'pow', at: [0], n: 0, slope: 'right' })).toContain('0 · ∞');
});

it('says plainly what has no answer', () => {
  expect(says({ ...startOf('log'), at: [-1] })).toContain('log(−1) is NaN: no power of e is negative.');
  expect(says({ ...startOf('log'), at: [0] })).toContain('log(0) is −Infinity:');
  expect(says({ ...startOf('div'), at: [10, 0] })).toContain('div(10, 0) is Infinity:');
  expect(says({ ...startOf('div'), at: [-10, 0] })).toContain('div(−10, 0) is −Infinity:');
  expect(says({ ...startOf('div'), at: [0, 0] })).toContain('div(0, 0) is NaN: 0 / 0 has no answer.');
});
