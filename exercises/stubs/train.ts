import { backward } from './backward';
import { type Optimizer, zeroGrad } from './optimizer';
import { mul, Value } from './value';

/** A table of numbers with one target for each row: a number to predict, or a class. */
export interface Dataset {
  inputs: number[][];
  targets: number[];
}

/** What can be trained: it answers a row of inputs, and lists the parameters that the answer depends on. */
export interface Network {
  forward(xs: Value[]): Value[];
  parameters(): Value[];
}

/** Compares outputs, one list for each row, with the rows' targets: the mean over the rows, to be made small. */
export type Loss = (outputs: Value[][], targets: number[]) => Value;

/** What is known after a mini-batch. */
export interface Progress {
  /** Which epoch, from 1. */
  epoch: number;
  /** Which mini-batch of the epoch, from 1. */
  batch: number;
  /** How many mini-batches make an epoch. */
  batches: number;
  /** The mini-batch's loss, before the step that it led to: the mean over its rows. */
  loss: number;
  /** The loss on the validation rows, after the last mini-batch of an epoch; undefined after the others. */
  validationLoss: number | undefined;
}

/** What was seen in a whole training. */
export interface History {
  /** For each epoch, the loss on the validation rows after it. */
  validationLosses: number[];
  /** The epoch, from 1, whose parameters the network has now; 0, for those it began with, if no validation loss was finite. */
  bestEpoch: number;
}

/**
 * Deals all rows into mini-batches, in a new random order.
 *
 * Shape: `count` row indices in lists of `size`, each index once; the last list is shorter if `size` does not divide `count`.
 * Range: one draw for each row but the first: from the last place i down to 1, swap with j = floor(random() · (i + 1)).
 * Throws: RangeError if size is not a whole number above 0.
 * Source: lesson 13; the Fisher–Yates shuffle.
 *
 * @example
 * batches(5, 2, seededRandom(1)); // [[4, 2], [1, 0], [3]]
 */
export function batches(count: number, size: number, random: () => number): number[][] {
  throw new Error('TODO: shuffle the row indices from the end, then cut them into lists of the given size.');
}

/**
 * Trains a network in mini-batches, and gives it the parameters of the epoch that did best on the validation rows.
 *
 * Shape: hands out a Progress after every mini-batch, and the History at the end.
 * Range: `loss` must be a mean over rows. All draws come from `random`, as `batches` takes them, once an epoch. With `patience`
 * the training ends after that many epochs in a row without a new lowest validation loss. Who stops it before its end keeps
 * the parameters of the last step.
 * Throws: RangeError, at the first `next()`, if `batchSize` is not a whole number above 0, or a dataset has no rows or not one
 * target for each.
 * Source: lesson 13.
 *
 * @example
 * const line = { inputs: [[0], [1]], targets: [1, 3] };
 * const network = new MLP([1, 1], seededRandom(1));
 * const loss = (outputs, targets) => meanSquaredError(outputs.flat(), targets);
 * const sgd = new SGD(network.parameters(), { learningRate: 0.1 });
 * const training = train(network, loss, sgd, line, line, { epochs: 1, batchSize: 2, random: seededRandom(1) });
 * training.next().value; // { epoch: 1, batch: 1, batches: 1, loss: 4.269851929224239, validationLoss: 2.39360889379573 }
 */
export function* train(
  network: Network,
  loss: Loss,
  optimizer: Optimizer,
  training: Dataset,
  validation: Dataset,
  options: { epochs: number; batchSize: number; random: () => number; patience?: number },
): Generator<Progress, History> {
  throw new Error(
    'TODO: for each epoch, step once for each mini-batch and yield, look at the validation rows, and restore the best epoch at the end.',
  );
}
