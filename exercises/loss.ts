import { softplus } from './activations';
import { div, dot, neg, pow, sub, sum } from './ops';
import { mul, Value } from './value';

/**
 * How far predictions are from their targets: the mean of (prediction − target)².
 *
 * Shape: n predictions and n targets → one Value.
 * Range: the loss is at least 0, and 0 only if every prediction is right.
 * Throws: RangeError if there are no predictions, or not as many targets.
 * Source: lesson 11.
 *
 * @example
 * meanSquaredError([new Value(1), new Value(5)], [1, 2]).data; // 4.5
 */
export function meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  throw new Error('TODO: take the mean of the squared differences.');
}

/**
 * How surprised a network is by labels 0 and 1, read from its logits: the mean of softplus(z) − y·z.
 *
 * Shape: n logits and n labels → one Value.
 * Range: a logit is any number, and the loss is finite even at ±1000; the slope along a logit is (sigmoid(z) − y) / n.
 * Throws: RangeError if there are no logits, not as many labels, or a label is neither 0 nor 1.
 * Source: lesson 11.
 *
 * @example
 * binaryCrossEntropy([new Value(0), new Value(0)], [0, 1]).data; // 0.6931471805599453
 */
export function binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value {
  throw new Error('TODO: take the mean of softplus(z) − y·z over all rows.');
}

/**
 * A smooth stand-in for the largest of several numbers: log(e^z₀ + e^z₁ + …), as one new node.
 *
 * Shape: n Values, at least one → one Value.
 * Range: between the largest z and that plus log n; finite for all finite z. The slopes are the softmax of zs: above 0, sum 1.
 * Throws: RangeError if zs is empty; TypeError if one of zs is not a Value.
 * Source: lesson 11.
 *
 * @example
 * logSumExp([new Value(1000), new Value(1000)]).data; // 1000.6931471805599
 */
export function logSumExp(zs: readonly Value[]): Value {
  throw new Error(
    'TODO: take out the largest z, add up the powers of e, and return one node with the softmax as its slopes.',
  );
}

/**
 * How surprised a network is by the right classes, read from one logit per class: the mean of logSumExp(zs) − z[class].
 *
 * Shape: n rows of k logits and n class indices → one Value.
 * Range: a class is a whole number from 0 to k − 1; the loss is finite for all finite logits.
 * Throws: RangeError if there are no rows, not as many classes, or a class has no logit.
 * Source: lesson 11.
 *
 * @example
 * crossEntropy([[new Value(0), new Value(0), new Value(0)]], [2]).data; // 1.0986122886681096
 */
export function crossEntropy(logits: readonly (readonly Value[])[], classes: readonly number[]): Value {
  throw new Error('TODO: take the mean of logSumExp(zs) − z[class] over all rows.');
}

/**
 * The price of large parameters: strength · Σ w² over the parameters w, to be added to a loss.
 *
 * Shape: any number of parameters → one Value.
 * Range: the slope along a parameter w is 2 · strength · w.
 * Throws: TypeError if strength is not a number.
 * Source: lesson 11.
 *
 * @example
 * l2Penalty([new Value(3), new Value(4)], 0.1).data; // 2.5
 */
export function l2Penalty(parameters: readonly Value[], strength: number): Value {
  throw new Error('TODO: add up the squares of the parameters, times strength.');
}
