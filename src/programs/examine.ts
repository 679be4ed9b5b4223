import type { LayerMeasures, Measures } from '../clinic/measures';
import { backward } from './backward';
import { measureRows, measureScore } from './examine-rows';
import { batches, type Dataset } from './train';
import { Value } from './value';

/** A run that can be examined: a network before its first step, how it learns, and the rows it learns from and is scored on. */
export interface Experiment {
  network: {
    layers: readonly {
      readonly neurons: readonly { readonly weights: readonly Value[] }[];
      forward(xs: readonly Value[]): Value[];
      parameters(): Value[];
    }[];
    parameters(): Value[];
  };
  /** The whole way from a row to the logits. */
  forward(xs: Value[]): Value[];
  loss(outputs: Value[][], targets: number[]): Value;
  /** One step on a mini-batch; gives the batch's loss before it. */
  learn(batch: Dataset): number;
  training: Dataset;
  heldOut: Dataset;
}

/** How far a training is: its losses after each epoch, the newest last. */
export type Curve = Measures['curve'];

const probeSteps = 10;
const probeRows = 100;
const batchRows = 16;
const batchSteps = 200;

/**
 * Trains an experiment epoch by epoch, and examines it: hands out the losses after each epoch, and at the end the measures.
 *
 * @param start makes the same experiment, untrained, each time it is called.
 */
export function* trainAndExamine(
  start: () => Experiment,
  { epochs, batchSize, random }: { epochs: number; batchSize: number; random: () => number },
): Generator<Curve | undefined, Measures> {
  const trained = start();
  const { training, heldOut } = trained;
  const curve: Curve = { training: [], validation: [] };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const losses = batches(training.inputs.length, batchSize, random).map((rows) =>
      trained.learn(pick(training, rows)),
    );
    curve.training.push(mean(losses));
    curve.validation.push(lossOn(trained, heldOut));
    yield curve;
  }
  return yield* examine(start, trained, curve);
}

/**
 * Takes every measure of a run that has ended; yields now and then, so that nobody takes its silence for a loop.
 *
 * @param start makes the same experiment, untrained, each time it is called. @param trained the one whose network has learned.
 */
export function* examine(start: () => Experiment, trained: Experiment, curve: Curve): Generator<undefined, Measures> {
  const fresh = start();
  const { training, heldOut } = trained;
  const sample = pick(training, [...training.inputs.keys()].slice(0, probeRows));
  const outputs = fresh.forward(asValues(sample.inputs[0])).length;
  const first = {
    loss: lossOn(fresh, sample),
    states: states(fresh, sample),
    gradients: gradientsByLayer(fresh, sample),
  };
  yield;
  const steps = measureSteps(fresh);
  yield;
  const last = { states: states(trained, sample), gradients: gradientsByLayer(trained, sample) };
  const predict = (row: number[]) => predictedClass(trained.forward(asValues(row)).map(({ data }) => data));
  const layers = fresh.network.layers.map(({ neurons }, i): LayerMeasures => ({
    units: neurons.length,
    equal: first.states[i].equal,
    idle: [first.states[i].idle, last.states[i].idle],
    saturated: [first.states[i].saturated, last.states[i].saturated],
    gradient: [first.gradients[i], last.gradients[i]],
    update: steps.updates[i],
  }));
  return {
    classes: Math.max(2, outputs),
    ...measureRows(training, heldOut),
    start: { loss: first.loss, chance: Math.log(Math.max(2, outputs)) },
    layers,
    steps: { direction: steps.direction, leftover: steps.leftover, longest: steps.longest },
    oneBatch: yield* measureOneBatch(start()),
    curve,
    score: measureScore(training, heldOut, predict),
  };
}

/** Follows the first steps of an untrained experiment, and compares each with the gradient of its own mini-batch. */
function measureSteps(experiment: Experiment) {
  const { training, network } = experiment;
  const parameters = network.parameters();
  const size = Math.min(20, training.inputs.length);
  const seen = Array.from({ length: probeSteps }, (_, k) => {
    const rows = Array.from({ length: size }, (_, i) => (k * size + i) % training.inputs.length);
    const batch = pick(training, rows);
    const gradient = gradientOn(experiment, batch);
    const before = parameters.map(({ data }) => data);
    const beforeByLayer = network.layers.map((layer) => layer.parameters().map(({ data }) => data));
    experiment.learn(batch);
    const change = parameters.map(({ data }, i) => data - before[i]);
    const left = parameters.map(({ grad }) => grad);
    const strange = norm(left.map((grad, i) => grad - gradient[i])) / norm(gradient);
    return {
      direction: -dotOf(change, gradient) / (norm(change) * norm(gradient)),
      leftover: norm(left) > 0 ? strange : 0,
      length: norm(change) / norm(before),
      updates: network.layers.map((layer, i) => {
        const moved = layer.parameters().map(({ data }, j) => data - beforeByLayer[i][j]);
        return norm(moved) / norm(beforeByLayer[i]);
      }),
    };
  });
  const directions = seen.map(({ direction }) => direction).filter((cosine) => !Number.isNaN(cosine));
  return {
    direction: directions.length > 0 ? mean(directions) : 0,
    leftover: median(seen.map(({ leftover }) => leftover)),
    longest: Math.max(...seen.map(({ length }) => length)),
    updates: seen[0].updates,
  };
}

/** Lets an untrained experiment see the same few rows again and again. */
function* measureOneBatch(experiment: Experiment): Generator<undefined, Measures['oneBatch']> {
  const rows = Math.min(batchRows, experiment.training.inputs.length);
  const batch = pick(experiment.training, [...Array(rows).keys()]);
  const first = experiment.learn(batch);
  for (let step = 2; step <= batchSteps; step++) {
    experiment.learn(batch);
    yield;
  }
  const outputs = batch.inputs.flatMap((row) => experiment.forward(asValues(row)).map(({ data }) => data));
  const [lowest, highest] = [Math.min(...outputs), Math.max(...outputs)];
  return { rows, steps: batchSteps, first, last: lossOn(experiment, batch), lowest, highest };
}

/** What the units of each layer do on some rows. */
function states({ network }: Experiment, { inputs }: Dataset) {
  let signals = inputs.map(asValues);
  return network.layers.map((layer) => {
    signals = signals.map((signal) => layer.forward(signal));
    const outputs = signals.map((signal) => signal.map(({ data }) => data));
    const isSquashed = outputs.flat().every((x) => Math.abs(x) <= 1);
    const weights = layer.neurons.map((neuron) => neuron.weights.map(({ data }) => data).join());
    return {
      equal: share(weights, (mine) => weights.filter((other) => other === mine).length > 1),
      idle: share(weights, (_, unit) => outputs.every((row) => row[unit] === 0)),
      saturated: isSquashed ? share(outputs.flat(), (x) => Math.abs(x) > 0.98) : 0,
    };
  });
}

function gradientsByLayer(experiment: Experiment, rows: Dataset): number[] {
  const gradient = gradientOn(experiment, rows);
  let start = 0;
  return experiment.network.layers.map((layer) => {
    const { length } = layer.parameters();
    start += length;
    return norm(gradient.slice(start - length, start));
  });
}

/** The gradient of the loss on some rows and nothing else; the gradients that were there are put back. */
function gradientOn(experiment: Experiment, { inputs, targets }: Dataset): number[] {
  const parameters = experiment.network.parameters();
  const kept = parameters.map(({ grad }) => grad);
  for (const parameter of parameters) parameter.grad = 0;
  inputs.forEach((row, i) => backward(experiment.loss([experiment.forward(asValues(row))], [targets[i]])));
  const gradient = parameters.map(({ grad }) => grad / inputs.length);
  parameters.forEach((parameter, i) => (parameter.grad = kept[i]));
  return gradient;
}

function lossOn({ loss, forward }: Experiment, { inputs, targets }: Dataset): number {
  return mean(inputs.map((row, i) => loss([forward(asValues(row))], [targets[i]]).data));
}

function predictedClass(logits: number[]): number {
  return logits.length === 1 ? Number(logits[0] > 0) : logits.indexOf(Math.max(...logits));
}

const asValues = (row: number[]) => row.map((x) => new Value(x));
const pick = ({ inputs, targets }: Dataset, rows: number[]): Dataset => ({
  inputs: rows.map((row) => inputs[row]),
  targets: rows.map((row) => targets[row]),
});
const mean = (xs: number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const median = (xs: number[]) => xs.toSorted((a, b) => a - b)[xs.length >> 1];
const norm = (xs: number[]) => Math.sqrt(dotOf(xs, xs));
const dotOf = (xs: number[], ys: number[]) => xs.reduce((sum, x, i) => sum + x * ys[i], 0);
const share = <T>(xs: T[], holds: (x: T, i: number) => boolean) => xs.filter(holds).length / xs.length;
