import { sub } from './ops';
import { mul, Value } from './value';

export function sigmoid(x: Value): Value {
  const grown = Math.exp(-Math.abs(x.data));
  const small = grown / (1 + grown);
  const result = x.data < 0 ? small : 1 - small;
  return new Value(result, [x], [small * (1 - small)], 'sigmoid');
}

export function tanh(x: Value): Value {
  const two = new Value(2);
  return sub(mul(two, sigmoid(mul(two, x))), new Value(1));
}

export function relu(x: Value): Value {
  if (x.data <= 0) return new Value(0, [x], [0], 'relu');
  return new Value(x.data, [x], [1], 'relu');
}

export function softplus(x: Value): Value {
  const result = x.data > 0 ? x.data + Math.log(1 + Math.exp(-x.data)) : Math.log(1 + Math.exp(x.data));
  return new Value(result, [x], [sigmoid(new Value(x.data)).data], 'softplus');
}
