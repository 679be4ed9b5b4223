/**
 * @fails predicts with its best epoch, not with its last
 * @says The network has the parameters of its last epoch. Train puts the best ones back at its very end: let it run until it is done, and take its History.
 */
import { binaryCrossEntropy, crossEntropy } from './loss';
import { MLP } from './mlp';
import { Adam, type Optimizer } from './optimizer';
import { fitPreprocessor, type Preprocessor, splitRows, type Table } from './table';
import { type History, type Loss, type Progress, train } from './train';
import { Value } from './value';

export interface TrainingOptions {
  random: () => number;
  hidden?: number[];
  epochs?: number;
  batchSize?: number;
  learningRate?: number;
  penalty?: number;
  validationShare?: number;
  patience?: number;
}

export type Entry = number | string;

export interface Model {
  preprocessor: Preprocessor;
  network: MLP;
  classes: number;
  training: number[];
  validation: number[];
  history: History;
}

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
  const history: History = { validationLosses: [], bestEpoch: 0 };
  for (const progress of train(network, loss, optimizer, dataset(training), dataset(validation), settings)) {
    yield progress;
    const { epoch, validationLoss } = progress;
    if (validationLoss === undefined) continue;
    const { validationLosses, bestEpoch } = history;
    validationLosses.push(validationLoss);
    if (bestEpoch === 0 || validationLoss < validationLosses[bestEpoch - 1]) history.bestEpoch = epoch;
    if (epoch === epochs || epoch - history.bestEpoch === patience) break;
  }
  return { preprocessor, network, classes, training, validation, history };
}

export function predict({ preprocessor, network }: Model, table: Table): number[][] {
  const logitsOf = (row: number[]) => network.forward(row.map((x) => new Value(x))).map((logit) => logit.data);
  return preprocessor.transform(table).map(logitsOf);
}

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
