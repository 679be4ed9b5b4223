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
  throw new Error('TODO: shuffle the rows once, then let each class give its first ones, by its share, to validation.');
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
  throw new Error(
    'TODO: learn median, mean, deviation or categories of each column, and return a transform that uses only these.',
  );
}
