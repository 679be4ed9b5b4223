/**
 * @fails relu has the slope 1 above 0 and 0 below
 * @says The slope of your ReLU is tested on the wrong side: it is 1 where x is above 0, and 0 where x is below.
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
  return new Value(Math.max(0, x.data), [x], [x.data < 0 ? 1 : 0], 'relu');
}

export function softplus(x: Value): Value {
  const result = Math.max(0, x.data) + Math.log1p(Math.exp(-Math.abs(x.data)));
  return new Value(result, [x], [squash(x.data)], 'softplus');
}

function squash(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
