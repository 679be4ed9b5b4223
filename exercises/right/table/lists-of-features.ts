import { batches } from './train';

export type Cell = number | string | null;

export interface Column {
  name: string;
  kind: 'numeric' | 'category';
}

export interface Table {
  columns: Column[];
  rows: Cell[][];
}

export interface Preprocessor {
  featureNames: string[];
  transform(table: Table): number[][];
}

export function splitRows(labels: readonly (number | string)[], share: number, random: () => number) {
  if (!(share >= 0) || !(share <= 1)) throw new RangeError(`Expected a share between 0 and 1, but got ${share}.`);
  const shuffled = labels.length > 0 ? batches(labels.length, labels.length, random)[0] : [];
  const training: number[] = [];
  const validation: number[] = [];
  for (const label of new Set(labels)) {
    const rows = shuffled.filter((row) => labels[row] === label);
    const count = Math.round(rows.length * share);
    rows.forEach((row, i) => (i < count ? validation : training).push(row));
  }
  const rising = (a: number, b: number) => a - b;
  return { training: training.sort(rising), validation: validation.sort(rising) };
}

type Feature = [name: string, column: string, number: (cell: Cell) => number];

export function fitPreprocessor(table: Table): Preprocessor {
  if (!table.rows.length) throw new RangeError('Expected rows to learn from, but got none.');
  const features: Feature[] = [];
  for (const [i, { name, kind }] of table.columns.entries()) {
    if (kind === 'category') {
      const seen: Cell[] = [];
      for (const row of table.rows) if (row[i] !== null && !seen.includes(row[i])) seen.push(row[i]);
      for (const category of seen) features.push([`${name}=${category}`, name, (cell) => Number(cell === category)]);
    } else {
      const known = table.rows.flatMap((row) => (typeof row[i] === 'number' ? [row[i]] : []));
      const median = medianOf(known);
      const filled = table.rows.map((row) => Number(row[i] ?? median));
      const shift = filled[0];
      const mean = filled.reduce((total, x) => total + (x - shift), 0) / filled.length;
      const variance = filled.reduce((total, x) => total + (x - shift) * (x - shift - mean), 0) / filled.length;
      const number = (cell: Cell) => (Number(cell ?? median) - shift - mean) / Math.sqrt(variance);
      features.push([name, name, variance > 0 ? number : () => 0]);
    }
  }
  return {
    featureNames: features.map(([name]) => name),
    transform: ({ columns, rows }) => {
      const matrix = rows.map((): number[] => []);
      for (const [, column, number] of features) {
        const place = columns.findIndex(({ name }) => name === column);
        if (place === -1) throw new RangeError(`Expected a column ${column}, but found none.`);
        rows.forEach((row, r) => matrix[r].push(number(row[place])));
      }
      return matrix;
    },
  };
}

function medianOf(xs: readonly number[]): number {
  if (xs.length === 0) return 0;
  const sorted = xs.toSorted((a, b) => a - b);
  const middle = [...sorted.keys()].filter(
    (i) => i === Math.ceil((sorted.length - 1) / 2) || i === Math.floor((sorted.length - 1) / 2),
  );
  return middle.reduce((total, i) => total + sorted[i], 0) / middle.length;
}
