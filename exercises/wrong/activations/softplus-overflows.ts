/**
 * @fails softplus stays finite from −1000 to 1000
 * @says In your softplus e to the power of 1000 overflows to Infinity. For x above 0, log(1 + eˣ) equals x + log(1 + e⁻ˣ).
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
  return new Value(Math.max(0, x.data), [x], [x.data > 0 ? 1 : 0], 'relu');
}

export function softplus(x: Value): Value {
  const result = Math.log(1 + Math.exp(x.data));
  return new Value(result, [x], [squash(x.data)], 'softplus');
}

function squash(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
