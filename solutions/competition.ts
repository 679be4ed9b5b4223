import { binaryCrossEntropy, crossEntropy } from './loss';
import { MLP } from './mlp';
import { Adam, type Optimizer } from './optimizer';
import { fitPreprocessor, type Preprocessor, splitRows, type Table } from './table';
import { type History, type Loss, type Progress, train } from './train';
import { Value } from './value';

/** What may be chosen before a training; what is left out is the number in brackets. */
export interface TrainingOptions {
  /** The one source of all draws: the split's, then the weights', then the batches'. */
  random: () => number;
  /** How many neurons each hidden layer has; none for a weighted sum alone, called logistic regression ([16, 8]). */
  hidden?: number[];
  /** How many times every training row is seen, at most (40). */
  epochs?: number;
  /** How many rows make a mini-batch (32). */
  batchSize?: number;
  /** Adam's learning rate (0.01). */
  learningRate?: number;
  /** How much large parameters cost: each step also makes penalty · Σ p² smaller (0.0001). */
  penalty?: number;
  /** The part of the rows that is kept for validation (0.2). */
  validationShare?: number;
  /** How many epochs without a better validation loss end the training (8). */
  patience?: number;
}

/** An entry of a submission: an id, or a class by its number or its name. */
export type Entry = number | string;

/** A trained network, and all that it needs to read a table. */
export interface Model {
  preprocessor: Preprocessor;
  network: MLP;
  /** How many classes there are: with two the network gives one logit, with more one for each. */
  classes: number;
  /** The indices of the rows that it learned from. */
  training: number[];
  /** The indices of the rows that chose its epoch, and on which it may be scored. */
  validation: number[];
  history: History;
}

/**
 * Trains a network on a table: splits the rows, learns the statistics of the training rows, and keeps the epoch that did best on
 * the validation rows.
 *
 * Shape: a table and one class for each row; hands out a Progress after every mini-batch, and the Model at the end.
 * Range: classes are whole numbers from 0; there are as many as the largest label plus one, at least two. With two the network
 * ends in one logit. Hidden layers use tanh.
 * Throws: RangeError, at the first `next()`, if there is not one class for each row, a class is not a whole number from 0, or all
 * are the same.
 * Source: lesson 16.
 *
 * @example
 * const columns = [{ name: 'x', kind: 'numeric' }];
 * const rows = [[1], [2], [3], [4], [5], [6], [7], [8], [9], [10]];
 * const training = trainModel({ columns, rows }, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1], { random: seededRandom(1), epochs: 1 });
 * training.next().value.batches; // 1
 */
export function* trainModel(
  table: Table,
  labels: readonly number[],
  options: TrainingOptions,
): Generator<Progress, Model> {
  const { random, hidden = [16, 8], epochs = 40, batchSize = 32, learningRate = 0.01 } = options;
  const { penalty = 1e-4, validationShare = 0.2, patience = 8 } = options;
  const classes = countClasses(table, labels);
  const { training, validation } = splitRows(labels, validationShare, random);
  const preprocessor = fitPreprocessor(pick(table, training));
  const xs = preprocessor.transform(table);
  const dataset = (rows: number[]) => ({ inputs: rows.map((row) => xs[row]), targets: rows.map((row) => labels[row]) });
  const outputs = classes === 2 ? 1 : classes;
  const network = new MLP([preprocessor.featureNames.length, ...hidden, outputs], random);
  const loss: Loss = outputs === 1 ? (rows, targets) => binaryCrossEntropy(rows.flat(), targets) : crossEntropy;
  const optimizer = withPenalty(new Adam(network.parameters(), { learningRate }), network.parameters(), penalty);
  const settings = { epochs, batchSize, random, patience };
  const history = yield* train(network, loss, optimizer, dataset(training), dataset(validation), settings);
  return { preprocessor, network, classes, training, validation, history };
}

/**
 * A model's logits for the rows of a table with the same columns.
 *
 * Shape: n rows → n lists of one logit (two classes) or of one for each class (more).
 * Throws: RangeError if a column is missing.
 * Source: lesson 16.
 *
 * @example
 * const table = { columns: [{ name: 'x', kind: 'numeric' }], rows: [[1], [2], [3], [4]] };
 * const training = trainModel(table, [0, 0, 1, 1], { random: seededRandom(1), epochs: 1, validationShare: 0.5 });
 * training.next();
 * predict(training.next().value, table).length; // 4
 */
export function predict({ preprocessor, network }: Model, table: Table): number[][] {
  const logitsOf = (row: number[]) => network.forward(row.map((x) => new Value(x))).map((logit) => logit.data);
  return preprocessor.transform(table).map(logitsOf);
}

/**
 * A submission as a competition wants it: CSV with a header and a line for each row, in the order given.
 *
 * Shape: n ids and n classes; `header` names the two columns, such as 'id,late'.
 * Range: an entry with a comma, a quotation mark or a line's end is quoted. Every line ends in a newline.
 * Throws: RangeError if there are not as many classes as ids, or an id, as it is written, is there twice.
 * Source: lesson 16; RFC 4180.
 *
 * @example
 * toSubmission([7, 8], [1, 0], 'id,late'); // 'id,late\n7,1\n8,0\n'
 */
export function toSubmission(ids: readonly Entry[], classes: readonly Entry[], header: string): string {
  if (ids.length !== classes.length) {
    throw new RangeError(`toSubmission expects a class for each of ${ids.length} ids, but got ${classes.length}.`);
  }
  const seen = new Set<string>();
  const twice = ids.find((id) => seen.size === seen.add(String(id)).size);
  if (twice !== undefined) throw new RangeError(`toSubmission expects every id once, but got ${twice} twice.`);
  const lines = ids.map((id, i) => `${quoted(id)},${quoted(classes[i])}\n`);
  return `${header}\n${lines.join('')}`;
}

/** An optimiser that adds the penalty's gradient, 2 · strength · p, to each parameter's own before it steps. */
function withPenalty(optimizer: Optimizer, parameters: readonly Value[], strength: number): Optimizer {
  const step = () => {
    for (const parameter of parameters) parameter.grad += 2 * strength * parameter.data;
    optimizer.step();
  };
  return { learningRate: optimizer.learningRate, step };
}

function pick({ columns, rows }: Table, indices: readonly number[]): Table {
  return { columns, rows: indices.map((row) => rows[row]) };
}

function countClasses({ rows }: Table, labels: readonly number[]): number {
  const kinds = [...new Set(labels)];
  const areClasses = kinds.length > 1 && kinds.every((label) => Number.isInteger(label) && label >= 0);
  if (areClasses && rows.length === labels.length) return kinds.reduce((most, label) => Math.max(most, label + 1), 0);
  const expected = 'for each row one of two classes or more, as whole numbers from 0';
  const found = `${labels.length} labels for ${rows.length} rows, among them ${kinds.slice(0, 4).join(', ')}`;
  throw new RangeError(`trainModel expects ${expected}, but got ${found}.`);
}

function quoted(entry: Entry): string {
  return /[",\n\r]/.test(String(entry)) ? `"${String(entry).replaceAll('"', '""')}"` : String(entry);
}
