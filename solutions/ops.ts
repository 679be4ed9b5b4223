import { Value } from './value';

/**
 * The opposite of a Value, as a new node.
 *
 * Shape: one Value → one Value.
 * Range: the slope is −1.
 * Throws: TypeError if x is not a Value.
 * Source: lesson 06.
 *
 * @example
 * neg(new Value(3)).data; // -3
 */
export function neg(x: Value): Value {
  return new Value(-x.data, [x], [-1], 'neg');
}

/**
 * The difference of two Values, the first minus the second, as a new node.
 *
 * Shape: two Values → one Value.
 * Range: the slopes are 1 along x and −1 along y.
 * Throws: TypeError if x or y is not a Value.
 * Source: lesson 06.
 *
 * @example
 * sub(new Value(5), new Value(3)).data; // 2
 */
export function sub(x: Value, y: Value): Value {
  return new Value(x.data - y.data, [x, y], [1, -1], '−');
}

/**
 * The quotient of two Values, the first divided by the second, as a new node.
 *
 * Shape: two Values → one Value.
 * Range: the slopes are 1/y along x and −x/y² along y. Division by 0 gives an infinity, and 0/0 gives NaN, as in IEEE 754.
 * Throws: TypeError if x or y is not a Value.
 * Source: lesson 06.
 *
 * @example
 * div(new Value(6), new Value(2)).data; // 3
 */
export function div(x: Value, y: Value): Value {
  const quotient = x.data / y.data;
  return new Value(quotient, [x, y], [1 / y.data, -quotient / y.data], '÷');
}

/**
 * e to the power of a Value, as a new node.
 *
 * Shape: one Value → one Value.
 * Range: the slope is the result itself. Above about 709.78 the result is Infinity, as in IEEE 754.
 * Throws: TypeError if x is not a Value.
 * Source: lesson 06.
 *
 * @example
 * exp(new Value(0)).data; // 1
 */
export function exp(x: Value): Value {
  const result = Math.exp(x.data);
  return new Value(result, [x], [result], 'exp');
}

/**
 * The natural logarithm of a Value, as a new node.
 *
 * Shape: one Value → one Value.
 * Range: the slope is 1/x. At 0 the result is −Infinity and below 0 it is NaN, as in IEEE 754.
 * Throws: TypeError if x is not a Value.
 * Source: lesson 06.
 *
 * @example
 * log(new Value(1)).data; // 0
 */
export function log(x: Value): Value {
  return new Value(Math.log(x.data), [x], [1 / x.data], 'log');
}

/**
 * A Value to the power of a plain number, as a new node. The exponent is a part of the node's name: `^2` squares, `^-1` inverts.
 *
 * Shape: one Value and one number → one Value.
 * Range: the slope is n · xⁿ⁻¹ for the exponent n, and 0 for the exponent 0, whatever x is.
 * Throws: TypeError if x is not a Value or the exponent is not a number.
 * Source: lesson 06.
 *
 * @example
 * pow(new Value(2), 3).data; // 8
 * pow(new Value(2), 3).op; // '^3'
 */
export function pow(x: Value, exponent: number): Value {
  if (typeof exponent !== 'number') throw new TypeError(`pow expects a number as its exponent, but got ${exponent}.`);
  const slope = exponent === 0 ? 0 : exponent * x.data ** (exponent - 1);
  return new Value(x.data ** exponent, [x], [slope], `^${exponent}`);
}

/**
 * The sum of any number of Values, as one new node.
 *
 * Shape: n Values → one Value.
 * Range: every slope is 1. The sum of nothing is 0.
 * Throws: TypeError if one of xs is not a Value.
 * Source: lesson 06.
 *
 * @example
 * sum([new Value(1), new Value(2), new Value(3)]).data; // 6
 */
export function sum(xs: readonly Value[]): Value {
  let total = 0;
  for (const x of xs) total += x.data;
  return new Value(total, [...xs], Array<number>(xs.length).fill(1), 'sum');
}

/**
 * The weighted sum x₀·y₀ + x₁·y₁ + …, as one new node whose parents are all of xs, then all of ys.
 *
 * Shape: n Values and n Values → one Value.
 * Range: the slope along each number is its partner. The weighted sum of nothing is 0.
 * Throws: RangeError if xs and ys are not equally long; TypeError if one of them is not a Value.
 * Source: lesson 06.
 *
 * @example
 * dot([new Value(1), new Value(2)], [new Value(3), new Value(4)]).data; // 11
 */
export function dot(xs: readonly Value[], ys: readonly Value[]): Value {
  const n = xs.length;
  if (ys.length !== n) throw new RangeError(`dot expects as many ys as xs (${n}), but got ${ys.length}.`);
  const parents = new Array<Value>(2 * n);
  const slopes = new Array<number>(2 * n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const x = xs[i];
    const y = ys[i];
    total += x.data * y.data;
    parents[i] = x;
    parents[n + i] = y;
    slopes[i] = y.data;
    slopes[n + i] = x.data;
  }
  return new Value(total, parents, slopes, 'dot');
}
