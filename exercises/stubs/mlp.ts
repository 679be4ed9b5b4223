import { tanh } from './activations';
import { type Activation, Layer } from './neuron';
import type { Value } from './value';

/**
 * A network of layers, each reading what the one before it gave: a multilayer perceptron. Every layer bends its outputs with
 * the activation, except the last, whose outputs stay linear.
 *
 * Shape: `sizes` lists how wide the signal is on its way, inputs first and outputs last; n sizes make n − 1 layers.
 * Range: the layers draw their weights in order, from one source; the outputs may be any numbers.
 * Throws: RangeError if there are fewer than two sizes, or one is not a whole number above 0.
 * Source: lesson 10.
 *
 * @example
 * new MLP([2, 3, 1], seededRandom(1)).parameters().length; // 13
 */
export class MLP {
  /** The layers, in the order in which a signal passes them. */
  readonly layers: Layer[];

  constructor(sizes: readonly number[], random: () => number, activation: Activation = tanh) {
    throw new Error('TODO: make a layer for each pair of neighbouring sizes, each but the last with the activation.');
  }

  /**
   * The network's answer to one row of inputs: through all layers, first to last.
   *
   * Shape: as many Values as the first size says → as many as the last size says.
   * Throws: RangeError if there are more or fewer inputs than the first size says.
   */
  forward(xs: readonly Value[]): Value[] {
    throw new Error('TODO: send the inputs through the layers, first to last.');
  }

  /** All that training may change, each once: layer by layer, and in each neuron by neuron. */
  parameters(): Value[] {
    throw new Error('TODO: collect the parameters of all layers, in order.');
  }
}
