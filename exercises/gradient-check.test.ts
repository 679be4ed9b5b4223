import { describe, expect, it } from 'vitest';
import { relu } from './activations';
import { checkGradients } from './gradient-check';
import { div, exp, log, neg, pow, sub, sum } from './ops';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { add, mul, Value } from './value';

const badSquare = (x: Value) => new Value(x.data ** 2, [x], [x.data], '^2');
const badProduct = (x: Value, y: Value) => new Value(x.data * y.data, [x, y], [x.data, y.data], '×');
const gentle = (x: Value) => add(new Value(70), mul(new Value(0.01), x));
const curves = [
  { name: 'x²', curve: (x: Value) => pow(x, 2), x: 0 },
  { name: 'x³', curve: (x: Value) => pow(x, 3), x: 0 },
  { name: 'exp(x) − x', curve: (x: Value) => sub(exp(x), x), x: 0 },
  { name: 'relu(x)', curve: relu, x: 0.01 },
];
const entryAt = (f: (x: Value) => Value, x: number) => checkGradients(([v]) => f(v), [x]).entries[0];
const flags = (claims: readonly boolean[]) => claims.map(Number);

describe('checkGradients', () => {
  it('lays backward and measuring side by side, input by input', () => {
    const report = checkGradients(([x, y]) => mul(exp(x), y), [0.5, 3]);
    const slopes = [3 * Math.exp(0.5), Math.exp(0.5)];
    const analytic = report.entries.map((entry) => entry.analytic);
    const numeric = report.entries.map((entry) => entry.numeric);
    expectClose(analytic, slopes);
    expectClose(numeric, slopes, { relative: 1e-6 });
    const sides = report.entries.flatMap((entry) => [entry.left, entry.right]);
    expectClose(sides, [slopes[0], slopes[0], slopes[1], slopes[1]], { relative: 0.01 });
    const claims = report.entries.flatMap((entry) => [entry.kink, entry.passed]);
    expect([report.passed, ...claims]).toEqual([true, false, true, false, true]);
  });

  it('finds an operation whose slope is wrong', () => {
    const places = [1, 2, 3];
    const reports = places.map((x) => checkGradients(([v]) => badSquare(v), [x]));
    const numeric = reports.map((report) => report.entries[0].numeric);
    explain(numeric, { 'trusts-backward': places });
    expectClose(numeric, [2, 4, 6], { relative: 1e-6 });
    expect(flags(reports.map((report) => report.passed))).toEqual([0, 0, 0]);
  });

  it('names the input whose gradient is wrong', () => {
    const report = checkGradients(([x, y, z]) => sum([badSquare(x), mul(y, z), pow(z, 2)]), [3, 4, 5]);
    expect(flags(report.entries.map((entry) => entry.passed))).toEqual([0, 1, 1]);
    expect(checkGradients(([x, y]) => badProduct(x, y), [2, 5]).entries.some((entry) => entry.passed)).toBe(false);
  });

  it('judges a difference by the size of the slopes', () => {
    const healthy = [1e6, 3e6].map((x) => checkGradients(([v]) => div(pow(v, 3), new Value(7)), [x]));
    const broken = [1e-7, 3e-7].map((x) => checkGradients(([v]) => badSquare(v), [x]));
    const observed = flags([...healthy, ...broken].map((report) => report.passed));
    explain(observed, { 'absolute-tolerance': [0, 0, 1, 1] });
    expect(observed, 'two healthy slopes, two broken ones').toEqual([1, 1, 0, 0]);
  });

  it('does not take a measuring error for a bug', () => {
    const observed = flags(curves.map(({ curve, x }) => checkGradients(([v]) => curve(v), [x]).passed));
    explain(observed.slice(0, 2), { 'measurement-taken-for-exact': [1, 0] });
    expect(curves.filter((_, i) => !observed[i]).map(({ name, x }) => `${name} at ${x}`)).toEqual([]);
  });

  it('does not take rounding for a bug', () => {
    const observed = flags([0.1, 0.4, 0.5, 0.9].map((x) => entryAt((v) => add(new Value(1e6), v), x).passed));
    explain(observed, { 'rounding-forgotten': [0, 0, 0, 0] });
    expect(observed, 'verdicts on 1,000,000 + x, whose slope is 1').toEqual([1, 1, 1, 1]);
    const entry = entryAt((v) => sub(add(new Value(1e6), v), new Value(1e6)), 0.1);
    expect(entry.passed, 'verdict on (1,000,000 + x) − 1,000,000 at 0.1').toBe(true);
  });

  it('measures with a step that suits the input', () => {
    const places = [1e-6, 2e-6, 1e6];
    const observed = places.map((x) => checkGradients(([v]) => div(new Value(1), v), [x]).entries[0]);
    const numeric = observed.map((entry) => entry.numeric);
    const fixed = (x: number) => (1 / (x + 1e-5) - 1 / (x - 1e-5)) / 2e-5;
    explain(numeric.slice(0, 2), { 'fixed-step': places.slice(0, 2).map(fixed) });
    expectClose(numeric, [-1e12, -2.5e11, -1e-12], { relative: 1e-5, absolute: 0 });
    expect(flags(observed.map((entry) => entry.passed))).toEqual([1, 1, 1]);
    expect(checkGradients(([x, y]) => mul(log(x), y), [1e-6, 1e6]).passed).toBe(true);
  });

  it('loosens with the tolerance it is given', () => {
    const nearly = (x: Value) => new Value(2 * x.data, [x], [2.01], '×');
    const verdicts = [1e-3, 0.1].map((tolerance) => checkGradients(([x]) => nearly(x), [3], { tolerance }).passed);
    expect(verdicts).toEqual([false, true]);
  });
});

describe('at a corner', () => {
  it('lets any slope between the two sides pass at a kink', () => {
    const corners = [relu, (x: Value) => add(mul(new Value(3), relu(x)), x), (x: Value) => relu(neg(x))];
    const observed = flags(corners.map((corner) => checkGradients(([x]) => corner(x), [0]).passed));
    explain(observed, { 'kink-called-a-bug': [0, 0, 0] });
    expect(observed).toEqual([1, 1, 1]);
    const bend = (c: number) => (x: Value) => add(relu(sub(x, new Value(c))), mul(new Value(0.1), x));
    expect(flags([3, 17].map((c) => entryAt(bend(c), c).passed)), 'the slope of one side').toEqual([1, 1]);
  });

  it('says that there is a kink, and what the slope is on either side', () => {
    const [entry] = checkGradients(([x]) => relu(x), [0]).entries;
    expectClose([entry.analytic, entry.left, entry.right], [0, 0, 1], { relative: 1e-4 });
    expect([entry.kink, entryAt((x) => add(relu(x), relu(neg(x))), 0).kink]).toEqual([true, true]);
  });

  it('still finds a slope outside the two sides', () => {
    const broken = (slope: number) => (x: Value) => new Value(Math.max(0, x.data), [x], [slope], 'relu');
    expect([1.5, -0.5, Infinity].map((slope) => entryAt(broken(slope), 0).passed)).toEqual([false, false, false]);
  });

  it('does not take a curve for a corner', () => {
    expect(curves.filter(({ curve, x }) => entryAt(curve, x).kink).map(({ name, x }) => `${name} at ${x}`)).toEqual([]);
  });

  it('does not take rounding for a corner', () => {
    const observed = flags([0.01, 0.02, 0.04, 0.06].map((x) => entryAt(gentle, x).kink));
    explain(observed, { 'rounding-forgotten': [1, 1, 1, 1] });
    expect(observed, 'corners found on the straight line 70 + 0.01x').toEqual([0, 0, 0, 0]);
  });
});

describe('with odd inputs', () => {
  it('reports where nothing can be measured, and does not throw', () => {
    expect(entryAt(log, -1)).toMatchObject({ passed: false, kink: false });
    expect(checkGradients(([x]) => div(new Value(1), x), [0]).passed).toBe(false);
  });

  it('has nothing to complain about without inputs', () => {
    expect(checkGradients(() => new Value(1), [])).toEqual({ passed: true, entries: [] });
  });

  it('leaves the list it was given as it was', () => {
    const at = [1, 2, 3];
    checkGradients(([x, y, z]) => mul(x, add(y, z)), at);
    expect(at).toEqual([1, 2, 3]);
  });
});
