/**
 * @fails lists its weights, then its bias
 * @says Your list of parameters lacks the bias. What is not in the list is never trained.
 */
import { dot } from './ops';
import { add, Value } from './value';

export type Activation = (x: Value) => Value;

export class Neuron {
  readonly weights: Value[];
  readonly bias: Value;
  readonly activation: Activation | undefined;

  constructor(inputs: number, random: () => number, activation?: Activation) {
    requireCount('inputs', inputs);
    const bound = 1 / Math.sqrt(inputs);
    this.weights = Array.from({ length: inputs }, () => new Value((2 * random() - 1) * bound));
    this.bias = new Value(0);
    this.activation = activation;
  }

  forward(xs: readonly Value[]): Value {
    const z = add(dot(this.weights, xs), this.bias);
    return this.activation ? this.activation(z) : z;
  }

  parameters(): Value[] {
    return [...this.weights];
  }
}

export class Layer {
  readonly neurons: Neuron[];

  constructor(inputs: number, outputs: number, random: () => number, activation?: Activation) {
    requireCount('outputs', outputs);
    this.neurons = Array.from({ length: outputs }, () => new Neuron(inputs, random, activation));
  }

  forward(xs: readonly Value[]): Value[] {
    return this.neurons.map((neuron) => neuron.forward(xs));
  }

  parameters(): Value[] {
    return this.neurons.flatMap((neuron) => neuron.parameters());
  }
}

function requireCount(name: string, count: number): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`${name} expects a whole number above 0, but got ${count}.`);
  }
}
