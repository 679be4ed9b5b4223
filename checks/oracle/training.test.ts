import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tanh } from '../../solutions/activations.ts';
import { backward } from '../../solutions/backward.ts';
import { binaryCrossEntropy, crossEntropy, meanSquaredError } from '../../solutions/loss.ts';
import { pow, sub, sum } from '../../solutions/ops.ts';
import { Adam, SGD, zeroGrad } from '../../solutions/optimizer.ts';
import { mul, Value } from '../../solutions/value.ts';

interface LossCase {
  value: number;
  /** Along every logit or prediction, row by row. */
  gradients: number[];
}

interface Oracle {
  source: string;
  start: number[];
  /** Where the parameters stood after each of fifty steps. */
  walks: { optimizer: 'SGD' | 'Adam'; options: { learningRate: number; momentum?: number }; path: number[][] }[];
  binaryCrossEntropy: (LossCase & { logits: number[]; labels: number[] })[];
  crossEntropy: (LossCase & { logits: number[][]; classes: number[] })[];
  meanSquaredError: (LossCase & { predictions: number[]; targets: number[] })[];
}

const oracle = JSON.parse(readFileSync(join(import.meta.dirname, 'training.json'), 'utf8')) as Oracle;

/** The valley that training.py walks in. */
function valley([a, b, c]: Value[]): Value {
  const miss = sub(mul(a!, b!), new Value(1));
  return sum([pow(miss, 2), pow(sub(tanh(c!), a!), 2), mul(new Value(0.1), pow(b!, 2))]);
}

/**
 * Ten digits, but not of what rounding leaves of a difference of larger numbers, such as sigmoid(30) − 1 or logSumExp − 30.
 *
 * @param largest the largest number that was subtracted.
 */
function expectSame(numbers: readonly number[], expected: readonly number[], largest = 1): void {
  expect(numbers.length).toBe(expected.length);
  const rounding = 4 * Number.EPSILON * largest;
  const differences = numbers.map((x, i) => {
    const y = expected[i]!;
    return Math.max(0, Math.abs(x - y) - rounding) / Math.max(Math.abs(x), Math.abs(y), Number.MIN_VALUE);
  });
  expect(Math.max(...differences), 'the largest relative difference').toBeLessThanOrEqual(1e-10);
}

const leavesOf = (xs: readonly number[]) => xs.map((x) => new Value(x));

function expectLoss(loss: Value, leaves: readonly Value[], { value, gradients }: LossCase): void {
  backward(loss);
  const largest = Math.max(1, ...leaves.map((leaf) => Math.abs(leaf.data)));
  expectSame([loss.data, ...leaves.map((leaf) => leaf.grad)], [value, ...gradients], largest);
}

describe(`optimisers and losses against ${oracle.source}`, () => {
  it.each(oracle.walks)('$optimizer with $options stands in the same place after each of fifty steps', (walk) => {
    const parameters = leavesOf(oracle.start);
    const optimizer = new { SGD, Adam }[walk.optimizer](parameters, walk.options);
    expect(walk.path.length).toBe(50);
    for (const place of walk.path) {
      zeroGrad(parameters);
      backward(valley(parameters));
      optimizer.step();
      expectSame(
        parameters.map(({ data }) => data),
        place,
      );
    }
  });

  it('walks with and without momentum, and with every option of Adam', () => {
    expect(oracle.walks.map(({ optimizer, options }) => [optimizer, ...Object.keys(options)].join(' '))).toEqual([
      'SGD learningRate',
      'SGD learningRate momentum',
      'Adam learningRate',
      'Adam learningRate beta1 beta2 epsilon',
    ]);
  });

  it.each(oracle.binaryCrossEntropy)('binary cross-entropy at $logits, labels $labels', (loss) => {
    const leaves = leavesOf(loss.logits);
    expectLoss(binaryCrossEntropy(leaves, loss.labels), leaves, loss);
  });

  it.each(oracle.crossEntropy)('cross-entropy at $logits, classes $classes', (loss) => {
    const rows = loss.logits.map(leavesOf);
    expectLoss(crossEntropy(rows, loss.classes), rows.flat(), loss);
  });

  it.each(oracle.meanSquaredError)('mean squared error at $predictions, targets $targets', (loss) => {
    const leaves = leavesOf(loss.predictions);
    expectLoss(meanSquaredError(leaves, loss.targets), leaves, loss);
  });

  it('looks at both cross-entropies at 0, ±1, ±30 and ±1000', () => {
    const extremes = [-1000, -30, -1, 0, 1, 30, 1000];
    for (const losses of [oracle.binaryCrossEntropy, oracle.crossEntropy]) {
      const seen = new Set(losses.flatMap(({ logits }) => logits.flat()));
      expect(extremes.filter((z) => !seen.has(z))).toEqual([]);
    }
  });
});
