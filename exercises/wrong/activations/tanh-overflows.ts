/**
 * @fails tanh squashes every number between −1 and 1
 * @says You wrote tanh out by its formula. At ±1000 that is Infinity / Infinity, which is NaN: Math.tanh knows the way round.
 */
import { Value } from './value';

export function tanh(x: Value): Value {
  const up = Math.exp(x.data);
  const down = Math.exp(-x.data);
  const t = (up - down) / (up + down);
  return new Value(t, [x], [1 - t * t], 'tanh');
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
