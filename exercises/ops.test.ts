import { describe, expect, it } from 'vitest';
import { backward } from './backward';
import { topologicalOrder } from './graph';
import { div, dot, exp, log, neg, pow, sub, sum } from './ops';
import { computeByName } from './support/arithmetic';
import { expectClose, isClose } from './support/closeness';
import { explain } from './support/explain';
import { expectMeasured } from './support/measure';
import { seededRandom, uniformPoints } from './support/random';
import { expectRefusal } from './support/refusal';
import { add, Value } from './value';

type Build = (...xs: Value[]) => Value;
const pairs = [1, 2, 3, 4].map((seed) => uniformPoints(seededRandom(seed), 2, 0.5, 3));
const singles = pairs.map(([x]) => [x]);
const valueOf = (build: Build, ...at: number[]) => build(...at.map((x) => new Value(x))).data;

function slopesOf(build: Build, rows: readonly number[][]): number[] {
  return rows.flatMap((at) => {
    const leaves = at.map((x) => new Value(x));
    backward(build(...leaves));
    return leaves.map((leaf) => leaf.grad);
  });
}

describe('neg, sub and div', () => {
  it('give the numbers of arithmetic', () => {
    expectClose([valueOf(neg, 3), valueOf(neg, -0.5)], [-3, 0.5]);
    expectClose([valueOf(sub, 5, 3), valueOf(sub, 3, 5)], [2, -2]);
    expectClose([valueOf(div, 6, 2), valueOf(div, 2, -8)], [3, -0.25]);
  });

  it('neg has the slope that measuring gives', () => {
    expectMeasured(slopesOf(neg, singles), (x) => -x, singles);
  });

  it('sub has the slopes that measuring gives', () => {
    const observed = slopesOf(sub, pairs);
    explain(observed, { 'sub-second-sign': pairs.flatMap(() => [1, 1]) });
    expectMeasured(observed, (x, y) => x - y, pairs);
  });

  it('div has the slopes that measuring gives', () => {
    const observed = slopesOf(div, pairs);
    explain(observed, { 'div-second-sign': pairs.flatMap(([x, y]) => [1 / y, x / y ** 2]) });
    expectMeasured(observed, (x, y) => x / y, pairs);
  });
});

describe('exp, log and pow', () => {
  it('exp has the slope that measuring gives', () => {
    const observed = slopesOf(exp, singles);
    explain(observed, { 'exp-slope-of-input': singles.flat() });
    expectMeasured(observed, Math.exp, singles);
    expectClose([valueOf(exp, 0), valueOf(exp, 1)], [1, Math.E]);
  });

  it('log has the slope that measuring gives', () => {
    expectMeasured(slopesOf(log, singles), Math.log, singles);
    expectClose([valueOf(log, 1), valueOf(log, Math.E)], [0, 1]);
  });

  it('pow has the slope that measuring gives, for any exponent', () => {
    for (const n of [2, 3, -1, 0.5]) {
      const observed = slopesOf((x) => pow(x, n), singles);
      const lost = singles.map(([x]) => x ** (n - 1));
      const kept = singles.map(([x]) => n * x ** n);
      explain(observed, { 'pow-exponent-lost': lost, 'pow-power-kept': kept });
      expectMeasured(observed, (x) => x ** n, singles);
    }
    expectClose(pow(new Value(-2), 3).data, -8);
  });

  it('pow with the exponent 0 is 1 and flat everywhere, at 0 too', () => {
    const slopes = slopesOf((x) => pow(x, 0), [[-1.5], [0], [2]]);
    explain(slopes, { 'pow-formula-at-zero': [0, NaN, 0] });
    expectClose(slopes, [0, 0, 0]);
    expect(pow(new Value(0), 0).data).toBe(1);
  });

  it('pow refuses an exponent that is not a number', () => {
    expectRefusal(() => pow(new Value(2), new Value(3) as unknown as number), TypeError);
  });
});

describe('sum and dot', () => {
  const rows = [1, 2, 3].map((seed) => uniformPoints(seededRandom(seed), 4, -2, 2));

  it('sum adds any number of Values, also one of them twice', () => {
    expectClose([valueOf((...xs) => sum(xs), 1, 2, 3, 4), sum([]).data], [10, 0]);
    const slopes = slopesOf((x, y) => sum([x, y, x]), [[2, 5]]);
    expectClose(slopes, [2, 1]);
  });

  it('dot gives each number its partner as slope', () => {
    const observed = slopesOf((a, b, c, d) => dot([a, b], [c, d]), rows);
    explain(observed, { 'dot-own-number': rows.flat() });
    const partners = rows.flatMap(([a, b, c, d]) => [c, d, a, b]);
    expectClose(observed, partners);
  });

  it('dot multiplies pair by pair and adds up, 0 for empty lists', () => {
    expectClose([valueOf((a, b, c, d) => dot([a, b], [c, d]), 1, 2, 3, 4), dot([], []).data], [11, 0]);
    const slopes = slopesOf((x, y) => dot([x, y], [x, y]), [[3, -1]]);
    expectClose(slopes, [6, -2]);
  });

  it('dot refuses lists of different lengths', () => {
    const x = new Value(1);
    expectRefusal(() => dot([x, x], [x]), RangeError);
    expectRefusal(() => dot([x], [x, x]), RangeError);
  });
});

describe('all together', () => {
  const build = (x: Value, y: Value) => sub(div(exp(neg(x)), add(pow(y, 2), log(x))), dot([x, sum([x, y])], [y, y]));
  const same = (x: number, y: number) => Math.exp(-x) / (y ** 2 + Math.log(x)) - (x * y + (x + y) * y);

  it('div and log follow the rules of floating point at their edges', () => {
    expect([valueOf(div, 1, 0), valueOf(div, -1, 0), valueOf(div, 0, 0)]).toEqual([Infinity, -Infinity, NaN]);
    expect([valueOf(log, 0), valueOf(log, -1)]).toEqual([-Infinity, NaN]);
  });

  it('give the right gradients inside a longer expression', () => {
    const points = pairs.map(([x, y]) => [1 + x, 1 + y]);
    expectMeasured(slopesOf(build, points), same, points);
  });

  it('name every node after what it computed', () => {
    const minus = sub(new Value(5), new Value(3)).op;
    explain([minus.length, minus.charCodeAt(0)], { 'hyphen-for-minus': [1, 45] });
    const nodes = topologicalOrder(build(new Value(1.5), new Value(2))).filter((node) => node.parents.length > 0);
    const numbers = (values: readonly Value[]) => values.map((value) => value.data);
    const promised = ({ op, parents }: Value) => computeByName(op, numbers(parents)) ?? NaN;
    const misnamed = nodes.filter((node) => !isClose(promised(node), node.data)).map((node) => node.op);
    expect(misnamed, 'names that do not say what was computed (the table has neg − ÷ exp log ^n sum dot)').toEqual([]);
  });
});
