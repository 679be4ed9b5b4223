import { tanh } from './activations';
import { Layer, type Activation } from './neuron';
import type { Value } from './value';

export class MLP {
  readonly layers: Layer[] = [];

  constructor(sizes: readonly number[], random: () => number, activation: Activation = tanh) {
    if (sizes.length < 2) throw new RangeError(`A network needs at least two sizes, not ${sizes.length}.`);
    for (let i = 0; i + 2 < sizes.length; i++) {
      this.layers.push(new Layer(sizes[i], sizes[i + 1], random, activation));
    }
    const [inputs, outputs] = sizes.slice(-2);
    this.layers.push(new Layer(inputs, outputs, random));
  }

  forward(xs: Value[]): Value[] {
    let signal = xs;
    for (const layer of this.layers) signal = layer.forward(signal);
    return signal;
  }

  parameters(): Value[] {
    const all: Value[] = [];
    for (const layer of this.layers) {
      for (const neuron of layer.neurons) all.push(...neuron.weights, neuron.bias);
    }
    return all;
  }
}
