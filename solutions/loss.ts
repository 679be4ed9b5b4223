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
  requirePairs(predictions, targets);
  return mean(predictions.map((prediction, i) => pow(sub(prediction, new Value(targets[i])), 2)));
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
  requirePairs(logits, labels);
  return mean(logits.map((z, i) => surprise(z, labels[i])));
}

/** With y = 1, softplus(z) − z is softplus(−z): said this way, nothing is left to cancel when z is large. */
function surprise(z: Value, label: number): Value {
  if (label !== 0 && label !== 1) {
    throw new RangeError(`binaryCrossEntropy expects labels 0 or 1, but got ${label}.`);
  }
  return softplus(label === 1 ? neg(z) : z);
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
  if (zs.length === 0) throw new RangeError('logSumExp expects at least one Value, but got none.');
  const largest = Math.max(...zs.map((z) => z.data));
  // Taking the largest out first keeps every power at or below 1, so that none can overflow.
  const powers = zs.map((z) => Math.exp(z.data - largest));
  const total = powers.reduce((left, right) => left + right);
  const softmax = powers.map((power) => power / total);
  return new Value(largest + Math.log(total), [...zs], softmax, 'logsumexp');
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
  requirePairs(logits, classes);
  return mean(
    logits.map((zs, i) => {
      const right = zs[classes[i]];
      if (!right)
        throw new RangeError(`crossEntropy expects a class from 0 to ${zs.length - 1}, but got ${classes[i]}.`);
      return sub(logSumExp(zs), right);
    }),
  );
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
  return mul(new Value(strength), dot(parameters, parameters));
}

function mean(xs: readonly Value[]): Value {
  return div(sum(xs), new Value(xs.length));
}

function requirePairs(outputs: readonly unknown[], targets: readonly number[]): void {
  if (outputs.length === 0) throw new RangeError('A mean loss expects at least one row, but got none.');
  if (outputs.length !== targets.length) {
    throw new RangeError(`A loss expects a target for each of ${outputs.length} outputs, but got ${targets.length}.`);
  }
}
