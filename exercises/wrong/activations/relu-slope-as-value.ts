/**
 * @fails relu keeps what is positive and turns the rest into 0
 * @says You returned ReLU’s slope as its value. A positive x comes out as x itself; 0 and 1 are only its slopes.
 */
import { Value } from './value';

export function tanh(x: Value): Value {
  const t = Math.tanh(x.data);
  return new Value(t, [x], [1 - t * t], 'tanh');
}

export function sigmoid(x: Value): Value {
  const s = squash(x.data);
  return new Value(s, [x], [s * (1 - s)], 'sigmoid');
}

export function relu(x: Value): Value {
  return new Value(x.data > 0 ? 1 : x.data <= 0 ? 0 : NaN, [x], [x.data > 0 ? 1 : 0], 'relu');
}

export function softplus(x: Value): Value {
  const result = Math.max(0, x.data) + Math.log1p(Math.exp(-Math.abs(x.data)));
  return new Value(result, [x], [squash(x.data)], 'softplus');
}

function squash(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
