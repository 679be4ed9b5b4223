/**
 * @fails name every node after what it computed
 * @says You named sub with the keyboard's hyphen, -. Its name is the true minus sign, −: copy it from the lesson's table.
 */
import { Value } from './value';

export function neg(x: Value): Value {
  return new Value(-x.data, [x], [-1], 'neg');
}

export function sub(x: Value, y: Value): Value {
  return new Value(x.data - y.data, [x, y], [1, -1], '-');
}

export function div(x: Value, y: Value): Value {
  const quotient = x.data / y.data;
  return new Value(quotient, [x, y], [1 / y.data, -quotient / y.data], '÷');
}

export function exp(x: Value): Value {
  const result = Math.exp(x.data);
  return new Value(result, [x], [result], 'exp');
}

export function log(x: Value): Value {
  return new Value(Math.log(x.data), [x], [1 / x.data], 'log');
}

export function pow(x: Value, exponent: number): Value {
  if (typeof exponent !== 'number') throw new TypeError(`pow expects a number as its exponent, but got ${exponent}.`);
  const slope = exponent === 0 ? 0 : exponent * x.data ** (exponent - 1);
  return new Value(x.data ** exponent, [x], [slope], `^${exponent}`);
}

export function sum(xs: readonly Value[]): Value {
  let total = 0;
  for (const x of xs) total += x.data;
  return new Value(total, [...xs], Array<number>(xs.length).fill(1), 'sum');
}

export function dot(xs: readonly Value[], ys: readonly Value[]): Value {
  const n = xs.length;
  if (ys.length !== n) throw new RangeError(`dot expects as many ys as xs (${n}), but got ${ys.length}.`);
  const slopes = Array<number>(2 * n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += xs[i].data * ys[i].data;
    slopes[i] = ys[i].data;
    slopes[n + i] = xs[i].data;
  }
  return new Value(total, [...xs, ...ys], slopes, 'dot');
}
