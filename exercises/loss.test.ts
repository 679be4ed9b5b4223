import { describe, it } from 'vitest';
import { backward } from './backward';
import { binaryCrossEntropy, crossEntropy, l2Penalty, logSumExp, meanSquaredError } from './loss';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { seededRandom, uniformPoints } from './support/random';
import { expectRefusal } from './support/refusal';
import { Value } from './value';

const sizes = [2, 3, 7];
const lists = sizes.map((size) => uniformPoints(seededRandom(size), size, -3, 3));
const repeat = <T>(size: number, x: T): T[] => Array.from({ length: size }, () => x);
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const softplus = (z: number) => Math.log(1 + Math.exp(z));

const values = (xs: readonly number[]) => xs.map((x) => new Value(x));

function lossAndSlopes(build: (leaves: Value[]) => Value, xs: readonly number[]): number[] {
  const leaves = values(xs);
  const loss = build(leaves);
  backward(loss);
  return [loss.data, ...leaves.map((leaf) => leaf.grad)];
}

describe('meanSquaredError', () => {
  it('is the mean over the rows, not their sum', () => {
    const targets = [1, -2, 0.5, 3, 0, -1, 2];
    const observed = lists.map((xs) => meanSquaredError(values(xs), targets.slice(0, xs.length)).data);
    const squares = lists.map((xs) => xs.reduce((total, x, i) => total + (x - targets[i]) ** 2, 0));
    explain(observed, { 'sum-not-mean': squares });
    const means = squares.map((square, k) => square / sizes[k]);
    expectClose(observed, means);
  });

  it('has the slope 2 (prediction − target) / n', () => {
    const observed = lossAndSlopes((ps) => meanSquaredError(ps, [1, 2, 3, 4]), [1.5, 2, 1, 5]);
    expectClose(observed, [1.3125, 0.25, 0, -1, 0.5]);
  });
});

describe('binaryCrossEntropy', () => {
  const logits = [-2.5, -1, 0.5, 2];
  const lossAt = (z: number, y: number) => binaryCrossEntropy(values([z]), [y]).data;
  const slopeAt = (z: number, y: number) => lossAndSlopes((zs) => binaryCrossEntropy(zs, [y]), [z])[1];

  it('prices each logit by its label, 0 or 1', () => {
    const observed = logits.flatMap((z) => [lossAt(z, 0), lossAt(z, 1)]);
    explain(observed, {
      'labels-plus-minus-one': logits.flatMap((z) => [Math.LN2, softplus(-z)]),
      'sigmoid-twice': logits.flatMap((z) => [softplus(sigmoid(z)), softplus(-sigmoid(z))]),
    });
    const expected = logits.flatMap((z) => [softplus(z), softplus(-z)]);
    expectClose(observed, expected);
  });

  it('is ln 2 for logits of 0, however many rows there are', () => {
    const observed = sizes.map((size) => binaryCrossEntropy(values(repeat(size, 0)), repeat(size, 1)).data);
    explain(observed, { 'sum-not-mean': sizes.map((size) => size * Math.LN2) });
    expectClose(observed, [Math.LN2, Math.LN2, Math.LN2]);
  });

  it('stays finite at logits of ±1000, and lets them learn', () => {
    const observed = [lossAt(1000, 0), lossAt(-1000, 1), lossAt(1000, 1), lossAt(-1000, 0)];
    explain(observed, { 'log-of-zero': [Infinity, Infinity, 0, 0] });
    explain(observed, { 'log-of-zero': [Infinity, Infinity, NaN, NaN] });
    expectClose(observed, [1000, 1000, 0, 0]);
    const slopes = lossAndSlopes((zs) => binaryCrossEntropy(zs, [0, 1, 1, 0]), [1000, -1000, 1000, -1000]);
    expectClose(slopes, [500, 0.25, -0.25, 0, 0]);
  });

  it('has the slope sigmoid(z) − y, at a logit of 0 too', () => {
    const observed = [0, ...logits].flatMap((z) => [slopeAt(z, 0), slopeAt(z, 1)]);
    const expected = [0, ...logits].flatMap((z) => [sigmoid(z), sigmoid(z) - 1]);
    explain(observed, { 'composed-from-relu': [0, -1, ...expected.slice(2)] });
    expectClose(observed, expected);
  });
});

describe('logSumExp', () => {
  it('is the logarithm of the sum of e^z, and its slopes are the softmax', () => {
    const observed = lossAndSlopes(logSumExp, [0, Math.log(2), Math.log(5)]);
    expectClose(observed, [Math.log(8), 1 / 8, 2 / 8, 5 / 8]);
  });

  it('stays finite at ±1000, where e^z is not', () => {
    const observed = [1000, -1000].map((z) => logSumExp(values([z, z])).data);
    explain(observed, { 'log-sum-exp-overflows': [Infinity, -Infinity] });
    expectClose(observed, [1000 + Math.LN2, -1000 + Math.LN2]);
    expectClose(lossAndSlopes(logSumExp, [1000, -1000]), [1000, 1, 0]);
  });
});

describe('crossEntropy', () => {
  it('is ln 3 for three equal logits, however many rows there are', () => {
    const observed = sizes.map((size) => crossEntropy(repeat(size, values([1, 1, 1])), repeat(size, 2)).data);
    explain(observed, { 'sum-not-mean': sizes.map((size) => size * Math.log(3)) });
    expectClose(observed, [Math.log(3), Math.log(3), Math.log(3)]);
  });

  it('has the slope softmax − 1 along the right class and softmax along the others, each divided by n', () => {
    const logits = [0, Math.log(2), Math.log(5), 1000, 0, -1000];
    const observed = lossAndSlopes((zs) => crossEntropy([zs.slice(0, 3), zs.slice(3)], [0, 2]), logits);
    expectClose(observed, [Math.log(8) / 2 + 1000, -7 / 16, 1 / 8, 5 / 16, 1 / 2, 0, -1 / 2]);
  });
});

describe('every loss', () => {
  it('refuses a list without rows, and targets that do not fit', () => {
    expectRefusal(() => meanSquaredError(values([1, 2]), [1]), RangeError);
    expectRefusal(() => binaryCrossEntropy([], []), RangeError);
    expectRefusal(() => binaryCrossEntropy(values([1, 2]), [1, -1]), RangeError);
    expectRefusal(() => logSumExp([]), RangeError);
    expectRefusal(() => crossEntropy([values([1, 2])], [2]), RangeError);
  });

  it('may have a penalty added: strength · Σ w², with the slope 2 · strength · w', () => {
    const observed = lossAndSlopes((ps) => l2Penalty(ps, 0.1), [3, -4, 0]);
    expectClose(observed, [2.5, 0.6, -0.8, 0]);
  });
});
