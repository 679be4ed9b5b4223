import type { Value } from './value';

type Rule = (g: number, rate: number) => number;

export interface Optimizer {
  learningRate: number;
  step(): void;
}

export function zeroGrad(parameters: readonly Value[]): void {
  parameters.forEach((parameter) => Object.assign(parameter, { grad: 0 }));
}

class RuleByRule implements Optimizer {
  learningRate: number;
  step: () => void;

  constructor(parameters: readonly Value[], learningRate: number, makeRule: () => Rule) {
    if (!(learningRate > 0)) throw new RangeError(`The learning rate must be above 0, but is ${learningRate}.`);
    this.learningRate = learningRate;
    const rules = parameters.map(makeRule);
    this.step = () => {
      for (let i = parameters.length - 1; i >= 0; i--) {
        parameters[i].data -= rules[i](parameters[i].grad, this.learningRate);
      }
    };
  }
}

export class SGD extends RuleByRule {
  constructor(
    parameters: readonly Value[],
    { learningRate, momentum = 0 }: { learningRate: number; momentum?: number },
  ) {
    inUnit(momentum);
    super(parameters, learningRate, () => {
      let v = 0;
      return (g, rate) => rate * (v = momentum * v + g);
    });
  }
}

export class Adam extends RuleByRule {
  constructor(
    parameters: readonly Value[],
    {
      learningRate = 0.001,
      beta1 = 0.9,
      beta2 = 0.999,
      epsilon = 1e-8,
    }: Partial<Record<'learningRate' | 'beta1' | 'beta2' | 'epsilon', number>> = {},
  ) {
    inUnit(beta1);
    inUnit(beta2);
    if (!(epsilon > 0)) throw new RangeError(`epsilon must be above 0, but is ${epsilon}.`);
    super(parameters, learningRate, () => {
      let [m, v, power1, power2] = [0, 0, 1, 1];
      return (g, rate) => {
        power1 *= beta1;
        power2 *= beta2;
        m = beta1 * m + (1 - beta1) * g;
        v = beta2 * v + (1 - beta2) * g * g;
        return (rate * m) / (1 - power1) / (Math.sqrt(v / (1 - power2)) + epsilon);
      };
    });
  }
}

function inUnit(x: number): void {
  if (!(x >= 0 && x < 1)) throw new RangeError(`It must be at least 0 and below 1, but is ${x}.`);
}
