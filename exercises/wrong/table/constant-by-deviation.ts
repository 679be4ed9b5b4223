/**
 * @fails becomes zeros if it is constant, for any cell that comes later
 * @says By rounding, equal cells may have a mean just beside them and a deviation just above 0. Compare the cells themselves: if all filled cells are equal, the answer is 0.
 */
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

export function splitRows(
  labels: readonly (number | string)[],
  share: number,
  random: () => number,
): { training: number[]; validation: number[] } {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share expects a number from 0 to 1, but got ${share}.`);
  const byClass = new Map(labels.map((label): [number | string, number[]] => [label, []]));
  for (const row of batches(labels.length, Math.max(1, labels.length), random).flat())
    byClass.get(labels[row])!.push(row);
  const held = new Set([...byClass.values()].flatMap((rows) => rows.slice(0, Math.round(share * rows.length))));
  const rows = [...labels.keys()];
  return { training: rows.filter((row) => !held.has(row)), validation: rows.filter((row) => held.has(row)) };
}

export function fitPreprocessor(table: Table): Preprocessor {
  if (table.rows.length === 0) throw new RangeError('fitPreprocessor expects a table with rows, but got none.');
  const features = table.columns.map(({ name, kind }, i) => {
    const cells = table.rows.map((row) => row[i]);
    return kind === 'numeric' ? fitNumeric(name, cells) : fitCategories(name, cells);
  });
  return {
    featureNames: features.flatMap(({ names }) => names),
    transform({ columns, rows }) {
      const places = table.columns.map(({ name }) => {
        const place = columns.findIndex((column) => column.name === name);
        if (place < 0) throw new RangeError(`transform expects a column '${name}', but the table has none.`);
        return place;
      });
      return rows.map((row) => features.flatMap(({ numbers }, i) => numbers(row[places[i]])));
    },
  };
}

interface Feature {
  names: string[];
  numbers(cell: Cell): number[];
}

function fitNumeric(name: string, cells: readonly Cell[]): Feature {
  const known = cells.filter(isKnown).sort((a, b) => a - b);
  const [low, high] = [(known.length - 1) / 2, known.length / 2].map((place) => known[Math.floor(place)]);
  const median = known.length > 0 ? (low + high) / 2 : 0;
  const fill = (cell: Cell) => (isKnown(cell) ? cell : median);
  const filled = cells.map(fill);
  const mean = average(filled);
  const deviation = Math.sqrt(average(filled.map((x) => (x - mean) ** 2)));
  return { names: [name], numbers: (cell) => [deviation > 0 ? (fill(cell) - mean) / deviation : 0] };
}

function fitCategories(name: string, cells: readonly Cell[]): Feature {
  const categories = [...new Set(cells.filter((cell) => cell !== null).map(String))];
  return {
    names: categories.map((category) => `${name}=${category}`),
    numbers: (cell) => categories.map((category) => (cell !== null && String(cell) === category ? 1 : 0)),
  };
}

function isKnown(cell: Cell): cell is number {
  return typeof cell === 'number' && Number.isFinite(cell);
}

function average(xs: readonly number[]): number {
  return xs.reduce((total, x) => total + x, 0) / xs.length;
}
