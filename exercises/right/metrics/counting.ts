import type { Cell, Table } from './table';

export interface Baseline {
  column: string;
  accuracy: number;
  predict(table: Table): number[];
}

export function predictedClass(logits: readonly number[]): number {
  switch (logits.length) {
    case 0:
      throw new RangeError('There is no logit to look at.');
    case 1:
      return 1 / (1 + Math.exp(-logits[0])) > 0.5 ? 1 : 0;
    default: {
      const largest = Math.max(...logits);
      return logits.indexOf(largest);
    }
  }
}

function check(length: number, actual: readonly number[]) {
  if (length === 0) throw new RangeError('There are no rows.');
  if (length !== actual.length) throw new RangeError(`There are ${length} rows, but ${actual.length} classes.`);
}

export function accuracy(predicted: readonly number[], actual: readonly number[]): number {
  check(predicted.length, actual);
  let right = 0;
  for (let i = 0; i < actual.length; i++) if (predicted[i] === actual[i]) right++;
  return right / actual.length;
}

export function confusionMatrix(predicted: readonly number[], actual: readonly number[], classes: number): number[][] {
  check(predicted.length, actual);
  for (const label of [...predicted, ...actual]) {
    if (!Number.isInteger(label) || label < 0 || label >= classes) throw new RangeError(`${label} is no class.`);
  }
  const flat = new Uint32Array(classes * classes);
  for (let i = 0; i < actual.length; i++) flat[actual[i] * classes + predicted[i]] += 1;
  return [...Array(classes).keys()].map((row) => [...flat.subarray(row * classes, (row + 1) * classes)]);
}

export function logLoss(probabilities: readonly (number | readonly number[])[], actual: readonly number[]): number {
  check(probabilities.length, actual);
  let loss = 0;
  probabilities.forEach((prediction, i) => {
    let p: number | undefined;
    if (typeof prediction === 'number' || prediction.length === 1) {
      const one = typeof prediction === 'number' ? prediction : prediction[0];
      p = actual[i] === 1 ? one : actual[i] === 0 ? 1 - one : undefined;
    } else p = prediction[actual[i]];
    if (p === undefined || p < 0 || p > 1) throw new RangeError(`Row ${i} has no probability for ${actual[i]}.`);
    loss += (-Math.log(p) - loss) / (i + 1);
  });
  return loss;
}

class OneColumn implements Baseline {
  readonly column: string;
  readonly accuracy: number;
  readonly starts: number[] | null;
  readonly usual: number;
  readonly winners: Record<string, number> = Object.create(null);

  constructor(column: string, kind: 'numeric' | 'category', training: Table, labels: readonly number[], usual: number) {
    this.column = column;
    this.usual = usual;
    const cells = this.cellsOf(training);
    const known = cells.filter((cell) => typeof cell === 'number').sort((a, b) => a - b);
    const n = known.length;
    this.starts = kind === 'category' ? null : [known[n >> 2], known[n >> 1], known[(3 * n) >> 2]];
    const votes: Record<string, number[]> = Object.create(null);
    cells.forEach((cell, row) => (votes[this.keyOf(cell)] ??= []).push(labels[row]));
    for (const [key, those] of Object.entries(votes)) this.winners[key] = mode(those);
    this.accuracy = accuracy(this.predict(training), labels);
  }

  cellsOf({ columns, rows }: Table): Cell[] {
    const place = columns.findIndex(({ name }) => name === this.column);
    return rows.map((row) => (place < 0 ? null : row[place]));
  }

  keyOf(cell: Cell): string {
    if (cell === null) return 'missing';
    if (this.starts === null) return `known ${cell}`;
    const number = Number(cell);
    return `known ${this.starts.filter((start) => number >= start).length}`;
  }

  predict(table: Table): number[] {
    return this.cellsOf(table).map((cell) =>
      cell === null ? this.usual : (this.winners[this.keyOf(cell)] ?? this.usual),
    );
  }
}

function mode(labels: readonly number[]): number {
  const sorted = labels.toSorted((a, b) => a - b);
  let best = { label: sorted[0], count: 0 };
  let start = 0;
  for (let end = 1; end <= sorted.length; end++) {
    if (sorted[end] === sorted[start]) continue;
    if (end - start > best.count) best = { label: sorted[start], count: end - start };
    start = end;
  }
  return best.label;
}

export function baselines(training: Table, labels: readonly number[]): { majority: Baseline; bestColumn: Baseline } {
  check(training.rows.length, labels);
  const usual = mode(labels);
  const always = ({ rows }: Table) => rows.map(() => usual);
  const majority = { column: '', predict: always, accuracy: accuracy(always(training), labels) };
  let bestColumn: Baseline = majority;
  for (const { name, kind } of training.columns) {
    const rule = new OneColumn(name, kind, training, labels, usual);
    if (rule.accuracy > bestColumn.accuracy) bestColumn = rule;
  }
  return { majority, bestColumn };
}
