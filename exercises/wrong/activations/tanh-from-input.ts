/**
 * @fails tanh has the slope that measuring gives
 * @says You computed 1 − x² from the input. The slope of tanh is 1 − t², where t is its output.
 */
import { Value } from './value';

export function tanh(x: Value): Value {
  const t = Math.tanh(x.data);
  return new Value(t, [x], [1 - x.data * x.data], 'tanh');
}

export function sigmoid(x: Value): Value {
  const s = squash(x.data);
  return new Value(s, [x], [s * (1 - s)], 'sigmoid');
}

export function relu(x: Value): Value {
  return new Value(Math.max(0, x.data), [x], [x.data > 0 ? 1 : 0], 'relu');
}

export function softplus(x: Value): Value {
  const result = Math.max(0, x.data) + Math.log1p(Math.exp(-Math.abs(x.data)));
  return new Value(result, [x], [squash(x.data)], 'softplus');
}

function squash(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
