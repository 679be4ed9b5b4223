import type { Measures } from '../clinic/measures';
import { examine, type Experiment } from './examine';
import { binaryCrossEntropy, crossEntropy } from './loss';
import { MLP } from './mlp';
import { Adam } from './optimizer';
import { seededRandom } from './support/random';
import { train, type Dataset, type Loss } from './train';
import type { Value } from './value';

/** A training that has ended, as far as a post-mortem asks. */
export interface EndedRun {
  /** The network's sizes, inputs first and outputs last; one output for two classes. */
  sizes: number[];
  learningRate: number;
  seed: number;
  /** The rows as they reached the network: those it learned from, and those it is scored on. */
  training: Dataset;
  heldOut: Dataset;
  /** The network as it is now. */
  network: Experiment['network'] & { forward(xs: Value[]): Value[] };
  curve: Measures['curve'];
}

/** Examines a training with the reader's own MLP, Adam and train: what was made once is made again, and followed step by step. */
export function* postMortem(run: EndedRun): Generator<undefined, Measures> {
  const { sizes, learningRate, seed, training, heldOut } = run;
  const loss: Loss =
    sizes.at(-1) === 1
      ? (outputs, targets) => binaryCrossEntropy(outputs.flat(), targets as (0 | 1)[])
      : (outputs, targets) => crossEntropy(outputs, targets);
  const start = (): Experiment => {
    const random = seededRandom(seed);
    const network = new MLP(sizes, random);
    const optimizer = new Adam(network.parameters(), { learningRate });
    const learn = (batch: Dataset) => {
      const options = { epochs: 1, batchSize: batch.inputs.length, random };
      const { value } = train(network, loss, optimizer, batch, batch, options).next();
      return 'loss' in value ? value.loss : NaN;
    };
    return { network, forward: (xs) => network.forward(xs), loss, learn, training, heldOut };
  };
  const { network, curve } = run;
  return yield* examine(start, { ...start(), network, forward: (xs) => network.forward(xs) }, curve);
}
