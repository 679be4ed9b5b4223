/**
 * @fails leaves the last layer linear, so that outputs may pass 1
 * @says The activation bends your last layer too, so no output can ever leave −1 to 1. Make the last layer without an activation.
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
    this.layers = sizes.slice(1).map((outputs, i) => new Layer(sizes[i], outputs, random, activation));
  }

  forward(xs: readonly Value[]): Value[] {
    return this.layers.reduce((signal, layer) => layer.forward(signal), [...xs]);
  }

  parameters(): Value[] {
    return this.layers.flatMap((layer) => layer.parameters());
  }
}
