import { describe, expect, it } from 'vitest';
import { tanh } from './activations';
import { backward } from './backward';
import { Layer, Neuron } from './neuron';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { seededRandom, uniformPoints } from './support/random';
import { expectRefusal } from './support/refusal';
import { mul, Value } from './value';

const numbers = (values: readonly Value[]) => values.map((value) => value.data);
const leaves = (xs: readonly number[]) => xs.map((x) => new Value(x));
const weightedSum = (weights: readonly number[], xs: readonly number[]) =>
  weights.reduce((total, weight, i) => total + weight * xs[i], 0);

function countDraws(use: (random: () => number) => void): number {
  let draws = 0;
  const random = seededRandom(1);
  use(() => (draws++, random()));
  return draws;
}

/** Three neurons of three inputs whose biases are not 0, and a row of inputs for each. */
function examples(activation?: (x: Value) => Value) {
  return [1, 2, 3].map((seed) => {
    const neuron = new Neuron(3, seededRandom(seed), activation);
    neuron.bias.data = 0.5 * seed;
    return { neuron, xs: uniformPoints(seededRandom(10 + seed), 3, -2, 2) };
  });
}

describe('Neuron', () => {
  const outputOf = ({ neuron, xs }: { neuron: Neuron; xs: number[] }) => neuron.forward(leaves(xs)).data;

  it('draws a weight of its own for every input', () => {
    const observed = [1, 2].flatMap((seed) => numbers(new Neuron(4, seededRandom(seed)).weights));
    const draws = [1, 2].map((seed) => uniformPoints(seededRandom(seed), 4, -0.5, 0.5));
    explain(observed, {
      'all-weights-equal': observed.map(() => observed[0]),
      'one-draw-for-all': draws.flatMap(([first]) => [first, first, first, first]),
      'range-too-wide': draws.flat().map((weight) => 2 * weight),
    });
    expectClose(observed, draws.flat());
  });

  it('starts the bias at 0 without a draw', () => {
    const observed = [1, 3, 5].map((inputs) => countDraws((random) => new Neuron(inputs, random)));
    explain(observed, { 'bias-drawn': [2, 4, 6] });
    expect(observed, 'draws for 1, 3 and 5 inputs').toEqual([1, 3, 5]);
    expect(new Neuron(2, seededRandom(1)).bias.data).toBe(0);
  });

  it('adds its bias to the weighted sum', () => {
    const cases = examples();
    const observed = cases.map(outputOf);
    const sums = cases.map(({ neuron, xs }) => weightedSum(numbers(neuron.weights), xs));
    explain(observed, { 'bias-forgotten': sums });
    const outputs = sums.map((total, i) => total + cases[i].neuron.bias.data);
    expectClose(observed, outputs);
  });

  it('bends the sum with its activation', () => {
    const cases = examples(tanh);
    const observed = cases.map(outputOf);
    const sums = cases.map(({ neuron, xs }) => weightedSum(numbers(neuron.weights), xs) + neuron.bias.data);
    explain(observed, { 'activation-forgotten': sums });
    expectClose(observed, sums.map(Math.tanh));
    expectClose(outputOf(examples((z) => mul(z, z))[0]), sums[0] ** 2);
  });

  it('lists its weights, then its bias', () => {
    const neurons = [1, 3, 5].map((inputs) => new Neuron(inputs, seededRandom(1)));
    const observed = neurons.map((neuron) => neuron.parameters().length);
    explain(observed, { 'weights-not-in-parameters': [1, 1, 1], 'bias-not-in-parameters': [1, 3, 5] });
    expect(observed, 'parameters of neurons with 1, 3 and 5 inputs').toEqual([2, 4, 6]);
    const own = neurons.flatMap((neuron) => [...neuron.weights, neuron.bias]);
    const listed = neurons.flatMap((neuron) => neuron.parameters());
    expect(listed.every((parameter, i) => parameter === own[i])).toBe(true);
  });

  it('moves its output when any one of its parameters is nudged', () => {
    for (const { neuron, xs } of examples(tanh)) {
      const before = neuron.forward(leaves(xs)).data;
      const moved = neuron.parameters().map((parameter) => {
        parameter.data += 0.1;
        const after = neuron.forward(leaves(xs)).data;
        parameter.data -= 0.1;
        return Math.abs(after - before) > 1e-6;
      });
      expect(moved).toEqual([true, true, true, true]);
    }
  });

  it('lets backward reach every weight, the bias and the inputs', () => {
    const [{ neuron, xs }] = examples();
    const inputs = leaves(xs);
    backward(neuron.forward(inputs));
    const reached = [...neuron.parameters(), ...inputs].map((value) => value.grad);
    expectClose(reached, [...xs, 1, ...numbers(neuron.weights)]);
  });

  it('refuses a count of inputs that makes no sense', () => {
    expectRefusal(() => new Neuron(0, seededRandom(1)), RangeError);
    expectRefusal(() => new Neuron(2.5, seededRandom(1)), RangeError);
    const neuron = new Neuron(2, seededRandom(1));
    expectRefusal(() => neuron.forward(leaves([1, 2, 3])), RangeError);
    expectRefusal(() => neuron.forward(leaves([1])), RangeError);
  });
});

describe('Layer', () => {
  it('draws neuron by neuron from one source', () => {
    const layer = new Layer(4, 3, seededRandom(7));
    const draws = uniformPoints(seededRandom(7), 12, -0.5, 0.5);
    const weights = layer.neurons.flatMap((neuron) => numbers(neuron.weights));
    expectClose(weights, draws);
  });

  it('refuses a count of outputs that makes no sense', () => {
    expectRefusal(() => new Layer(4, 0, seededRandom(7)), RangeError);
  });

  it('gives every neuron the same inputs, and one output for each', () => {
    const layer = new Layer(2, 3, seededRandom(4), tanh);
    const outputs = numbers(layer.forward(leaves([0.5, -1.5])));
    const sums = layer.neurons.map((neuron) => weightedSum(numbers(neuron.weights), [0.5, -1.5]));
    expectClose(outputs, sums.map(Math.tanh));
  });

  it('lists the parameters of all neurons, neuron by neuron', () => {
    const layer = new Layer(2, 3, seededRandom(4));
    const own = layer.neurons.flatMap((neuron) => [...neuron.weights, neuron.bias]);
    const listed = layer.parameters();
    expect(listed.length).toBe(9);
    expect(listed.every((parameter, i) => parameter === own[i])).toBe(true);
  });
});
