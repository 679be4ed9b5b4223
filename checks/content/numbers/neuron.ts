import { seededRandom } from '../../../exercises/support/random.ts';
import { tanh } from '../../../solutions/activations.ts';
import { backward } from '../../../solutions/backward.ts';
import { Neuron } from '../../../solutions/neuron.ts';
import { pow, sub } from '../../../solutions/ops.ts';
import { zeroGrad } from '../../../solutions/optimizer.ts';
import { Value } from '../../../solutions/value.ts';
import { type Numbers, row } from './written.ts';

const given = (neuron: Neuron, weights: number[], bias: number): Neuron => {
  neuron.weights.forEach((weight, i) => (weight.data = weights[i]!));
  neuron.bias.data = bias;
  return neuron;
};

function oneNeuron(): number[] {
  const neuron = given(new Neuron(2, seededRandom(1), tanh), [0.5, -0.25], 0.1);
  const inputs = [new Value(2), new Value(3)];
  backward(neuron.forward(inputs));
  return [...neuron.parameters(), ...inputs].map(({ grad }) => grad);
}

/** Two neurons that start alike, after a thousand steps. */
function twins(): number[][] {
  const random = seededRandom(1);
  const pair = [tanh, tanh].map((bend) => given(new Neuron(2, random, bend), [0.5, 0.5], 0));
  const reader = given(new Neuron(2, random), [0.5, 0.5], 0);
  const parameters = [...pair, reader].flatMap((neuron) => neuron.parameters());
  for (let step = 0; step < 1000; step++) {
    zeroGrad(parameters);
    const inputs = [1, -2].map((x) => new Value(x));
    backward(pow(sub(reader.forward(pair.map((neuron) => neuron.forward(inputs))), new Value(1)), 2));
    for (const parameter of parameters) parameter.data -= 0.05 * parameter.grad;
  }
  return pair.map((neuron) => neuron.parameters().map(({ data }) => data));
}

/** The root of the mean square of many sums of n draws, and the share of tanh neurons with a slope below 0.1. */
function sums(n: number, largest: number): { typical: number; stuck: number } {
  const random = seededRandom(9);
  const count = 90_000;
  let squares = 0;
  let stuck = 0;
  for (let i = 0; i < count; i++) {
    // An input of −1 turns the sign of a draw that may have either sign: it may as well be 1.
    let sum = 0;
    for (let k = 0; k < n; k++) sum += (2 * random() - 1) * largest;
    squares += sum * sum;
    if (1 - Math.tanh(sum) ** 2 < 0.1) stuck++;
  }
  return { typical: Math.sqrt(squares / count), stuck: (100 * stuck) / count };
}
const counts = [4, 25, 100, 400];

export function neuron(): Numbers {
  const [first, second, bias, x0, x1] = oneNeuron();
  const wide = counts.map((n) => sums(n, 1));
  const scaled = counts.map((n) => sums(n, 1 / Math.sqrt(n)));
  const random = seededRandom(1);
  const [one, other] = twins().map((parameters) => row(parameters, 6));
  return {
    gradients: row([first!, second!, bias!, x0!, x1!], 4),
    one: one!,
    other: other!,
    typical: row(
      wide.map(({ typical }) => typical),
      1,
    ),
    stuck: row(
      wide.map(({ stuck }) => stuck),
      0,
    ),
    'typical-scaled': row(
      scaled.map(({ typical }) => typical),
      2,
    ),
    'stuck-scaled': row(
      scaled.map(({ stuck }) => stuck),
      [2, 1, 1, 1],
    ),
    draws: row([random(), random()], 6),
    weights: row(
      new Neuron(2, seededRandom(1)).weights.map(({ data }) => data),
      5,
    ),
  };
}
