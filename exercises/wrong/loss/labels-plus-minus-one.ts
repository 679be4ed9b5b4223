/**
 * @fails prices each logit by its label, 0 or 1
 * @says This formula is for labels −1 and +1. Ours are 0 and 1: with label 0 it multiplies the logit by 0 and always gives ln 2.
 */
import { softplus } from './activations';
import { div, dot, pow, sub, sum } from './ops';
import { mul, Value } from './value';

export function meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  requirePairs(predictions, targets);
  return mean(predictions.map((prediction, i) => pow(sub(prediction, new Value(targets[i])), 2)));
}

export function binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value {
  requirePairs(logits, labels);
  return mean(logits.map((z, i) => surprise(z, labels[i])));
}

function surprise(z: Value, label: number): Value {
  if (label !== 0 && label !== 1) {
    throw new RangeError(`binaryCrossEntropy expects labels 0 or 1, but got ${label}.`);
  }
  return softplus(mul(new Value(-label), z));
}

export function logSumExp(zs: readonly Value[]): Value {
  if (zs.length === 0) throw new RangeError('logSumExp expects at least one Value, but got none.');
  const largest = Math.max(...zs.map((z) => z.data));
  // Taking the largest out first keeps every power at or below 1, so that none can overflow.
  const powers = zs.map((z) => Math.exp(z.data - largest));
  const total = powers.reduce((left, right) => left + right);
  const softmax = powers.map((power) => power / total);
  return new Value(largest + Math.log(total), [...zs], softmax, 'logsumexp');
}

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
