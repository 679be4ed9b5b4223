import * as losses from './loss';
import { MLP } from './mlp';
import { Adam } from './optimizer';
import { fitPreprocessor, splitRows } from './table';
import type { Preprocessor, Table } from './table';
import { train } from './train';
import type { Dataset, History, Progress } from './train';
import { Value } from './value';

export type TrainingOptions = { random: () => number } & Partial<
  Record<'epochs' | 'batchSize' | 'learningRate' | 'penalty' | 'validationShare' | 'patience', number>
> & { hidden?: number[] };

export type Entry = number | string;

export interface Model {
  preprocessor: Preprocessor;
  network: MLP;
  classes: number;
  training: number[];
  validation: number[];
  history: History;
}

class ShrinkingAdam extends Adam {
  readonly shrunk: readonly Value[];
  readonly penalty: number;

  constructor(parameters: readonly Value[], learningRate: number, penalty: number) {
    super(parameters, { learningRate });
    this.shrunk = parameters;
    this.penalty = penalty;
  }

  override step(): void {
    this.shrunk.forEach((p) => (p.grad += 2 * this.penalty * p.data));
    super.step();
  }
}

function check(table: Table, labels: readonly number[]): void {
  const isClass = (label: number) => Number.isSafeInteger(label) && label > -1;
  if (!labels.every(isClass)) throw new RangeError('Classes are 0, 1, 2 and so on.');
  if (labels.every((label) => label === labels[0])) throw new RangeError('All rows have the same class.');
  if (table.rows.length !== labels.length) throw new RangeError('There must be as many classes as rows.');
}

function datasetOf(preprocessor: Preprocessor, table: Table, labels: readonly number[], rows: number[]): Dataset {
  const chosen = new Set(rows);
  const isChosen = (_: unknown, row: number) => chosen.has(row);
  return {
    inputs: preprocessor.transform({ ...table, rows: table.rows.filter(isChosen) }),
    targets: labels.filter(isChosen),
  };
}

export function* trainModel(
  table: Table,
  labels: readonly number[],
  options: TrainingOptions,
): Generator<Progress, Model> {
  check(table, labels);
  const split = splitRows(labels, options.validationShare ?? 0.2, options.random);
  const preprocessor = fitPreprocessor({ ...table, rows: split.training.map((row) => table.rows[row]) });
  const training = datasetOf(preprocessor, table, labels, split.training);
  const validation = datasetOf(preprocessor, table, labels, split.validation);

  let classes = 0;
  for (const label of labels) if (label >= classes) classes = label + 1;
  const sizes = [preprocessor.featureNames.length, ...(options.hidden ?? [16, 8])];
  sizes.push(classes === 2 ? 1 : classes);
  const network = new MLP(sizes, options.random);
  const loss = (outputs: Value[][], targets: number[]) =>
    classes === 2
      ? losses.binaryCrossEntropy(outputs.flat(), targets as (0 | 1)[])
      : losses.crossEntropy(outputs, targets);
  const optimizer = new ShrinkingAdam(network.parameters(), options.learningRate ?? 0.01, options.penalty ?? 1e-4);
  const history: History = yield* train(network, loss, optimizer, training, validation, {
    epochs: options.epochs ?? 40,
    batchSize: options.batchSize ?? 32,
    random: options.random,
    patience: options.patience ?? 8,
  });
  return { preprocessor, network, classes, ...split, history };
}

export const predict = (model: Model, table: Table): number[][] =>
  Array.from(model.preprocessor.transform(table), (xs) => {
    const inputs = Array.from(xs, (x) => new Value(x));
    return Array.from(model.network.forward(inputs), (logit) => logit.data);
  });

export const toSubmission = (ids: readonly Entry[], classes: readonly Entry[], header: string): string => {
  const written = new Map<string, string>();
  for (let i = 0; i < Math.max(ids.length, classes.length); i++) {
    if (ids[i] === undefined || classes[i] === undefined) throw new RangeError('Ids and classes are not as many.');
    if (written.has(`${ids[i]}`)) throw new RangeError(`The id ${ids[i]} is there twice.`);
    written.set(`${ids[i]}`, `${classes[i]}`);
  }
  const quote = (text: string) => (text.search(/[\n\r",]/) < 0 ? text : `"${text.replace(/"/g, '""')}"`);
  const lines = [...written].map((line) => line.map(quote).join(','));
  return [header, ...lines, ''].join('\n');
};
