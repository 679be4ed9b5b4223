import { dot } from './ops';
import { add, Value } from './value';

/** What a neuron does with its weighted sum before it hands it on: one Value in, one Value out. */
export type Activation = (x: Value) => Value;

/**
 * A weighted sum of inputs, moved by a bias and bent by an activation. Without an activation it stays linear.
 *
 * Shape: one weight for each input, and one bias.
 * Range: each weight is drawn uniformly from −1/√inputs to 1/√inputs, in order; the bias starts at 0 without a draw.
 * Throws: RangeError if `inputs` is not a whole number above 0.
 * Source: lesson 09.
 *
 * @example
 * new Neuron(3, seededRandom(1)).weights.length; // 3
 */
export class Neuron {
  readonly weights: Value[];
  readonly bias: Value;
  readonly activation: Activation | undefined;

  constructor(inputs: number, random: () => number, activation?: Activation) {
    throw new Error('TODO: draw one weight for each input, and start the bias at 0.');
  }

  /**
   * The neuron's answer to one row of inputs: activation(w · x + b).
   *
   * Shape: as many Values as there are weights → one Value.
   * Throws: RangeError if there are more or fewer inputs than weights.
   */
  forward(xs: readonly Value[]): Value {
    throw new Error('TODO: weigh the inputs, add the bias, and bend the result if there is an activation.');
  }

  /** All that training may change: the weights in order, then the bias. */
  parameters(): Value[] {
    throw new Error('TODO: list the weights, then the bias.');
  }
}

/**
 * Several neurons side by side: all read the same inputs, each gives one output.
 *
 * Shape: `outputs` neurons of `inputs` weights each, made one after the other from the same source of draws.
 * Throws: RangeError if `inputs` or `outputs` is not a whole number above 0.
 * Source: lesson 09.
 *
 * @example
 * new Layer(3, 2, seededRandom(1)).parameters().length; // 8
 */
export class Layer {
  readonly neurons: Neuron[];

  constructor(inputs: number, outputs: number, random: () => number, activation?: Activation) {
    throw new Error('TODO: make one neuron for each output.');
  }

  /**
   * Every neuron's answer to the same row of inputs.
   *
   * Shape: `inputs` Values → `outputs` Values.
   * Throws: RangeError if there are more or fewer inputs than each neuron has weights.
   */
  forward(xs: readonly Value[]): Value[] {
    throw new Error('TODO: give the same inputs to every neuron.');
  }

  /** The parameters of all neurons: neuron by neuron, each its weights and then its bias. */
  parameters(): Value[] {
    throw new Error('TODO: list the parameters of all neurons, neuron by neuron.');
  }
}
