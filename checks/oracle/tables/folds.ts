import { seededRandom } from '../../../exercises/support/random.ts';
import { predict, trainModel } from '../../../solutions/competition.ts';
import { predictedClass } from '../../../solutions/metrics.ts';
import type { Table } from '../../../solutions/table.ts';
import { batches } from '../../../solutions/train.ts';

/** A table that both systems learn, and the class of each of its rows. */
export interface Task {
  name: string;
  table: Table;
  labels: number[];
  /** How often all rows are dealt into folds anew. */
  deals: number;
}

export const foldCount = 5;

/** Which fold each row is in, in one of the deals: each row is answered once, by a model that did not see it. */
export function foldsOf({ labels }: Task, deal: number): number[] {
  const folds = labels.map(() => 0);
  for (const [i, row] of batches(labels.length, 1, seededRandom(deal)).flat().entries()) folds[row] = i % foldCount;
  return folds;
}

/** How many rows of a fold a model gets right that was trained on all others with the default options. */
export function rightInFold(task: Task, deal: number, fold: number, hidden: number[] | undefined): number {
  const folds = foldsOf(task, deal);
  const rows = (isAsked: boolean) => [...folds.keys()].filter((row) => (folds[row] === fold) === isAsked);
  const pick = ({ columns, rows: all }: Table, chosen: readonly number[]): Table => ({
    columns,
    rows: chosen.map((row) => all[row]!),
  });
  const [learned, asked] = [rows(false), rows(true)];
  const labels = learned.map((row) => task.labels[row]!);
  const training = trainModel(pick(task.table, learned), labels, {
    random: seededRandom(fold),
    ...(hidden && { hidden }),
  });
  let step = training.next();
  while (!step.done) step = training.next();
  const classes = predict(step.value, pick(task.table, asked)).map(predictedClass);
  return asked.filter((row, i) => task.labels[row] === classes[i]).length;
}
