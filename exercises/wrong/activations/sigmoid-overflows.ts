/**
 * @fails sigmoid stays finite from −1000 to 1000
 * @says Your sigmoid divides Infinity by Infinity for a large x, which is NaN. Use 1 / (1 + e⁻ˣ): there the large number is only ever below the line.
 */
import { Value } from './value';

export function tanh(x: Value): Value {
  const t = Math.tanh(x.data);
  return new Value(t, [x], [1 - t * t], 'tanh');
}

export function sigmoid(x: Value): Value {
  const s = Math.exp(x.data) / (1 + Math.exp(x.data));
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
