import type { Value } from './value';

export interface Optimizer {
  learningRate: number;
  step(): void;
}

export function zeroGrad(parameters: Iterable<Value>): void {
  for (const p of parameters) p.grad = 0;
}

export class SGD {
  learningRate: number;
  momentum: number;
  velocity: Map<Value, number>;

  constructor(parameters: Value[], { learningRate, momentum = 0 }: { learningRate: number; momentum?: number }) {
    if (!(learningRate > 0)) throw new RangeError(`A learning rate is above 0, not ${learningRate}.`);
    if (!(momentum >= 0) || momentum >= 1)
      throw new RangeError(`A momentum is at least 0 and below 1, not ${momentum}.`);
    this.learningRate = learningRate;
    this.momentum = momentum;
    this.velocity = new Map(parameters.map((p) => [p, 0]));
  }

  step(): void {
    for (const [p, old] of this.velocity) {
      const v = this.momentum * old + p.grad;
      this.velocity.set(p, v);
      p.data -= this.learningRate * v;
    }
  }
}

interface AdamOptions {
  learningRate?: number;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
}

export class Adam {
  learningRate: number;
  options: Required<AdamOptions>;
  moments: Map<Value, { m: number; v: number }>;
  t = 0;

  constructor(parameters: Value[], options: AdamOptions = {}) {
    this.options = { learningRate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, ...options };
    this.learningRate = this.options.learningRate;
    const { beta1, beta2, epsilon } = this.options;
    const positive = this.learningRate > 0 && epsilon > 0;
    if (!positive) throw new RangeError('learningRate and epsilon are numbers above 0.');
    if (!(beta1 >= 0 && beta2 >= 0 && beta1 < 1 && beta2 < 1))
      throw new RangeError('A beta is at least 0 and below 1.');
    this.moments = new Map(parameters.map((p) => [p, { m: 0, v: 0 }]));
  }

  step(): void {
    const { beta1, beta2, epsilon } = this.options;
    this.t += 1;
    const second = Math.sqrt(1 - Math.pow(beta2, this.t));
    const rate = (this.learningRate * second) / (1 - Math.pow(beta1, this.t));
    for (const [p, moment] of this.moments) {
      moment.m += (1 - beta1) * (p.grad - moment.m);
      moment.v += (1 - beta2) * (p.grad ** 2 - moment.v);
      p.data -= (rate * moment.m) / (Math.sqrt(moment.v) + epsilon * second);
    }
  }
}
