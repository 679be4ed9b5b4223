import type { SavedNetwork, TableInput, TableRunMessage } from '../data/tables/types';
import { predict, toSubmission, trainModel, type Model } from './competition';
import { baselines, predictedClass, type Baseline } from './metrics';
import { saveNetwork } from './save-network';
import { seededRandom } from './support/random';
import { splitRows, type Table } from './table';
import { meanOf, probabilitiesOf, scoreAnswers, type Answers } from './table-scores';
import { followTraining } from './table-measures';
import { numbersOf, tableReader } from './table-rows';
import { tellProgress, type Progress, type Steps } from './tell-progress';

/** The most rows a training looks at, and the most numbers of them: no step may be silent for a second. */
const most = { rows: 20_000, numbers: 2_000_000 };

/** How many rows are answered in one step. */
const rowsAtOnce = 128;

/** Trains a network of the reader's own modules on a table, scores it on held-out rows, and answers the test rows. */
export function* run(input: TableInput): Steps<TableRunMessage> {
  const { labels, classes, settings } = input;
  const random = seededRandom(settings.seed);
  const read = tableReader(input.training);
  const all = sample([...labels], numbersOf(input.training), random);
  const parts = deal(
    all.map((row) => labels[row]),
    settings.folds,
    random,
  ).map((part) => part.map((place) => all[place]));
  const progress = tellProgress(2 * parts.length + (input.test ? 1 : 0));

  const answers: Answers = { rows: [], majority: [], bestColumn: [], columns: [], logistic: [], network: [] };
  const models: Model[] = [];
  for (const [k, heldOut] of parts.entries()) {
    const isHeld = new Set(heldOut);
    const training = all.filter((row) => !isHeld.has(row));
    const table = read(training);
    const known = training.map((row) => labels[row]);
    const { majority, bestColumn } = yield* bestRules(table, known);
    answers.columns.push(bestColumn.column);
    answers.rows.push(...heldOut);
    yield* inPieces(heldOut, (rows) => {
      answers.majority.push(...majority.predict(read(rows)));
      answers.bestColumn.push(...bestColumn.predict(read(rows)));
    });
    for (const kind of ['logistic', 'network'] as const) {
      const part = parts.length > 1 ? `, part ${k + 1} of ${parts.length}` : '';
      const options = { ...settings, hidden: kind === 'logistic' ? [] : settings.hidden, random };
      const stage = kind === 'logistic' ? `logistic regression${part}` : `network${part}`;
      const followed = followTraining();
      const trained = followed.follow(trainModel(table, known, options));
      const model = yield* progress.watch(stage, settings.epochs, trained);
      if (kind === 'network' && models.push(model) === 1) {
        yield { kind: 'measures', measures: yield* followed.examine(model, read, { training, heldOut }, input) };
      }
      yield* inPieces(heldOut, (rows) => {
        for (const logits of predict(model, read(rows))) answers[kind].push(probabilitiesOf(logits, classes.length));
      });
    }
  }
  const trainingRows = all.length - parts[0].length;
  const rows = { heldOutRows: answers.rows.length, trainingRows, unusedRows: labels.length - all.length };
  yield { kind: 'board', board: { ...rows, ...scoreAnswers(answers, labels, classes.length) } };
  if (input.test) yield* answerTest(models, input, progress);
  const networks: SavedNetwork[] = [];
  for (const model of models) networks.push(yield* saveNetwork(model, input.training));
  return { kind: 'model', networks };
}

/** The submission: for each test row the class that the networks' mean probability speaks for. */
function* answerTest(models: readonly Model[], { test, classes, header }: TableInput, progress: Progress): Steps<void> {
  const read = tableReader(test!.table);
  const rows = [...test!.ids.keys()];
  const chosen: string[] = [];
  yield* inPieces(rows, (piece) => {
    const table = read(piece);
    const predicted = models.map((model) => predict(model, table).map((row) => probabilitiesOf(row, classes.length)));
    piece.forEach((_, k) => chosen.push(classes[predictedClass(meanOf(predicted.map((rows) => rows[k])))]));
    return progress.tell('answering the test rows', chosen.length / rows.length);
  });
  yield { kind: 'submission', text: toSubmission(test!.ids, chosen, header), rows: chosen.length };
}

/** The reader's baselines, column by column: of equals the first wins, as among all columns at once. */
function* bestRules({ columns, rows }: Table, labels: readonly number[]) {
  let best: { majority: Baseline; bestColumn: Baseline } | undefined;
  for (const [i, column] of columns.entries()) {
    const rules = baselines({ columns: [column], rows: rows.map((row) => [row[i]]) }, labels);
    if (!best) best = rules;
    else if (rules.bestColumn.accuracy > best.bestColumn.accuracy) best.bestColumn = rules.bestColumn;
    yield;
  }
  return best!;
}

/** All rows, or as many as a training may look at: drawn by lot, with each class in its share. */
function sample(labels: readonly number[], numbers: number, random: () => number): number[] {
  const limit = Math.min(most.rows, Math.max(500, Math.floor(most.numbers / numbers)));
  return labels.length <= limit ? [...labels.keys()] : splitRows(labels, limit / labels.length, random).validation;
}

/** Deals the places of rows into parts with each class in its share; of one part, a fifth. */
function deal(labels: readonly number[], folds: number, random: () => number): number[][] {
  if (folds < 2) return [splitRows(labels, 0.2, random).validation];
  const parts: number[][] = [];
  let rest = [...labels.keys()];
  for (let left = folds; left > 1; left--) {
    const { training, validation } = splitRows(
      rest.map((row) => labels[row]),
      1 / left,
      random,
    );
    parts.push(validation.map((place) => rest[place]));
    rest = training.map((place) => rest[place]);
  }
  return [...parts, rest];
}

/** Does something with a few rows at a time, so that the host hears of it. */
function* inPieces(rows: readonly number[], act: (piece: number[]) => TableRunMessage | undefined | void): Steps<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const message = act(rows.slice(start, start + rowsAtOnce));
    yield message ?? undefined;
  }
}
