import { add, mul, Value } from './value';

export type Activation = (x: Value) => Value;

export class Neuron {
  readonly weights: Value[] = [];
  readonly bias = new Value(0);
  readonly bend: Activation;

  constructor(inputs: number, random: () => number, activation: Activation = (x) => x) {
    if (!(inputs >= 1) || inputs % 1 !== 0) throw new RangeError(`${inputs} is no number of inputs.`);
    this.bend = activation;
    while (this.weights.length < inputs) this.weights.push(new Value((random() - 0.5) * (2 / Math.sqrt(inputs))));
  }

  forward(xs: readonly Value[]): Value {
    if (xs.length !== this.weights.length) throw new RangeError(`I have ${this.weights.length} weights.`);
    let z: Value = this.bias;
    xs.forEach((x, i) => {
      z = add(z, mul(x, this.weights[i]));
    });
    return this.bend(z);
  }

  parameters(): Value[] {
    return this.weights.concat(this.bias);
  }
}

export class Layer {
  readonly neurons: Neuron[] = [];

  constructor(inputs: number, outputs: number, random: () => number, activation?: Activation) {
    if (!(outputs >= 1) || outputs % 1 !== 0) throw new RangeError(`${outputs} is no number of outputs.`);
    for (let i = 0; i < outputs; i++) this.neurons.push(new Neuron(inputs, random, activation));
  }

  forward(xs: readonly Value[]): Value[] {
    const outputs: Value[] = [];
    for (const neuron of this.neurons) outputs.push(neuron.forward(xs));
    return outputs;
  }

  parameters(): Value[] {
    const all: Value[] = [];
    for (const neuron of this.neurons) all.push(...neuron.parameters());
    return all;
  }
}
