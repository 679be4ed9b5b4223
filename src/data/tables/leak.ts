import type { EncodedColumn, TableInput } from './types.ts';

/** How much of the way from the majority to no mistake at all a single column may go before it is suspected. */
const suspicious = 0.8;

/** Enough rows to see a leak, few enough to look at every column at once. */
const mostRows = 5_000;

/**
 * A warning if one column alone tells nearly every class: perhaps it was written after what is to be predicted.
 *
 * Range: a column is tried as lesson 15 tries one, but a number by its best single cut, and kinds of fewer than five rows not at all.
 */
export function leakWarning({ training, labels, classes }: Omit<TableInput, 'settings'>): string | undefined {
  const step = Math.max(1, Math.floor(labels.length / mostRows));
  const rows = [...labels.keys()].filter((row) => row % step === 0);
  const classOf = rows.map((row) => labels[row]!);
  const majority = Math.max(...countsOf(classOf, classes.length)) / rows.length;
  const tried = training.columns.map((column) => ({
    column: column.name,
    share: shareOf(column, rows, classOf, classes.length),
  }));
  const best = tried.reduce((most, one) => (one.share > most.share ? one : most), { column: '', share: 0 });
  if (best.share - majority < suspicious * (1 - majority)) return undefined;
  const words = `The column '${best.column}' alone tells ${(100 * best.share).toFixed(1)} % of the rows' classes.`;
  return `${words} Was it written after the outcome? Then the rows to be answered do not have it yet: train without it too, and compare.`;
}

/** The share of rows that the best rule of one column gets right. */
function shareOf(column: EncodedColumn, rows: number[], classOf: number[], classes: number): number {
  const places = [...rows.keys()];
  if (column.kind === 'category') {
    const groups = Array.from({ length: column.categories.length + 1 }, () => countsOf([], classes));
    for (const k of places) groups[column.codes[rows[k]!]! + 1]![classOf[k]!]!++;
    const frequent = groups.filter((counts) => counts.reduce((sum, count) => sum + count) >= 5);
    return frequent.reduce((sum, counts) => sum + Math.max(...counts), 0) / rows.length;
  }
  const cellOf = (k: number) => column.values[rows[k]!]!;
  const rising = places.filter((k) => !Number.isNaN(cellOf(k))).sort((a, b) => cellOf(a) - cellOf(b));
  const below = countsOf([], classes);
  const above = countsOf(
    rising.map((k) => classOf[k]!),
    classes,
  );
  let most = 0;
  rising.forEach((k, i) => {
    if (i > 0 && cellOf(rising[i - 1]!) < cellOf(k)) most = Math.max(most, Math.max(...below) + Math.max(...above));
    below[classOf[k]!]!++;
    above[classOf[k]!]!--;
  });
  return most / rows.length;
}

function countsOf(labels: readonly number[], classes: number): number[] {
  const counts = Array<number>(classes).fill(0);
  for (const label of labels) counts[label]!++;
  return counts;
}
