import { softplus } from './activations';
import { dot, sub } from './ops';
import { add, mul, Value } from './value';

export function meanSquaredError(predictions: readonly Value[], targets: readonly number[]): Value {
  if (predictions.length === 0) throw new RangeError('There is nothing to take a mean of.');
  if (predictions.length !== targets.length) throw new RangeError('Every prediction needs a target.');
  const errors = predictions.map((prediction, i) => add(prediction, new Value(-targets[i])));
  return mul(new Value(1 / errors.length), dot(errors, errors));
}

export function binaryCrossEntropy(logits: readonly Value[], labels: readonly number[]): Value {
  return crossEntropy(
    logits.map((z) => [new Value(0), z]),
    labels,
  );
}

export function logSumExp(zs: readonly Value[]): Value {
  if (zs.length === 0) throw new RangeError('There is no largest of nothing.');
  return zs.slice(1).reduce((left, right) => add(left, softplus(sub(right, left))), zs[0]);
}

export function crossEntropy(logits: readonly (readonly Value[])[], classes: readonly number[]): Value {
  if (logits.length === 0) throw new RangeError('There is nothing to take a mean of.');
  if (logits.length !== classes.length) throw new RangeError('Every row needs a class.');
  const share = 1 / logits.length;
  let loss = new Value(0);
  logits.forEach((zs, i) => {
    const right = zs.at(classes[i] < 0 ? zs.length : classes[i]);
    if (right === undefined || !Number.isInteger(classes[i])) throw new RangeError(`There is no class ${classes[i]}.`);
    loss = add(loss, mul(new Value(share), sub(logSumExp(zs), right)));
  });
  return loss;
}

export function l2Penalty(parameters: readonly Value[], strength: number): Value {
  const weighted = parameters.map((parameter) => mul(new Value(strength), parameter));
  return dot(weighted, parameters);
}
