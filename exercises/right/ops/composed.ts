import { add, mul, Value } from './value';

export function neg(x: Value): Value {
  return mul(x, new Value(-1));
}

export function sub(x: Value, y: Value): Value {
  return add(x, neg(y));
}

export function div(x: Value, y: Value): Value {
  return mul(x, pow(y, -1));
}

export function exp(x: Value): Value {
  return new Value(Math.exp(x.data), [x], [Math.exp(x.data)], 'exp');
}

export function log(x: Value): Value {
  return new Value(Math.log(x.data), [x], [1 / x.data], 'log');
}

export function pow(x: Value, exponent: number): Value {
  if (typeof exponent !== 'number') throw new TypeError('pow expects a plain number as its exponent.');
  const slope = exponent === 0 ? 0 : exponent * Math.pow(x.data, exponent - 1);
  return new Value(Math.pow(x.data, exponent), [x], [slope], '^' + exponent);
}

export function sum(xs: readonly Value[]): Value {
  return xs.reduce(add, new Value(0));
}

export function dot(xs: readonly Value[], ys: readonly Value[]): Value {
  if (xs.length !== ys.length) throw new RangeError(`${xs.length} numbers cannot be paired with ${ys.length}.`);
  return sum(xs.map((x, i) => mul(x, ys[i])));
}
