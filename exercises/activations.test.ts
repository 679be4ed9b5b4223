import { describe, expect, it } from 'vitest';
import { relu, sigmoid, softplus, tanh } from './activations';
import { backward } from './backward';
import { topologicalOrder } from './graph';
import { dot } from './ops';
import { computeByName } from './support/arithmetic';
import { expectClose, isClose } from './support/closeness';
import { explain } from './support/explain';
import { expectMeasured } from './support/measure';
import { seededRandom, uniformPoints } from './support/random';
import { add, mul, Value } from './value';

type Bend = (x: Value) => Value;
const table = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
const corner = table.indexOf(0);
const points = [...table, ...uniformPoints(seededRandom(1), 4, -3, 3)];
const rows = points.map((x) => [x]);
const huge = [-1000, -800, 800, 1000];
const valuesOf = (bend: Bend, xs: readonly number[]) => xs.map((x) => bend(new Value(x)).data);

function slopesOf(build: (...xs: Value[]) => Value, inputs: readonly (readonly number[])[]): number[] {
  return inputs.flatMap((at) => {
    const leaves = at.map((x) => new Value(x));
    backward(build(...leaves));
    return leaves.map((leaf) => leaf.grad);
  });
}

describe('relu', () => {
  const besideCorner = rows.filter(([x]) => x !== 0);

  it('relu keeps what is positive and turns the rest into 0', () => {
    const observed = valuesOf(relu, table);
    explain(observed, { 'relu-slope-as-value': table.map((x) => Number(x > 0)) });
    expectClose(observed, [0, 0, 0, 0, 0, 0.5, 1, 1.5, 2]);
  });

  it('relu has the slope 1 above 0 and 0 below', () => {
    const observed = slopesOf(relu, besideCorner);
    explain(observed, { 'relu-wrong-side': besideCorner.map(([x]) => Number(x < 0)) });
    expect(observed).toEqual(besideCorner.map(([x]) => Number(x > 0)));
  });

  it('relu has the slope 0 at 0, by agreement', () => {
    const observed = slopesOf(relu, [[-0.5], [0], [-0], [0.5]]);
    explain(observed, { 'relu-slope-one-at-zero': [0, 1, 1, 1] });
    expectClose(observed, [0, 0, 0, 1]);
  });

  it('relu of relu is relu, its slope too', () => {
    const twice = (x: Value) => relu(relu(x));
    const values = valuesOf(relu, points);
    expectClose(valuesOf(twice, points), values);
    const slopes = points.map((x) => Number(x > 0));
    expectClose(slopesOf(twice, rows), slopes);
  });

  it('relu hands NaN on', () => {
    const observed = valuesOf(relu, [NaN, 0 / 0, Infinity - Infinity, Infinity]);
    explain(observed, { 'relu-hides-nan': [0, 0, 0, Infinity] });
    expect(observed).toEqual([NaN, NaN, NaN, Infinity]);
  });
});

describe('tanh', () => {
  it('tanh squashes every number between −1 and 1', () => {
    expectClose(valuesOf(tanh, [-1, 0, 0.5]), [-0.7615941559557649, 0, 0.46211715726000973]);
    const observed = valuesOf(tanh, huge);
    explain(observed, { 'tanh-overflows': [NaN, NaN, NaN, NaN] });
    expectClose(observed, [-1, -1, 1, 1]);
  });

  it('tanh has the slope that measuring gives', () => {
    const observed = slopesOf(tanh, rows);
    explain(observed, { 'tanh-from-input': points.map((x) => 1 - x ** 2) });
    expectMeasured(observed, Math.tanh, rows);
    const flat = slopesOf(tanh, [[-1000], [1000]]);
    expectClose(flat, [0, 0]);
  });
});

describe('sigmoid and softplus', () => {
  const hugeRows = huge.map((x) => [x]);

  it('sigmoid squashes every number between 0 and 1', () => {
    expectClose(valuesOf(sigmoid, [-1, 0, 2]), [0.2689414213699951, 0.5, 0.8807970779778823]);
    expectMeasured(slopesOf(sigmoid, rows), (x) => 1 / (1 + Math.exp(-x)), rows);
  });

  it('sigmoid stays finite from −1000 to 1000', () => {
    const observed = valuesOf(sigmoid, huge);
    explain(observed, { 'sigmoid-overflows': [0, 0, NaN, NaN] });
    expectClose(observed, [0, 0, 1, 1]);
    expectClose(slopesOf(sigmoid, hugeRows), [0, 0, 0, 0]);
  });

  it('softplus rounds the corner of relu off, and its slope is the sigmoid', () => {
    expectClose(valuesOf(softplus, [-1, 0, 2]), [0.31326168751822286, Math.LN2, 2.1269280110429727]);
    const slopes = valuesOf(sigmoid, points);
    expectClose(slopesOf(softplus, rows), slopes);
    expectClose(slopesOf(softplus, rows)[corner], 0.5);
  });

  it('softplus stays finite from −1000 to 1000', () => {
    const observed = valuesOf(softplus, huge);
    explain(observed, { 'softplus-overflows': [0, 0, Infinity, Infinity] });
    expectClose(observed, [0, 0, 800, 1000]);
    expectClose(slopesOf(softplus, hugeRows), [0, 0, 1, 1]);
  });
});

describe('all together', () => {
  const build = (x: Value, y: Value) => dot([tanh(mul(x, y)), relu(add(x, y))], [sigmoid(y), softplus(x)]);

  it('give the right gradients inside a longer expression', () => {
    const softly = (x: number) => Math.log(1 + Math.exp(x));
    const same = (x: number, y: number) => Math.tanh(x * y) / (1 + Math.exp(-y)) + Math.max(0, x + y) * softly(x);
    const pairs = [1, 2, 3, 4].map((seed) => uniformPoints(seededRandom(seed), 2, -2, 2));
    expectMeasured(slopesOf(build, pairs), same, pairs);
  });

  it('name every node after what it computed', () => {
    const nodes = topologicalOrder(build(new Value(0.5), new Value(1.5))).filter((node) => node.parents.length > 0);
    const promised = ({ op, parents }: Value) =>
      computeByName(
        op,
        parents.map((parent) => parent.data),
      ) ?? NaN;
    const misnamed = nodes.filter((node) => !isClose(promised(node), node.data)).map((node) => node.op);
    expect(misnamed, 'names that do not say what was computed (expected tanh, sigmoid, relu, softplus)').toEqual([]);
  });
});
