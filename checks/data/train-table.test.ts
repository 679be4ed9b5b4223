import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../exercises/support/random.ts';
import { diagnose } from '../../src/clinic/diagnose.ts';
import { encodeTables } from '../../src/data/tables/encode.ts';
import { leakWarning } from '../../src/data/tables/leak.ts';
import { planTable } from '../../src/data/tables/plan.ts';
import { answerWith, modelFile, readModelFile } from '../../src/data/tables/saved-model.ts';
import { loadModule } from '../../src/cli/load.ts';
import { answerer } from '../../src/data/tables/saved-network.ts';
import type { EncodedTable, SavedNetwork } from '../../src/data/tables/types.ts';
import { programTexts, runProgram, tableOf, type Told } from './table-program.ts';

/** What these checks call of the reader's module and of the program's parts. */
interface ReaderCompetition {
  trainModel(table: object, labels: number[], options: object): Generator<unknown, object>;
  predict(model: object, table: object): number[][];
}
interface SaveNetwork {
  saveNetwork(model: object, table: EncodedTable): Generator<unknown, SavedNetwork>;
}
interface TableRows {
  tableReader(table: EncodedTable): (rows: number[]) => object;
}

function last<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Rows whose class no straight line can tell: warm and dry or cold and wet. Some cells are missing, and the hill is of no use. */
function weather(count: number, seed: number, hasClass: boolean): string {
  const random = seededRandom(seed);
  const rows = Array.from({ length: count }, (_, i) => {
    const [warmth, ground, hill] = [40 * random() - 10, random() < 0.5 ? 'dry' : 'wet', random()];
    const isOut = warmth > 10 === (ground === 'dry');
    const cells = [1000 - i, random() < 0.05 ? '' : warmth.toFixed(2), ground, hill < 0.3 ? 'north' : 'south'];
    return [...cells, ...(hasClass ? [isOut ? 'out, far' : 'home'] : [])].map((c) =>
      `${c}`.includes(',') ? `"${c}"` : c,
    );
  });
  return [['id', 'warmth', 'ground', 'side', ...(hasClass ? ['where'] : [])], ...rows]
    .map((row) => row.join(','))
    .join('\n');
}

const training = tableOf('train.csv', weather(300, 1, true));
const test = tableOf('test.csv', weather(40, 2, false));
const settings = { seed: 3, epochs: 20, hidden: [8] };
const told = runProgram(training, test, {}, settings);

describe('a training on a table', () => {
  it('finds what a straight line can not, and says on which rows', () => {
    const { board } = told;
    expect([board.heldOutRows, board.trainingRows, board.unusedRows]).toEqual([60, 240, 0]);
    expect(board.network.accuracy).toBeGreaterThan(0.85);
    expect(board.logistic.accuracy).toBeLessThan(0.7);
    expect(board.network.logLoss).toBeLessThan(board.logistic.logLoss);
    expect(board.network.standardError).toBeCloseTo(
      Math.sqrt((board.network.accuracy * (1 - board.network.accuracy)) / 60),
    );
  });

  it('counts every held-out row once in each confusion matrix and calibration', () => {
    const { majority, bestColumn, logistic, network } = told.board;
    for (const { confusion, accuracy } of [majority, bestColumn, logistic, network]) {
      expect(confusion.flat().reduce((sum, rows) => sum + rows, 0)).toBe(60);
      expect((confusion[0]![0]! + confusion[1]![1]!) / 60).toBeCloseTo(accuracy);
    }
    for (const { calibration } of [logistic, network]) {
      expect(calibration).toHaveLength(10);
      expect(calibration.reduce((sum, { rows }) => sum + rows, 0)).toBe(60);
      calibration.forEach(
        ({ rows, predicted }, i) =>
          rows > 0 && expect(Math.abs(predicted - (i + 0.5) / 10)).toBeLessThanOrEqual(0.0501),
      );
    }
  });

  it('answers every test row, in order, by the names of the file', () => {
    const lines = told.submission.trimEnd().split('\n');
    expect(lines[0]).toBe('id,where');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(test.rows.map(([id]) => id));
    expect(new Set(lines.slice(1).map((line) => line.slice(line.indexOf(',') + 1)))).toEqual(
      new Set(['home', '"out, far"']),
    );
  });

  it('tells how far it is, and never falls back', () => {
    const progress = told.messages.filter((message) => message.kind === 'progress');
    const shares = progress.map(({ done }) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(progress.flatMap(({ validationLosses }) => validationLosses).length).toBeGreaterThan(20);
    expect(told.longestStepMs).toBeLessThan(1_000);
  });

  it('is examined when it has ended: a healthy one gives no finding, one without any learning does', () => {
    const measuresOf = ({ messages }: Told) => messages.find((message) => message.kind === 'measures')!.measures;
    expect(diagnose(measuresOf(told))).toEqual([]);
    const still = runProgram(training, undefined, { target: 'where' }, { ...settings, epochs: 1, learningRate: 1e-7 });
    expect(diagnose(measuresOf(still)).map(({ id }) => id)).toContain('rate-too-small');
  });

  it('gives the same submission for the same seed, and another for another', () => {
    const answers = [4, 4, 5].map((seed) => runProgram(training, test, {}, { seed, epochs: 2 }).submission);
    expect(answers[1]).toBe(answers[0]);
    expect(answers[2]).not.toBe(answers[0]);
  });

  it('in folds, holds every row out once, and their networks answer together', () => {
    const { board, networks, submission } = runProgram(training, test, {}, { ...settings, folds: 3, epochs: 4 });
    expect([board.heldOutRows, board.trainingRows]).toEqual([300, 200]);
    expect(networks).toHaveLength(3);
    expect(submission.trimEnd().split('\n')).toHaveLength(41);
  });

  it('never scores a row that was learned from', () => {
    const competition = `
      export function* trainModel(table) {
        yield { epoch: 1, batch: 1, batches: 1, loss: 1, validationLoss: 1 };
        const learned = new Set(table.rows.map((row) => row[0]));
        return { learned, network: { layers: [] }, preprocessor: { transform: ({ rows }) => rows.map(() => [0]) } };
      }
      export function predict({ learned }, table) {
        return table.rows.map((row) => [learned.has(row[0]) ? -1 : 1]);
      }
      export const toSubmission = () => '';`;
    const measures = `export const followTraining = () => ({ follow: (training) => training, examine: () => [] });`;
    const others = { competition, 'table-measures': measures };
    const rows = Array.from({ length: 60 }, (_, i) => `${i / 8},${i % 2}`);
    for (const folds of [1, 4]) {
      const { board } = runProgram(tableOf('t.csv', ['x,class', ...rows].join('\n')), undefined, {}, { folds }, others);
      const [[zeros], [ones]] = board.network.confusion as [[number], [number]];
      expect([zeros, ones]).toEqual([0, 0]);
    }
  });

  it('learns three classes too', () => {
    const random = seededRandom(5);
    const rows = Array.from({ length: 240 }, () => {
      const x = 3 * random();
      return `${x.toFixed(3)},${['low', 'middle', 'top'][Math.floor(x)]}`;
    });
    const three = runProgram(tableOf('three.csv', ['x,class', ...rows].join('\n')), undefined, {}, settings);
    expect(three.board.network.accuracy).toBeGreaterThan(0.85);
    expect(three.board.network.confusion).toHaveLength(3);
    expect(three.submission).toBe('');
  });
});

it('a column that tells nearly every class is named, and no other', () => {
  const warn = (text: string) => {
    const table = tableOf('t.csv', text);
    const encoded = encodeTables(table, undefined, planTable(table, {}, undefined));
    if (Array.isArray(encoded)) throw new Error(encoded[0]!.message);
    return leakWarning(encoded);
  };
  const rows = (fee: (i: number) => number | string) =>
    Array.from({ length: 100 }, (_, i) => `${i % 7},${fee(i)},${i % 2}`);
  const table = (fee: (i: number) => number | string) => ['x,fee,class', ...rows(fee)].join('\n');
  expect(warn(table((i) => (i % 2) * 5 + (i % 3)))).toMatch(
    /^The column 'fee' alone tells 100\.0 % of the rows' classes\./,
  );
  expect(warn(table((i) => (i % 2 && i > 8 ? 'paid' : 'none')))).toMatch(/'fee' alone tells 96\.0 %/);
  expect(warn(table((i) => (i % 3 ? i % 2 : 0)))).toBeUndefined();
  expect(warn(weather(300, 1, true).replace('where', 'class'))).toBeUndefined();
});

describe('a saved model', () => {
  const text = modelFile(told.plan, told.networks);
  const model = readModelFile('model.json', text);

  it('answers as the live one did, without the modules that made it', () => {
    if (Array.isArray(model)) throw new Error(model[0]!.message);
    const answers = answerWith(model, test);
    if (Array.isArray(answers)) throw new Error(answers[0]!.message);
    expect(answers.submission).toBe(told.submission);
    expect(answers.problems).toEqual([]);
  });

  it.each([2, 3])('gives the probabilities of the live one, with %i classes', (classes) => {
    const { input } = told;
    const labels = [...input.labels].map((label, row) => (classes === 2 ? label : row % 3));
    const texts = programTexts();
    const { trainModel, predict } = loadModule(texts, 'competition') as ReaderCompetition;
    const { saveNetwork } = loadModule(texts, 'save-network') as SaveNetwork;
    const { tableReader } = loadModule(texts, 'table-rows') as TableRows;
    const rows = tableReader(input.training)([...labels.keys()]);
    const model = last(trainModel(rows, labels, { random: seededRandom(1), epochs: 2, hidden: [6, 4] }));
    const answer = answerer([last(saveNetwork(model, input.training))], classes, input.training);
    predict(model, rows).forEach((logits, row) => {
      const weights = (logits.length === 1 ? [0, ...logits] : logits).map(Math.exp);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      answer(row).forEach((p, k) => expect(p).toBeCloseTo(weights[k]! / total, 10));
    });
  });

  it('takes unseen kinds, and says what a table lacks', () => {
    if (Array.isArray(model)) throw new Error(model[0]!.message);
    const other = answerWith(model, tableOf('other.csv', 'id,warmth,ground,side\n1,3,icy,north\n'));
    expect('submission' in other && other.submission).toMatch(/^id,where\n1,/);
    expect('problems' in other && other.problems[0]!.message).toContain(
      "expected one of the kinds of the saved model, but got 'icy'",
    );
    const lacking = answerWith(model, tableOf('other.csv', 'id,warmth\n1,3\n'));
    expect(Array.isArray(lacking) && lacking[0]!.message).toContain("expected the column 'ground' of the saved model");
  });

  it.each([
    ['no JSON', () => 'weights', 'the file is not JSON'],
    ['a list', () => '[]', 'expected the model with format, version, columns, classes, networks, but got a list.'],
    ['another format', () => text.replace('"version":1', '"version":2'), 'version 1, but got another one'],
    ['a key too many', () => text.replace('{"format"', '{"__proto__":{"a":1},"format"'), "but got '__proto__' too"],
    ['a key deep inside', () => text.replace('"missing":', '"constructor":1,"missing":'), "but got 'constructor' too"],
    [
      'a number that is none',
      () => text.replace(/"scale":[-\d.e]+/, '"scale":"1"'),
      "expected scale to be a number, but got '1'",
    ],
    ['an infinite number', () => text.replace(/"scale":[-\d.e]+/, '"scale":1e999'), "but got 'Infinity'"],
    ['an input that is not there', () => text.replace(/"input":\d+/, '"input":99'), 'expected an input from 0 to'],
    ['a weight too few', () => text.replace(/"layers":\[\[\[[-\d.e]+,/, '"layers":[[['), 'expected a list of weights'],
    [
      'no target',
      () => text.replace('"role":"target"', '"role":"unused"'),
      'expected one target among the columns, but got 0',
    ],
    [
      'another column',
      () => text.replace('{"name":"warmth","kind"', '{"name":"heat","kind"'),
      "one of warmth, but got 'heat'",
    ],
    ['one class twice', () => text.replace('"classes":["home",', '"classes":["out, far",'), 'but got one twice'],
  ])('is not believed with %s', (_, spoil, words) => {
    const spoilt = spoil();
    expect(spoilt).not.toBe(text);
    const read = readModelFile('model.json', spoilt);
    expect(Array.isArray(read) && read[0]!.message).toContain(words);
  });
});
