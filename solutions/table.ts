import { batches } from './train';

/** What a cell holds: a number, a text, or nothing. */
export type Cell = number | string | null;

/** A column's name, and whether its cells are quantities or names of kinds. */
export interface Column {
  name: string;
  kind: 'numeric' | 'category';
}

/** Columns side by side; every row has one cell for each of them, and null where the cell is missing. */
export interface Table {
  columns: Column[];
  rows: Cell[][];
}

/** Turns tables into numbers with what it learned from one of them. */
export interface Preprocessor {
  /** What each number of a row stands for: a numeric column's name, or `column=category`. */
  featureNames: string[];
  /**
   * One list of finite numbers for each row of a table with the same columns, in any order.
   * Throws: RangeError if a column is missing.
   */
  transform(table: Table): number[][];
}

/**
 * Divides rows into those to learn from and those to check with, so that both have each class in the same share.
 *
 * Shape: one label for each row → two lists of row indices, both rising, each row in one of them.
 * Range: `share`, from 0 to 1, is the part of each class that goes to validation, rounded to whole rows, halves up. The rows
 * are shuffled by one call of `batches`, and each class gives up its first ones. No labels give two empty lists.
 * Throws: RangeError if share is outside its range.
 * Source: lesson 14.
 *
 * @example
 * splitRows([0, 0, 0, 0, 1, 1], 0.5, seededRandom(1)); // { training: [0, 3, 5], validation: [1, 2, 4] }
 */
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

/**
 * Learns from a table how to turn its columns into numbers, and later those of any table with the same columns.
 *
 * Shape: a numeric column becomes one number, a category column one for each category, in the order of their first rows.
 * Range: a numeric cell that is missing, or no finite number, becomes the median, or 0 if no cell is known; then the mean is taken away and the population standard deviation divides.
 * A constant column becomes 0. A category is 1 in its own place and 0 elsewhere; a missing or unseen one is 0 everywhere. All
 * statistics are those of the table given here.
 * Throws: RangeError if the table has no rows.
 * Source: lesson 14.
 *
 * @example
 * const columns = [{ name: 'age', kind: 'numeric' }];
 * fitPreprocessor({ columns, rows: [[1], [3], [null]] }).transform({ columns, rows: [[4]] }); // [[2.449489742783178]]
 */
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

/** The numbers that one column becomes: their names, and how to find them for a cell. */
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
  // Equal cells may miss their own mean by a rounding error, and would then seem to differ.
  const constant = filled.every((x) => x === filled[0]);
  const deviation = constant ? 0 : Math.sqrt(average(filled.map((x) => (x - mean) ** 2)));
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
