import { binaryCrossEntropy, crossEntropy, l2Penalty } from './loss';
import { MLP } from './mlp';
import { add, Value } from './value';
import { Adam } from './optimizer';
import { fitPreprocessor, splitRows, type Preprocessor, type Table } from './table';
import { train, type History, type Loss, type Progress } from './train';

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

const defaults = {
  hidden: [16, 8],
  epochs: 40,
  batchSize: 32,
  learningRate: 0.01,
  penalty: 0.0001,
  validationShare: 0.2,
  patience: 8,
};

export function* trainModel(
  table: Table,
  labels: readonly number[],
  options: TrainingOptions,
): Generator<Progress, Model, unknown> {
  if (labels.length !== table.rows.length) throw new RangeError('Each row needs a label.');
  const seen: boolean[] = [];
  for (const label of labels) {
    if (label < 0 || label !== Math.floor(label)) throw new RangeError(`${label} is no class.`);
    seen[label] = true;
  }
  const classes = seen.length;
  if (seen.filter(Boolean).length === 1) throw new RangeError('There is only one class.');

  const settings = { ...defaults, ...options };
  const { training, validation } = splitRows(labels, settings.validationShare, options.random);
  const part = (rows: number[]) => ({ columns: table.columns, rows: rows.map((row) => table.rows[row]) });
  const preprocessor = fitPreprocessor(part(training));
  const [learned, judged] = [training, validation].map((rows) => {
    const inputs = preprocessor.transform(part(rows));
    const targets = rows.map((row) => labels[row]);
    return { inputs, targets };
  });

  const width = preprocessor.featureNames.length;
  const network = new MLP([width].concat(settings.hidden, classes > 2 ? classes : 1), options.random);
  const parameters = network.parameters();
  const price: Loss = (outputs, targets) => {
    if (classes > 2) return crossEntropy(outputs, targets);
    return binaryCrossEntropy(
      outputs.map(([logit]) => logit),
      targets,
    );
  };
  const loss: Loss = (outputs, targets) => {
    if (settings.penalty === 0) return price(outputs, targets);
    return add(price(outputs, targets), l2Penalty(parameters, settings.penalty));
  };
  const optimizer = new Adam(parameters, { learningRate: settings.learningRate });
  const steps = train(network, loss, optimizer, learned, judged, settings);
  let next = steps.next();
  while (!next.done) {
    yield next.value;
    next = steps.next();
  }
  return { preprocessor, network, classes, training, validation, history: next.value };
}

export function predict(model: Model, table: Table): number[][] {
  const answers: number[][] = [];
  for (const row of model.preprocessor.transform(table)) {
    const logits = model.network.forward(row.map((x) => new Value(x)));
    answers.push(logits.map(({ data }) => data));
  }
  return answers;
}

export function toSubmission(ids: readonly Entry[], classes: readonly Entry[], header: string): string {
  if (ids.length - classes.length !== 0) throw new RangeError('Each id needs a class.');
  if (new Set(ids.map(String)).size < ids.length) throw new RangeError('An id is there twice.');
  const cell = (entry: Entry) => {
    const text = `${entry}`;
    return ['"', ',', '\n', '\r'].some((sign) => text.includes(sign)) ? `"${text.split('"').join('""')}"` : text;
  };
  let text = header + '\n';
  ids.forEach((id, i) => (text += cell(id) + ',' + cell(classes[i]) + '\n'));
  return text;
}
