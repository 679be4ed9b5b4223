import { seededRandom } from '../../exercises/support/random.ts';
import { binaryCrossEntropy } from '../../solutions/loss.ts';
import { MLP } from '../../solutions/mlp.ts';
import { SGD } from '../../solutions/optimizer.ts';
import { train, type Dataset } from '../../solutions/train.ts';
import { Value } from '../../solutions/value.ts';
import { moons } from '../data/toy.ts';

/** What the reader sets before a training. */
export interface Dials {
  /** Rows in a batch: a number, or all. */
  batch: Batch;
  rate: number;
  rows: number;
  noise: number;
}

export const batches = ['1', '8', '32', 'all'] as const;
export type Batch = (typeof batches)[number];

/** What a training gave so far: after each epoch the loss on all training rows, and on the validation rows. */
export interface Curves {
  training: number[];
  validation: number[];
}

export const epochs = 120;
export const patience = 20;
const validationRows = 100;

/** How many steps an epoch has. */
export function stepsOf({ batch, rows }: Dials): number {
  return batch === 'all' ? 1 : Math.ceil(rows / Number(batch));
}

/** Trains a network [2, 16, 16, 1] by SGD on moons, always from the same seed; hands over what is known after each mini-batch. */
export function* run({ batch, rate, rows, noise }: Dials): Generator<Curves, Curves> {
  const random = seededRandom(13);
  const houses = moons(rows, noise, random);
  const judges = moons(validationRows, noise, random);
  const network = new MLP([2, 16, 16, 1], random);
  const sgd = new SGD(network.parameters(), { learningRate: rate });
  const loss = (outputs: Value[][], targets: number[]) => binaryCrossEntropy(outputs.flat(), targets as (0 | 1)[]);
  const lossOn = ({ inputs, targets }: Dataset) =>
    loss(
      inputs.map((point) => network.forward(point.map((x) => new Value(x)))),
      targets,
    ).data;
  const curves: Curves = { training: [], validation: [] };
  const options = { epochs, batchSize: batch === 'all' ? rows : Number(batch), random };
  for (const { validationLoss } of train(network, loss, sgd, houses, judges, options)) {
    if (validationLoss !== undefined) {
      curves.validation.push(validationLoss);
      curves.training.push(lossOn(houses));
    }
    yield curves;
  }
  return curves;
}

/**
 * What `train` would do with patience: after which epoch it ends, and which it keeps.
 *
 * Range: epochs count from 1; 0 is the state before the first.
 */
export function withPatience(validation: readonly number[], patience: number): { kept: number; end: number } {
  let kept = 0;
  let lowest = Infinity;
  for (const [i, loss] of validation.entries()) {
    if (i - kept >= patience) return { kept, end: i };
    if (loss < lowest) [kept, lowest] = [i + 1, loss];
  }
  return { kept, end: validation.length };
}
