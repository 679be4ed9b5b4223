import type { Board, BoardLine, CalibrationBin, ModelLine } from '../data/tables/types';
import { accuracy, confusionMatrix, logLoss, predictedClass } from './metrics';

/** What rules and models answered for held-out rows, in one order: classes, or a probability for each class. */
export interface Answers {
  rows: number[];
  majority: number[];
  bestColumn: number[];
  /** The column of the best rule in each part. */
  columns: string[];
  logistic: number[][];
  network: number[][];
}

/** No probability counts as less: one that is 0 by rounding would make the log loss infinite. */
const leastProbability = 1e-15;

/** The board's lines, by the reader's own metrics. */
export function scoreAnswers(
  answers: Answers,
  labels: ArrayLike<number>,
  classes: number,
): Pick<Board, 'majority' | 'bestColumn' | 'logistic' | 'network'> {
  const actual = answers.rows.map((row) => labels[row]);
  const line = (predicted: number[]): BoardLine => {
    const share = accuracy(predicted, actual);
    return {
      accuracy: share,
      standardError: Math.sqrt((share * (1 - share)) / actual.length),
      confusion: confusionMatrix(predicted, actual, classes),
    };
  };
  const modelLine = (predicted: number[][]): ModelLine => ({
    ...line(predicted.map(predictedClass)),
    logLoss: logLoss(
      predicted.map((row) => row.map((p) => Math.min(1 - leastProbability, Math.max(leastProbability, p)))),
      actual,
    ),
    calibration: calibrationOf(predicted, actual),
  });
  return {
    majority: line(answers.majority),
    bestColumn: { ...line(answers.bestColumn), column: mostFrequent(answers.columns) },
    logistic: modelLine(answers.logistic),
    network: modelLine(answers.network),
  };
}

/** A probability for each class, from one logit (two classes) or one for each class. */
export function probabilitiesOf(logits: readonly number[], classes: number): number[] {
  if (classes === 2 && logits.length === 1) {
    const p = 1 / (1 + Math.exp(-logits[0]));
    return [1 - p, p];
  }
  const largest = Math.max(...logits);
  const weights = Array.from({ length: classes }, (_, i) => (i < logits.length ? Math.exp(logits[i] - largest) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The mean of lists of the same length, place by place. */
export function meanOf(lists: readonly (readonly number[])[]): number[] {
  return lists[0].map((_, i) => lists.reduce((sum, list) => sum + list[i], 0) / lists.length);
}

/** How often came true what was predicted with about the same probability. */
function calibrationOf(predicted: readonly number[][], actual: readonly number[]): CalibrationBin[] {
  const bins = Array.from({ length: 10 }, () => ({ rows: 0, predicted: 0, happened: 0 }));
  predicted.forEach((row, i) => {
    const spoken = row.length === 2 ? 1 : predictedClass(row);
    const bin = bins[Math.min(9, Math.floor(10 * row[spoken]))];
    bin.rows++;
    bin.predicted += row[spoken];
    bin.happened += actual[i] === spoken ? 1 : 0;
  });
  return bins.map(({ rows, predicted, happened }) => ({
    rows,
    predicted: predicted / Math.max(1, rows),
    happened: happened / Math.max(1, rows),
  }));
}

function mostFrequent(names: readonly string[]): string {
  const times = (name: string) => names.filter((other) => other === name).length;
  return names.reduce((best, name) => (times(name) > times(best) ? name : best));
}
