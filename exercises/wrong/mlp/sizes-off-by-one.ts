/**
 * @fails makes one layer for each pair of neighbouring sizes
 * @says One layer is missing: n sizes make n − 1 layers, one for each pair of neighbours. Look at where your loop ends.
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
    const last = sizes.length - 2;
    this.layers = sizes
      .slice(1, -1)
      .map((outputs, i) => new Layer(sizes[i], outputs, random, i < last ? activation : undefined));
  }

  forward(xs: readonly Value[]): Value[] {
    return this.layers.reduce((signal, layer) => layer.forward(signal), [...xs]);
  }

  parameters(): Value[] {
    return this.layers.flatMap((layer) => layer.parameters());
  }
}
