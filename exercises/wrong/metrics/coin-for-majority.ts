/**
 * @fails has the most frequent class for its majority, and that beats a coin
 * @says The score to beat is taken for that of a coin. If nine of ten rows have one class, who always says that class is right in 90 %.
 */
import type { Cell, Table } from './table';

export interface Baseline {
  column: string;
  accuracy: number;
  predict(table: Table): number[];
}

export function predictedClass(logits: readonly number[]): number {
  refuseUnless(logits.length > 0, 'predictedClass expects at least one logit, but got none.');
  return logits.length === 1 ? Number(logits[0] > 0) : placeOfLargest(logits);
}

export function accuracy(predicted: readonly number[], actual: readonly number[]): number {
  requirePairs(predicted, actual);
  return predicted.filter((label, i) => label === actual[i]).length / actual.length;
}

export function confusionMatrix(predicted: readonly number[], actual: readonly number[], classes: number): number[][] {
  requirePairs(predicted, actual);
  const counts = Array.from({ length: classes }, () => Array<number>(classes).fill(0));
  const stranger = [...predicted, ...actual].find((label) => !(label in counts));
  refuseUnless(
    stranger === undefined,
    `confusionMatrix expects classes from 0 to ${classes - 1}, but got ${stranger}.`,
  );
  predicted.forEach((label, i) => counts[actual[i]][label]++);
  return counts;
}

export function logLoss(probabilities: readonly (number | readonly number[])[], actual: readonly number[]): number {
  requirePairs(probabilities, actual);
  const surprises = probabilities.map((prediction, i) => {
    const list = [prediction].flat();
    const p = (list.length === 1 ? [1 - list[0], list[0]] : list)[actual[i]];
    refuseUnless(p >= 0 && p <= 1, `logLoss expects a probability for class ${actual[i]}, but got ${p}.`);
    return -Math.log(p);
  });
  return surprises.reduce((total, surprise) => total + surprise, 0) / surprises.length;
}

export function baselines(training: Table, labels: readonly number[]): { majority: Baseline; bestColumn: Baseline } {
  requirePairs(training.rows, labels);
  const majority = { ...ruleOf(training, labels, '', () => null), accuracy: 1 / new Set(labels).size };
  const rules = training.columns.map(({ name, kind }) => {
    const groupOf = kind === 'numeric' ? quarterOf(cellsOf(training, name)) : (cell: Cell) => cell;
    return ruleOf(training, labels, name, groupOf);
  });
  const all = [majority, ...rules];
  return { majority, bestColumn: all[placeOfLargest(all.map((rule) => rule.accuracy))] };
}

function ruleOf(table: Table, labels: readonly number[], column: string, groupOf: (cell: Cell) => Cell): Baseline {
  const groups = cellsOf(table, column).map(groupOf);
  const votes = new Map([...new Set(groups)].map((group): [Cell, number[]] => [group, []]));
  groups.forEach((group, row) => votes.get(group)!.push(labels[row]));
  const winners = new Map([...votes].map(([group, those]) => [group, mostFrequent(those)]));
  const usual = mostFrequent(labels);
  const answer = (group: Cell) => (group === null ? usual : (winners.get(group) ?? usual));
  const predict = (asked: Table) => cellsOf(asked, column).map((cell) => answer(groupOf(cell)));
  return { column, predict, accuracy: accuracy(predict(table), labels) };
}

function quarterOf(cells: readonly Cell[]): (cell: Cell) => Cell {
  const known = cells.filter((cell) => typeof cell === 'number').sort((a, b) => a - b);
  const starts = [1, 2, 3].map((quarter) => known[Math.floor((quarter * known.length) / 4)]);
  return (cell) => (typeof cell === 'number' ? starts.filter((start) => cell >= start).length : null);
}

function mostFrequent(labels: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0][0];
}

function cellsOf({ columns, rows }: Table, column: string): Cell[] {
  const place = columns.findIndex(({ name }) => name === column);
  return rows.map((row) => row[place] ?? null);
}

function placeOfLargest(xs: readonly number[]): number {
  return xs.reduce((best, x, i) => (x > xs[best] ? i : best), 0);
}

function requirePairs(predictions: readonly unknown[], actual: readonly number[]): void {
  const [n, m] = [predictions.length, actual.length];
  refuseUnless(n > 0 && n === m, `Scores expect an actual class for each of at least one row, but got ${m} for ${n}.`);
}

function refuseUnless(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(sentence);
}
