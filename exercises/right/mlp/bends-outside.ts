import { tanh } from './activations';
import { Layer } from './neuron';
import type { Value } from './value';

export class MLP {
  layers: Layer[];
  forward: (xs: Value[]) => Value[];
  parameters: () => Value[];

  constructor(sizes: number[], random: () => number, activation: (x: Value) => Value = tanh) {
    if (sizes.length < 2) throw new RangeError('A network needs a size for its inputs and one for its outputs.');
    const layers: Layer[] = [];
    sizes.reduce((inputs, outputs) => {
      layers.push(new Layer(inputs, outputs, random));
      return outputs;
    });
    this.layers = layers;
    this.forward = (xs) =>
      layers.reduce((signal, layer, i) => {
        const sums = layer.forward(signal);
        return i === layers.length - 1 ? sums : sums.map((z) => activation(z));
      }, xs);
    this.parameters = () => layers.map((layer) => layer.parameters()).flat();
  }
}
