import { seededRandom } from '../../exercises/support/random.ts';
import { backward } from '../../solutions/backward.ts';
import { MLP } from '../../solutions/mlp.ts';
import { Value } from '../../solutions/value.ts';
import { shortNumber } from '../graph/network-words.ts';
import { describeNetwork, type NetworkDescription } from '../graph/network.ts';

/**
 * A network as lesson 10 builds it, fresh from its draws.
 *
 * Shape: sizes, inputs first. With a row of inputs, `at`, it also has the gradients of its first output for that row.
 * Throws: RangeError if the row has not as many numbers as the network has inputs.
 *
 * @example
 * freshNetwork([2, 1], 1).layers[0][0].weights; // [0.17969, -0.703122]
 */
export function freshNetwork(sizes: number[], seed: number, at?: number[]): NetworkDescription {
  const network = new MLP(sizes, seededRandom(seed));
  const parameters = network.parameters();
  const numbers = parameters.map(({ data }) => rounded(data));
  if (!at) return describeNetwork(sizes, numbers);
  backward(network.forward(at.map((x) => new Value(x)))[0]!);
  const gradients = parameters.map(({ grad }) => rounded(grad));
  return {
    ...describeNetwork(sizes, numbers, gradients),
    gradientOf: `the output for x = (${at.map(shortNumber).join(', ')})`,
  };
}

/** Six digits are more than a drawing shows, and a third of what a page would have to carry. */
function rounded(x: number): number {
  return Number(x.toPrecision(6));
}
