import type { EncodedColumn, EncodedTable } from '../data/tables/types';
import type { Cell, Table } from './table';

/** Reads rows of an encoded table, by their indices, as the reader's modules know tables. */
export function tableReader({ columns }: EncodedTable): (rows: readonly number[]) => Table {
  const described = columns.map(({ name, kind }) => ({ name, kind }));
  const cells = columns.map(cellReader);
  return (rows) => ({ columns: described, rows: rows.map((row) => cells.map((cell) => cell(row))) });
}

/** How many numbers a row becomes. */
export function numbersOf({ columns }: EncodedTable): number {
  return columns.reduce((sum, column) => sum + (column.kind === 'numeric' ? 1 : column.categories.length), 0);
}

function cellReader(column: EncodedColumn): (row: number) => Cell {
  if (column.kind === 'numeric') return (row) => (Number.isNaN(column.values[row]) ? null : column.values[row]);
  return (row) => column.categories[column.codes[row]] ?? null;
}
