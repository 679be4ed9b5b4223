import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { Cell, Column } from '../../../solutions/table.ts';
import { foldCount, foldsOf, rightInFold, type Task } from './folds.ts';
import { competitionTask, threeClassTask } from './tasks.ts';

const [path] = process.argv.slice(2);
if (!path) throw new RangeError('tables-ours expects the file to write, but got none.');
const folder = process.env.TITANIC_DIR;
const tasks = [competitionTask(), threeClassTask(), ...(folder ? [titanicTask(folder)] : [])];
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const written = tasks.map((task) => {
  const deals = upTo(task.deals);
  const right = (hidden?: number[]) =>
    deals.flatMap((deal) => upTo(foldCount).map((fold) => rightInFold(task, deal, fold, hidden)));
  return { ...task, folds: deals.map((deal) => foldsOf(task, deal)), ours: { logistic: right([]), network: right() } };
});
writeFileSync(path, JSON.stringify(written));

/** The seven plain columns of Titanic's usual training file. */
function titanicTask(titanic: string): Task {
  const columns: Column[] = [
    { name: 'Pclass', kind: 'category' },
    { name: 'Sex', kind: 'category' },
    { name: 'Embarked', kind: 'category' },
    { name: 'Age', kind: 'numeric' },
    { name: 'SibSp', kind: 'numeric' },
    { name: 'Parch', kind: 'numeric' },
    { name: 'Fare', kind: 'numeric' },
  ];
  const passengers = csvParse(readFileSync(join(titanic, 'train.csv'), 'utf8'));
  const rows = passengers.map((passenger) =>
    columns.map(({ name, kind }): Cell => {
      const text = passenger[name] ?? '';
      return text === '' ? null : kind === 'numeric' ? Number(text) : text;
    }),
  );
  const labels = passengers.map(({ Survived }) => Number(Survived));
  return { name: 'titanic', table: { columns, rows }, labels, deals: 10 };
}
