import type { Activation, Layer as LayerOfDots, Neuron as NeuronOfDots } from '../../../solutions/neuron.ts';
import { add, mul, Value } from '../../../solutions/value.ts';

/** Lesson 09's neuron with its weighted sum made of `add` and `mul` alone: stands in for `solutions/neuron.ts` in one of the systems. */
export class Neuron implements NeuronOfDots {
  readonly weights: Value[];
  readonly bias = new Value(0);
  readonly activation: Activation | undefined;

  constructor(inputs: number, random: () => number, activation?: Activation) {
    const bound = 1 / Math.sqrt(inputs);
    this.weights = Array.from({ length: inputs }, () => new Value((2 * random() - 1) * bound));
    this.activation = activation;
  }

  forward(xs: readonly Value[]): Value {
    const z = this.weights.reduce((total, weight, i) => add(total, mul(weight, xs[i]!)), this.bias);
    return this.activation ? this.activation(z) : z;
  }

  parameters(): Value[] {
    return [...this.weights, this.bias];
  }
}

export class Layer implements LayerOfDots {
  readonly neurons: Neuron[];

  constructor(inputs: number, outputs: number, random: () => number, activation?: Activation) {
    this.neurons = Array.from({ length: outputs }, () => new Neuron(inputs, random, activation));
  }

  forward(xs: readonly Value[]): Value[] {
    return this.neurons.map((neuron) => neuron.forward(xs));
  }

  parameters(): Value[] {
    return this.neurons.flatMap((neuron) => neuron.parameters());
  }
}
