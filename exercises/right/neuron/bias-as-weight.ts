import { dot } from './ops';
import { Value } from './value';

type Activation = (x: Value) => Value;

export class Neuron {
  all: Value[];
  activation: Activation | undefined;

  constructor(inputs: number, random: () => number, activation?: Activation) {
    if (!Number.isSafeInteger(inputs) || inputs <= 0) throw new RangeError('A neuron needs at least one input.');
    const width = inputs ** -0.5;
    this.all = [];
    for (let i = 0; i < inputs; i++) this.all[i] = new Value(-width + 2 * width * random());
    this.all[inputs] = new Value(0);
    this.activation = activation;
  }

  get weights(): Value[] {
    return this.all.slice(0, -1);
  }

  get bias(): Value {
    return this.all[this.all.length - 1];
  }

  forward(xs: readonly Value[]): Value {
    const one = new Value(1);
    const z = dot(this.all, [...xs, one]);
    return this.activation?.(z) ?? z;
  }

  parameters(): Value[] {
    return [...this.all];
  }
}

export class Layer {
  neurons: Neuron[];

  constructor(inputs: number, outputs: number, random: () => number, activation?: Activation) {
    if (!Number.isSafeInteger(outputs) || outputs <= 0) throw new RangeError('A layer needs at least one neuron.');
    this.neurons = [...Array(outputs)].map(() => new Neuron(inputs, random, activation));
  }

  forward(xs: readonly Value[]): Value[] {
    return this.neurons.map((neuron) => neuron.forward(xs));
  }

  parameters(): Value[] {
    return this.neurons.map((neuron) => neuron.parameters()).flat();
  }
}
