import { describe, expect, it } from 'vitest';
import { type Model, predict, toSubmission, trainModel, type TrainingOptions } from './competition';
import { accuracy, baselines, predictedClass } from './metrics';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { drawLoans } from './support/loans';
import { seededRandom } from './support/random';
import { expectRefusal } from './support/refusal';
import { tableOf } from './support/tables';
import { fitPreprocessor, splitRows, type Table } from './table';

const { table: loans, labels: lateness } = drawLoans(400, seededRandom(16));
const pick = (rows: number[], { columns, rows: from } = loans): Table => ({ columns, rows: rows.map((i) => from[i]) });
const [known, heldOut] = [loans.rows.slice(0, 240), loans.rows.slice(240)].map((rows) => ({ ...loans, rows }));
const [labels, actual] = [lateness.slice(0, 240), lateness.slice(240)];

/** Trains, and collects what is handed out. */
function run(options: Partial<TrainingOptions> & { seed: number }, table = known, classes = labels) {
  const defaults = { random: seededRandom(options.seed), hidden: [6], epochs: 1, learningRate: 0.05, penalty: 0 };
  const steps = trainModel(table, classes, { ...defaults, ...options });
  const [losses, validationLosses]: number[][] = [[], []];
  let next = steps.next();
  for (; !next.done; next = steps.next()) {
    losses.push(next.value.loss);
    if (next.value.validationLoss !== undefined) validationLosses.push(next.value.validationLoss);
  }
  return { model: next.value, losses, validationLosses };
}
/** The mean price of a model's logits on some of the known rows. */
const lossOn = (model: Model, rows: number[]) => {
  const towards = predict(model, pick(rows)).map(([z], i) => (labels[rows[i]] === 1 ? z : -z));
  return towards.reduce((sum, z) => sum + Math.log(1 + Math.exp(-z)) / rows.length, 0);
};

describe('trainModel and predict', () => {
  it('beats the majority, the best single column and logistic regression on held-out rows', () => {
    const settings = { seed: 1, epochs: 30, batchSize: 16, penalty: 1e-4 };
    const logitsOf = (hidden: number[]) => predict(run({ ...settings, hidden }).model, heldOut);
    const [network, line] = [[8], []].map((hidden) => accuracy(logitsOf(hidden).map(predictedClass), actual));
    const { majority, bestColumn } = baselines(known, labels);
    const others = [majority, bestColumn].map((rule) => accuracy(rule.predict(heldOut), actual));
    expect(network).toBeGreaterThan(0.1 + Math.max(line, ...others));
  });

  it('says which rows it learned from, and which chose its epoch', () => {
    for (const validationShare of [0.2, 0.4]) {
      const { training, validation } = run({ seed: 2, validationShare }).model;
      expect({ training, validation }).toEqual(splitRows(labels, validationShare, seededRandom(2)));
    }
  });

  it('takes its steps on the training rows alone', () => {
    const observed = [20, 50].map((batchSize) => run({ seed: 3, batchSize }).losses.length);
    explain(observed, { 'trains-on-validation-rows': [12, 5] });
    expect(observed, 'how many mini-batches 192 rows make').toEqual([10, 4]);
    const { model, losses } = run({ seed: 3 });
    const rows = known.rows.map((row, i) => (model.validation.includes(i) ? ['van', 1e6, 1e6] : row));
    expectClose(run({ seed: 3 }, { ...known, rows }).losses, losses);
  });

  it('takes its statistics from the training rows alone', () => {
    const asked = tableOf({ by: ['desk', 'van'], km: [3, null], deposit: [8, 0] });
    const { preprocessor, training } = run({ seed: 4 }).model;
    const observed = preprocessor.transform(asked).flat();
    explain(observed, { 'statistics-from-all-rows': fitPreprocessor(known).transform(asked).flat() });
    expectClose(observed, fitPreprocessor(pick(training)).transform(asked).flat());
  });

  it('judges its epochs on the validation rows alone', () => {
    const { model, validationLosses } = run({ seed: 5 });
    const observed = [...validationLosses, ...model.history.validationLosses];
    const [asked, told] = [model.validation, model.training].map((rows) => lossOn(model, rows));
    explain(observed, { 'validates-on-training-rows': [told, told] });
    expectClose(observed, [asked, asked]);
  });

  it('predicts with its best epoch, not with its last', () => {
    const runs = [6, 7].map((seed) => run({ seed, epochs: 12, learningRate: 0.3, patience: 12 }));
    const observed = runs.map(({ model }) => lossOn(model, model.validation));
    explain(observed, { 'predicts-with-last-epoch': runs.map(({ validationLosses }) => validationLosses[11]) });
    const best = runs.map(({ validationLosses }) => Math.min(...validationLosses));
    expectClose(observed, best);
  });

  it('ends early when its patience runs out', () => {
    const { model } = run({ seed: 8, epochs: 40, learningRate: 0.3, patience: 2 });
    expect(model.history.validationLosses.length).toBe(model.history.bestEpoch + 2);
  });

  it('keeps parameters small if they cost', () => {
    const sizes = [0, 0.1].map((penalty) => {
      const { network } = run({ seed: 9, epochs: 3, penalty, patience: 9 }).model;
      return network.parameters().reduce((sum, { data }) => sum + data * data, 0);
    });
    explain([sizes[1] / sizes[0], sizes[1] - sizes[0]], { 'penalty-forgotten': [1, 0] });
    expect(sizes[1]).toBeLessThan(0.7 * sizes[0]);
  });

  it('ends in one logit for two classes, and in one for each of more', () => {
    const three = labels.map((label, row) => (row % 5 === 0 ? 2 : label));
    const models = [labels, three].map((classes) => run({ seed: 10 }, known, classes).model);
    const observed = models.map((model) => predict(model, heldOut)[0].length);
    explain(observed, { 'two-logits-for-two': [2, 3], 'always-one-logit': [1, 1] });
    expect(observed).toEqual([1, 3]);
  });

  it('refuses labels that are no classes, all the same, or not one for each row', () => {
    const refuses = (classes: number[]) => expectRefusal(() => run({ seed: 1 }, pick([0, 1]), classes), RangeError);
    for (const odd of [0.5, -1, 1]) refuses([odd, 1]);
    refuses([0, 1, 1]);
  });

  it('answers a row alone as it does among others', () => {
    const { model } = run({ seed: 11 });
    const alone = [240, 241, 242].map((row) => predict(model, pick([row]))[0]);
    expectClose(alone.flat(), predict(model, heldOut).slice(0, 3).flat());
  });
});

describe('toSubmission', () => {
  it('has a line for every id, in the order given', () => {
    const lines = toSubmission([7, 31, 5], [1, 0, 0], 'id,late').split('\n').slice(1, 4);
    const observed = lines.flatMap((line) => line.split(',').map(Number));
    explain(observed, { 'ids-reordered': [5, 0, 7, 1, 31, 0], 'ids-lost': [0, 1, 1, 0, 2, 0] });
    expect(observed).toEqual([7, 1, 31, 0, 5, 0]);
  });

  it('is CSV: a header, a newline behind every line, quotation marks where they are needed', () => {
    const text = toSubmission(['a', 'b, c', 'say "d"'], ['yes', 'no', 'no'], 'id,late');
    expect(text).toBe('id,late\na,yes\n"b, c",no\n"say ""d""",no\n');
  });

  it('refuses an id that is there twice, and ids without a class each', () => {
    expectRefusal(() => toSubmission([1, 2, 1], [0, 0, 0], 'id,late'), RangeError, 'id 1 twice');
    expectRefusal(() => toSubmission([1, 2], [0], 'id,late'), RangeError, 'two ids, one class');
  });
});
