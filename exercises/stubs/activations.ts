import { Value } from './value';

/**
 * Squashes any number smoothly into the range from −1 to 1: the hyperbolic tangent, as a new node.
 *
 * Shape: one Value → one Value.
 * Range: the result t is from −1 to 1 and its slope is 1 − t². Finite for every finite x.
 * Throws: TypeError if x is not a Value.
 * Source: lesson 07.
 *
 * @example
 * tanh(new Value(0)).slopes; // [1]
 */
export function tanh(x: Value): Value {
  throw new Error('TODO: make the node for the hyperbolic tangent of x, with its slope.');
}

/**
 * Squashes any number smoothly into the range from 0 to 1: 1 / (1 + e⁻ˣ), as a new node.
 *
 * Shape: one Value → one Value.
 * Range: the result s is from 0 to 1 and its slope is s · (1 − s). Finite for every finite x.
 * Throws: TypeError if x is not a Value.
 * Source: lesson 07.
 *
 * @example
 * sigmoid(new Value(0)).data; // 0.5
 */
export function sigmoid(x: Value): Value {
  throw new Error('TODO: make the node for 1 / (1 + e⁻ˣ), with its slope.');
}

/**
 * Keeps a positive number and turns every other into 0: the rectified linear unit, as a new node.
 *
 * Shape: one Value → one Value.
 * Range: the slope is 1 above 0 and 0 below. At 0 itself there is a corner and no single slope; by agreement it is 0. NaN stays NaN.
 * Throws: TypeError if x is not a Value.
 * Source: lesson 07.
 *
 * @example
 * relu(new Value(3)).data; // 3
 * relu(new Value(3)).slopes; // [1]
 */
export function relu(x: Value): Value {
  throw new Error('TODO: make the node that keeps a positive x and turns every other into 0, with its slope.');
}

/**
 * ReLU with its corner rounded off: log(1 + eˣ), as a new node.
 *
 * Shape: one Value → one Value.
 * Range: the result is at least 0 and at least x (on paper above both); its slope is the sigmoid of x. Finite for every finite x.
 * Throws: TypeError if x is not a Value.
 * Source: lesson 07.
 *
 * @example
 * softplus(new Value(0)).slopes; // [0.5]
 */
export function softplus(x: Value): Value {
  throw new Error('TODO: make the node for log(1 + eˣ) in a form that cannot overflow, with its slope.');
}
