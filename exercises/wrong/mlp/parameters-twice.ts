/**
 * @fails lists every parameter once, layer by layer
 * @says Each parameter is listed twice, so a training step would move it twice. A layer already lists those of its neurons; ask layers only.
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
      .slice(1)
      .map((outputs, i) => new Layer(sizes[i], outputs, random, i < last ? activation : undefined));
  }

  forward(xs: readonly Value[]): Value[] {
    return this.layers.reduce((signal, layer) => layer.forward(signal), [...xs]);
  }

  parameters(): Value[] {
    return this.layers.flatMap((layer) => [
      ...layer.parameters(),
      ...layer.neurons.flatMap((neuron) => neuron.parameters()),
    ]);
  }
}
