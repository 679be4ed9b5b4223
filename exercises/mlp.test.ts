import { describe, expect, it } from 'vitest';
import { relu, tanh } from './activations';
import { backward } from './backward';
import { MLP } from './mlp';
import { Layer } from './neuron';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { seededRandom, uniformPoints } from './support/random';
import { expectRefusal } from './support/refusal';
import { Value } from './value';

const shapes = [
  [2, 3, 1],
  [3, 4, 4, 2],
  [20, 32, 16, 1],
];
const values = (xs: readonly number[]) => xs.map((x) => new Value(x));
const numbers = (xs: readonly Value[]) => xs.map((x) => x.data);

const points = [1, 2, 3].map((seed) => uniformPoints(seededRandom(seed), 2, -3, 3));
const network = (activation?: typeof tanh) => new MLP([2, 4, 3, 1], seededRandom(7), activation);
const answers = (net: MLP, at = points) => at.map((point) => net.forward(values(point))[0].data);

/** The same network made of layers by hand, with an activation for each layer and all parameters scaled. */
function byHand(activations: ((x: Value) => Value)[], scale = 1) {
  const random = seededRandom(7);
  const layers = [new Layer(2, 4, random), new Layer(4, 3, random), new Layer(3, 1, random)];
  for (const parameter of layers.flatMap((layer) => layer.parameters())) parameter.data *= scale;
  return points.map((point) => {
    const out = layers.reduce((signal, layer, i) => layer.forward(signal).map(activations[i]), values(point));
    return out[0].data;
  });
}
const keep = (x: Value) => x;

describe('the layers', () => {
  it('makes one layer for each pair of neighbouring sizes', () => {
    const nets = shapes.map((sizes) => new MLP(sizes, seededRandom(1)));
    const counts = nets.map((net) => net.layers.length);
    const tooFew = shapes.map((sizes) => sizes.length - 2);
    explain(counts, { 'sizes-off-by-one': tooFew });
    expect(counts, 'how many layers there are').toEqual([2, 3, 3]);
    const outputs = nets.map((net) => net.layers.map((layer) => layer.neurons.length));
    expect(outputs, 'how many neurons each layer has').toEqual(shapes.map((sizes) => sizes.slice(1)));
    const inputs = nets.map((net) => net.layers.map((layer) => layer.neurons[0].weights.length));
    expect(inputs, 'how many weights a neuron of each layer has').toEqual(shapes.map((sizes) => sizes.slice(0, -1)));
  });

  it('draws the weights layer by layer, all from one source', () => {
    const random = seededRandom(7);
    const first = new Layer(2, 4, random);
    const second = new Layer(4, 3, random);
    const { layers } = network();
    expectClose(numbers(layers[0].parameters()), numbers(first.parameters()));
    expectClose(numbers(layers[1].parameters()), numbers(second.parameters()));
  });

  it('refuses fewer than two sizes', () => {
    expectRefusal(() => new MLP([], seededRandom(1)), RangeError);
    expectRefusal(() => new MLP([3], seededRandom(1)), RangeError);
  });
});

describe('forward', () => {
  it('bends the signal between layers', () => {
    const observed = answers(network());
    explain(observed, { 'no-activation-between': byHand([keep, keep, keep]) });
    const [x, d] = points;
    const [plus, minus, here] = answers(network(), [[x[0] + d[0], x[1] + d[1]], [x[0] - d[0], x[1] - d[1]], x]);
    expect(Math.abs(plus + minus - 2 * here) > 1e-6, 'whether the answers leave a straight line').toBe(true);
    const expected = byHand([tanh, tanh, keep]);
    expectClose(observed, expected);
  });

  it('leaves the last layer linear, so that outputs may pass 1', () => {
    const net = network();
    for (const parameter of net.parameters()) parameter.data *= 6;
    const observed = answers(net);
    explain(observed, { 'last-layer-squashed': byHand([tanh, tanh, tanh], 6) });
    const expected = byHand([tanh, tanh, keep], 6);
    expectClose(observed, expected);
    expect(Math.max(...observed.map(Math.abs)) > 1, 'whether some output is beyond 1').toBe(true);
  });

  it('uses the activation it was given', () => {
    const expected = byHand([relu, relu, keep]);
    expectClose(answers(network(relu)), expected);
  });

  it('is a plain weighted sum when there are only inputs and outputs', () => {
    const net = new MLP([2, 1], seededRandom(3));
    const { weights, bias } = net.layers[0].neurons[0];
    const expected = points.map(([x, y]) => weights[0].data * x + weights[1].data * y + bias.data);
    expectClose(answers(net), expected);
  });
});

describe('parameters', () => {
  it('lists every parameter once, layer by layer', () => {
    const nets = shapes.map((sizes) => new MLP(sizes, seededRandom(1)));
    const counts = nets.map((net) => net.parameters().length);
    const inLayers = nets.map((net) => net.layers.map((layer) => layer.parameters().length));
    const total = (xs: readonly number[]) => xs.reduce((x, y) => x + y, 0);
    explain(counts, { 'parameters-missed': inLayers.map((layer) => total(layer.slice(0, -1))) });
    explain(counts, { 'parameters-missed': inLayers.map((layer) => total(layer.slice(-1))) });
    explain(counts, { 'parameters-twice': inLayers.map((layer) => 2 * total(layer)) });
    expect(counts, 'how many parameters are listed').toEqual([13, 46, 1217]);
    const inOrder = (net: MLP) => net.layers.flatMap((layer) => layer.parameters());
    expect(nets.every((net) => inOrder(net).every((parameter, i) => net.parameters()[i] === parameter))).toBe(true);
  });

  it('reach the output, every one of them', () => {
    const net = network();
    backward(net.forward(values([0.5, -1.5]))[0]);
    const still = net.parameters().filter((parameter) => parameter.grad === 0);
    expect(still.length, 'how many parameters have no gradient').toBe(0);
  });
});
