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
  throw new Error('TODO: make the node for −x, with its slope.');
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
  throw new Error('TODO: make the node for x − y, with a slope for each.');
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
  throw new Error('TODO: make the node for x / y, with a slope for each.');
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
  throw new Error('TODO: make the node for e to the power of x, with its slope.');
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
  throw new Error('TODO: make the node for the natural logarithm of x, with its slope.');
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
  throw new Error('TODO: make the node for x to the power of the exponent, with its slope.');
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
  throw new Error('TODO: make one node for the sum of all xs.');
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
  throw new Error('TODO: make one node for the weighted sum of xs and ys, with a slope for every number.');
}
