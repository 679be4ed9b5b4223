/**
 * @fails bends the signal between layers
 * @says Your layers have no activation between them, so the whole network is one straight line. Give the activation to every layer but the last.
 */
import { tanh } from './activations';
import { type Activation, Layer } from './neuron';
import type { Value } from './value';

export class MLP {
  readonly layers: Layer[];

  constructor(sizes: readonly number[], random: () => number, activation: Activation = tanh) {
    if (sizes.length < 2) {
      throw new RangeError(`MLP expects at least two sizes, inputs and outputs, but got ${sizes.length}.`);
    }
    this.layers = sizes.slice(1).map((outputs, i) => new Layer(sizes[i], outputs, random));
  }

  forward(xs: readonly Value[]): Value[] {
    return this.layers.reduce((signal, layer) => layer.forward(signal), [...xs]);
  }

  parameters(): Value[] {
    return this.layers.flatMap((layer) => layer.parameters());
  }
}
