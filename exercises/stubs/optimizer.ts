import type { Value } from './value';

/** What turns gradients into a change of parameters. */
export interface Optimizer {
  /** How far a step goes; may be changed between steps. */
  learningRate: number;
  /** Moves every parameter once, downhill along its gradient. */
  step(): void;
}

/**
 * Sets every parameter's gradient back to 0, because `backward` adds to what is there.
 *
 * Shape: any number of parameters; only their `grad` changes.
 * Source: lesson 12.
 *
 * @example
 * const p = new Value(2);
 * p.grad = 5;
 * zeroGrad([p]);
 * p.grad; // 0
 */
export function zeroGrad(parameters: readonly Value[]): void {
  throw new Error('TODO: set every parameter’s gradient back to 0.');
}

/**
 * Gradient descent: v = momentum · v + g, then p −= learningRate · v. Called stochastic because rows drawn by lot may stand for all.
 *
 * Shape: one velocity v for each parameter, 0 at first.
 * Range: learningRate > 0; momentum, 0 if not given, from 0 up to, but not including, 1. With 0, v is the gradient itself.
 * Throws: RangeError if learningRate or momentum is outside its range.
 * Source: lesson 12.
 *
 * @example
 * const p = new Value(2);
 * p.grad = 4;
 * new SGD([p], { learningRate: 0.1 }).step();
 * p.data; // 1.6
 */
export class SGD implements Optimizer {
  readonly parameters: readonly Value[];
  readonly velocities: number[];
  readonly momentum: number;
  learningRate: number;

  constructor(parameters: readonly Value[], options: { learningRate: number; momentum?: number }) {
    throw new Error('TODO: remember the parameters and the options, and give each parameter a velocity of 0.');
  }

  step(): void {
    throw new Error('TODO: renew every velocity, and move every parameter against it.');
  }
}

/**
 * Gradient descent with a step size for each parameter: p −= learningRate · m̂ / (√v̂ + epsilon), where m and v are running means
 * of g and g², and m̂ and v̂ are m and v divided by 1 − betaᵗ, because both start at 0.
 *
 * Shape: one m and one v for each parameter, 0 at first; t counts the steps from 1.
 * Range: learningRate and epsilon > 0; beta1 and beta2 from 0 up to, but not including, 1. The defaults are
 * learningRate 0.001, beta1 0.9, beta2 0.999, epsilon 1e-8.
 * Throws: RangeError if an option is outside its range.
 * Source: lesson 12; Kingma and Ba, "Adam: A Method for Stochastic Optimization", algorithm 1.
 *
 * @example
 * const p = new Value(2);
 * p.grad = 4;
 * new Adam([p], { learningRate: 0.1 }).step();
 * p.data; // 1.90000000025
 */
export class Adam implements Optimizer {
  readonly parameters: readonly Value[];
  readonly means: number[];
  readonly squares: number[];
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  learningRate: number;
  steps = 0;

  constructor(
    parameters: readonly Value[],
    options: { learningRate?: number; beta1?: number; beta2?: number; epsilon?: number } = {},
  ) {
    throw new Error('TODO: remember the parameters and the options, and give each parameter an m and a v of 0.');
  }

  step(): void {
    throw new Error('TODO: renew every m and v, correct them for their start at 0, and move every parameter.');
  }
}
