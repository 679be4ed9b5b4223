import { fitPreprocessor, type Cell, type Column, type Table } from '../../../solutions/table.ts';
import { written } from '../axes.ts';

/** The columns of lesson 14's loans that a network reads. */
export const columns: readonly Column[] = [
  { name: 'tool', kind: 'category' },
  { name: 'booked_days', kind: 'numeric' },
  { name: 'distance_km', kind: 'numeric' },
  { name: 'deposit', kind: 'numeric' },
];

/** Lesson 14's loans, and last a new one, of a tool that no row has seen. */
export const loans: readonly (readonly Cell[])[] = [
  ['drill', 3, 1.2, 20],
  ['mower', 14, null, 60],
  ['drill', 2, 4, 20],
  ['ladder', 7, 9.5, 25],
  ['tile cutter', 5, 0.8, 480],
  ['mower', 10, 2.5, null],
  ['sander', 4, 3, 25],
];

/** The tools that a cell may name. */
export const tools = ['drill', 'mower', 'ladder', 'tile cutter', 'sander'] as const;

/** What one cell becomes: its features, and in words how. */
export interface Preparation {
  names: string[];
  numbers: number[];
  how: string;
}

/** What every cell of a table becomes when the preprocessor has seen the training rows alone; by row and column. */
export function prepare(rows: readonly (readonly Cell[])[], training: readonly number[]): Preparation[][] {
  const table = (some: readonly (readonly Cell[])[]): Table => ({
    columns: [...columns],
    rows: some.map((row) => [...row]),
  });
  const seen = training.map((i) => rows[i]!);
  const { featureNames, transform } = fitPreprocessor(table(seen));
  const features = transform(table(rows));
  return rows.map((row, i) =>
    columns.map(({ name, kind }, j) => {
      const places = featureNames.flatMap((feature, place) =>
        feature === name || feature.startsWith(`${name}=`) ? [place] : [],
      );
      const numbers = places.map((place) => features[i]![place]!);
      const known = seen.map((other) => other[j]!);
      const how = kind === 'numeric' ? howNumeric(name, row[j]!, known, numbers[0]!) : howCategory(row[j]!, known);
      return { names: places.map((place) => featureNames[place]!), numbers, how };
    }),
  );
}

/** What a preprocessor learns from one numeric column. */
export function learnt(cells: readonly Cell[]): {
  median: number;
  mean: number;
  deviation: number;
  isConstant: boolean;
} {
  const known = cells.filter((cell) => typeof cell === 'number').sort((a, b) => a - b);
  const middle = (known.length - 1) / 2;
  const median = known.length === 0 ? 0 : (known[Math.floor(middle)]! + known[Math.ceil(middle)]!) / 2;
  const filled = cells.map((cell) => (typeof cell === 'number' ? cell : median));
  const mean = filled.reduce((sum, x) => sum + x, 0) / filled.length;
  const deviation = Math.sqrt(filled.reduce((sum, x) => sum + (x - mean) ** 2, 0) / filled.length);
  return { median, mean, deviation, isConstant: filled.every((x) => x === filled[0]) };
}

function howNumeric(name: string, cell: Cell, known: readonly Cell[], number: number): string {
  const { median, mean, deviation, isConstant } = learnt(known);
  const x = typeof cell === 'number' ? cell : median;
  const filled = cell === null ? `It is missing, so the training rows’ median goes in, ${written(median)}. ` : '';
  if (isConstant) return `${filled}All training rows agree on ${name}: it tells nothing apart, and becomes 0.`;
  return `${filled}(${written(x)} − ${written(mean)}) / ${written(deviation)} = ${written(number, 3)}, with the training rows’ mean and deviation.`;
}

function howCategory(cell: Cell, known: readonly Cell[]): string {
  const count = new Set(known.filter((other) => other !== null)).size;
  const places = `${count} ${count === 1 ? 'tool has a place' : 'tools have places'} of their own`;
  if (cell === null) return `It is missing: ${places}, and all of them are 0.`;
  return known.includes(cell)
    ? `${count === 1 ? 'The one tool of the training rows has a place of its own' : places}: 1 in that of ${cell}, 0 in the others.`
    : `No training row has a ${cell}, so there is no place for it: 0 everywhere.`;
}
