import { header, id, target } from './columns.ts';
import { drawCompetition, type Rows } from './generate.ts';

/** The competition's files, as they lie in `public/competition`: each name's text. The labels of the test rows are in none. */
export function competitionFiles(seed: number): Record<'train.csv' | 'test.csv' | 'sample_submission.csv', string> {
  const { training, test } = drawCompetition(seed);
  return {
    'train.csv': csv(training, true),
    'test.csv': csv(test, false),
    'sample_submission.csv': lines([header, ...test.ids.map((loan) => `${loan},0`)]),
  };
}

function csv({ ids, table, labels }: Rows, isLabelled: boolean): string {
  const last = (label: number | string) => (isLabelled ? [label] : []);
  const names = [id, ...table.columns.map(({ name }) => name), ...last(target)];
  const rows = table.rows.map((cells, i) => [ids[i]!, ...cells.map((cell) => cell ?? ''), ...last(labels[i]!)]);
  return lines([names, ...rows].map((entries) => entries.join(',')));
}

function lines(list: readonly string[]): string {
  return list.join('\n') + '\n';
}
