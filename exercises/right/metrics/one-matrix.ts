import type { Cell, Table } from './table';

export interface Baseline {
  column: string;
  accuracy: number;
  predict(table: Table): number[];
}

export const predictedClass = (logits: readonly number[]): number => {
  if (!logits.length) throw new RangeError('A network gives at least one logit.');
  const list = logits.length === 1 ? [0, logits[0]] : logits;
  let best = 0;
  for (const [i, logit] of list.entries()) if (logit > list[best]) best = i;
  return best;
};

export const confusionMatrix = (predicted: readonly number[], actual: readonly number[], classes: number) => {
  if (!predicted.length || predicted.length !== actual.length) throw new RangeError('Each row needs both classes.');
  const counts: number[][] = [];
  for (let row = 0; row < classes; row++) counts.push(Array.from({ length: classes }, () => 0));
  predicted.forEach((column, i) => {
    const row = actual[i];
    if (!(row in counts && column in counts)) throw new RangeError(`There is no place for ${row} taken for ${column}.`);
    counts[row][column] += 1;
  });
  return counts;
};

export const accuracy = (predicted: readonly number[], actual: readonly number[]): number => {
  const labels = [...new Set([...predicted, ...actual])];
  const places = (classes: readonly number[]) => classes.map((label) => labels.indexOf(label));
  const counts = confusionMatrix(places(predicted), places(actual), labels.length);
  return counts.reduce((right, row, i) => right + row[i], 0) / actual.length;
};

export const logLoss = (probabilities: readonly (number | readonly number[])[], actual: readonly number[]): number => {
  if (!probabilities.length || probabilities.length !== actual.length) throw new RangeError('Each row needs a class.');
  const predicted = actual.map((label, i) => {
    const given = [probabilities[i]].flat();
    const all = given.length > 1 ? given : [1 - given[0], given[0]];
    if (!(label in all)) throw new RangeError(`Nothing was predicted for class ${label}.`);
    return all[label];
  });
  return predicted.map((p) => Math.log(1 / p)).reduce((total, surprise) => total + surprise / actual.length, 0);
};

type Rule = (cell: Cell) => number;

export const baselines = (training: Table, labels: readonly number[]): { majority: Baseline; bestColumn: Baseline } => {
  if (!labels.length || training.rows.length !== labels.length) throw new RangeError('Each row needs a class.');
  const winner = (rows: readonly number[]): number => {
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(labels[row], 1 + (counts.get(labels[row]) ?? 0));
    const most = Math.max(...counts.values());
    return Math.min(...[...counts].filter(([, count]) => count === most).map(([label]) => label));
  };
  const usual = winner([...labels.keys()]);
  const categoryRule = (cells: Cell[]): Rule => {
    const answers = new Map<Cell, number>();
    for (const cell of new Set(cells))
      answers.set(cell, winner([...cells.keys()].filter((row) => cells[row] === cell)));
    return (cell) => (cell === null ? usual : (answers.get(cell) ?? usual));
  };
  const numberRule = (cells: Cell[]): Rule => {
    const rising = [...cells.keys()]
      .filter((row) => cells[row] !== null)
      .sort((a, b) => Number(cells[a]) - Number(cells[b]));
    const starts = [0.25, 0.5, 0.75].map((part) => Number(cells[rising[Math.floor(part * rising.length)]]));
    const bounds = [-Infinity, ...starts, Infinity];
    const quarters = [0, 1, 2, 3].map((q) => {
      const rows = rising.filter((row) => Number(cells[row]) >= bounds[q] && Number(cells[row]) < bounds[q + 1]);
      return rows.length > 0 ? winner(rows) : usual;
    });
    return (cell) => (cell === null ? usual : quarters[[3, 2, 1, 0].find((q) => Number(cell) >= bounds[q])!]);
  };
  const judged = (column: string, rule: Rule): Baseline => {
    const predict = ({ columns, rows }: Table) => {
      const place = columns.map(({ name }) => name).indexOf(column);
      return rows.map((row) => (place < 0 ? usual : rule(row[place])));
    };
    return { column, predict, accuracy: accuracy(predict(training), labels) };
  };
  const majority = judged('', () => usual);
  const rules = training.columns.map(({ name, kind }, i) => {
    const cells = training.rows.map((row) => row[i]);
    return judged(name, kind === 'numeric' ? numberRule(cells) : categoryRule(cells));
  });
  const [bestColumn] = [majority, ...rules].sort((a, b) => b.accuracy - a.accuracy);
  return { majority, bestColumn };
};
