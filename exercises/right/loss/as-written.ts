import { softplus } from './activations';
import { exp, log, pow, sub, sum } from './ops';
import { add, mul, Value } from './value';

export function meanSquaredError(predictions: Value[], targets: number[]): Value {
  check(predictions.length, targets.length);
  const squares = predictions.map((prediction, i) => pow(sub(new Value(targets[i]), prediction), 2));
  return mean(squares);
}

export function binaryCrossEntropy(logits: Value[], labels: number[]): Value {
  check(logits.length, labels.length);
  return mean(
    logits.map((z, i) => {
      const y = labels[i];
      if (y !== 0 && y !== 1) throw new RangeError(`A label is 0 or 1, not ${y}.`);
      return sub(softplus(z), mul(new Value(y), z));
    }),
  );
}

export function logSumExp(zs: Value[]): Value {
  check(zs.length, zs.length);
  const top = new Value(zs.reduce((largest, z) => Math.max(largest, z.data), -Infinity));
  return add(log(sum(zs.map((z) => exp(sub(z, top))))), top);
}

export function crossEntropy(logits: Value[][], classes: number[]): Value {
  check(logits.length, classes.length);
  const terms: Value[] = [];
  for (let i = 0; i < logits.length; i++) {
    if (!(classes[i] in logits[i])) throw new RangeError(`Row ${i} has no class ${classes[i]}.`);
    terms.push(sub(logSumExp(logits[i]), logits[i][classes[i]]));
  }
  return mean(terms);
}

export function l2Penalty(parameters: Value[], strength: number): Value {
  return mul(sum(parameters.map((parameter) => pow(parameter, 2))), new Value(strength));
}

function mean(xs: Value[]): Value {
  return mul(
    xs.reduceRight((total, x) => add(x, total)),
    new Value(1 / xs.length),
  );
}

function check(rows: number, targets: number): void {
  if (rows === 0 || rows !== targets) throw new RangeError(`There are ${rows} rows and ${targets} targets.`);
}
