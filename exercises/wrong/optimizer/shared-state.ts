/**
 * @fails leaves another optimiser’s velocities alone
 * @says Two optimisers share one list of velocities, so each is pushed by the other’s past. Keep the list in a field of the class, made anew in the constructor.
 */
import type { Value } from './value';

export interface Optimizer {
  learningRate: number;
  step(): void;
}

export function zeroGrad(parameters: readonly Value[]): void {
  for (const parameter of parameters) parameter.grad = 0;
}

let velocities: number[] = [];

export class SGD implements Optimizer {
  readonly parameters: readonly Value[];
  readonly momentum: number;
  learningRate: number;

  constructor(parameters: readonly Value[], options: { learningRate: number; momentum?: number }) {
    const { learningRate, momentum = 0 } = options;
    requirePositive('learningRate', learningRate);
    requireDecay('momentum', momentum);
    this.parameters = parameters;
    velocities = parameters.map(() => 0);
    this.momentum = momentum;
    this.learningRate = learningRate;
  }

  step(): void {
    this.parameters.forEach((parameter, i) => {
      velocities[i] = this.momentum * velocities[i] + parameter.grad;
      parameter.data -= this.learningRate * velocities[i];
    });
  }
}

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
