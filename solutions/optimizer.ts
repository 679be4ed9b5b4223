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
  for (const parameter of parameters) parameter.grad = 0;
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
    const { learningRate, momentum = 0 } = options;
    requirePositive('learningRate', learningRate);
    requireDecay('momentum', momentum);
    this.parameters = parameters;
    this.velocities = parameters.map(() => 0);
    this.momentum = momentum;
    this.learningRate = learningRate;
  }

  step(): void {
    this.parameters.forEach((parameter, i) => {
      this.velocities[i] = this.momentum * this.velocities[i] + parameter.grad;
      parameter.data -= this.learningRate * this.velocities[i];
    });
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
    const { learningRate = 1e-3, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = options;
    requirePositive('learningRate', learningRate);
    requirePositive('epsilon', epsilon);
    requireDecay('beta1', beta1);
    requireDecay('beta2', beta2);
    this.parameters = parameters;
    this.means = parameters.map(() => 0);
    this.squares = parameters.map(() => 0);
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.learningRate = learningRate;
  }

  step(): void {
    this.steps++;
    const meanScale = 1 - this.beta1 ** this.steps;
    const squareScale = 1 - this.beta2 ** this.steps;
    this.parameters.forEach((parameter, i) => {
      const g = parameter.grad;
      this.means[i] = this.beta1 * this.means[i] + (1 - this.beta1) * g;
      this.squares[i] = this.beta2 * this.squares[i] + (1 - this.beta2) * g * g;
      const size = Math.sqrt(this.squares[i] / squareScale) + this.epsilon;
      parameter.data -= (this.learningRate * (this.means[i] / meanScale)) / size;
    });
  }
}

function requirePositive(name: string, x: number): void {
  if (!(x > 0)) throw new RangeError(`${name} expects a number above 0, but got ${x}.`);
}

function requireDecay(name: string, x: number): void {
  if (!(x >= 0 && x < 1))
    throw new RangeError(`${name} expects a number from 0 up to, but not including, 1, but got ${x}.`);
}
