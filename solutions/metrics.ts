import type { Cell, Table } from './table';

/** A rule that needs no network: the column it looks at, how well it does on the rows it was made from, and its answers. */
export interface Baseline {
  /** Empty if it looks at none. */
  column: string;
  /** The share of the rows it was made from that it gets right. */
  accuracy: number;
  /** Its class for each row of a table with the same columns, in any order. */
  predict(table: Table): number[];
}

/**
 * The class that a network's logits speak for.
 *
 * Shape: one logit → class 1 if it is above 0, else class 0; several → the index of the largest, the first one of equals.
 * Throws: RangeError if there is no logit.
 * Source: lesson 15.
 *
 * @example
 * predictedClass([0.3]); // 1
 * predictedClass([0.1, 2, -1]); // 1
 */
export function predictedClass(logits: readonly number[]): number {
  refuseUnless(logits.length > 0, 'predictedClass expects at least one logit, but got none.');
  return logits.length === 1 ? Number(logits[0] > 0) : placeOfLargest(logits);
}

/**
 * The share of predictions that are right.
 *
 * Shape: n predicted and n actual classes → one number.
 * Range: from 0 to 1.
 * Throws: RangeError if there are no predictions, or not as many actual classes.
 * Source: lesson 15.
 *
 * @example
 * accuracy([1, 0, 1, 1], [1, 0, 0, 1]); // 0.75
 */
export function accuracy(predicted: readonly number[], actual: readonly number[]): number {
  requirePairs(predicted, actual);
  return predicted.filter((label, i) => label === actual[i]).length / actual.length;
}

/**
 * Counts every pair of an actual and a predicted class.
 *
 * Shape: n predicted and n actual classes → `classes` rows of `classes` counts: the row is the actual class, the column the predicted.
 * Range: classes are whole numbers from 0 to `classes` − 1; all counts together are n.
 * Throws: RangeError if there are no predictions, not as many actual classes, or a class outside its range.
 * Source: lesson 15.
 *
 * @example
 * confusionMatrix([1, 0, 1, 1], [1, 0, 0, 1], 2); // [[1, 1], [0, 2]]
 */
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

/**
 * How surprised one is by what happened, given the predicted probabilities: the mean of −log(the probability of what happened).
 *
 * Shape: n predictions and n actual classes → one number. A prediction is one number, the probability of class 1, or a list: with
 * one entry the same, with several one probability for each class.
 * Range: at least 0; Infinity if something happened that was called impossible. log 2 for a fair coin.
 * Throws: RangeError if there are no predictions, not as many actual classes, or no number from 0 to 1 for what happened.
 * Source: lesson 15.
 *
 * @example
 * logLoss([0.5, 0.5], [0, 1]); // 0.6931471805599453
 */
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

/**
 * The two rules to beat: always the most frequent class, and the best rule that looks at one column only.
 *
 * Shape: a table and one class for each of its rows → two rules.
 * Range: each group of rows votes for its most frequent class, the smallest of equals. A category is a group, and so is each
 * quarter of a numeric column: of n known numbers, sorted, those in the places floor(n / 4), floor(n / 2) and floor(3n / 4) begin
 * a new one. A missing cell, a category never seen, or a quarter without rows gets the majority, and so does every row if no column does better; of equal
 * columns the first wins.
 * Throws: RangeError if there are no rows, or not one class for each.
 * Source: lesson 15; R. C. Holte, "Very Simple Classification Rules Perform Well on Most Commonly Used Datasets", 1993.
 *
 * @example
 * const columns = [{ name: 'rain', kind: 'category' }];
 * const rules = baselines({ columns, rows: [['yes'], ['no'], ['no']] }, [1, 0, 0]);
 * rules.majority.accuracy; // 0.6666666666666666
 * rules.bestColumn.accuracy; // 1
 */
export function baselines(training: Table, labels: readonly number[]): { majority: Baseline; bestColumn: Baseline } {
  requirePairs(training.rows, labels);
  const majority = ruleOf(training, labels, '', () => null);
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
