/** What a cell holds: a number, a text, or nothing. */
export type Cell = number | string | null;

/** Columns side by side, in the form that lesson 14 gives them; every row has one cell for each. */
export interface Table {
  columns: Column[];
  rows: Cell[][];
}

export interface Column {
  name: string;
  kind: 'numeric' | 'category';
}

/** The column that names a loan, and the one to predict: 1 if the tool came back late, else 0. */
export const id = 'loan_id';
export const target = 'late';

/** The header of a submission. */
export const header = `${id},${target}`;

/** Written when the tool came back: after what is to be predicted. It says nothing about a loan that is still out. */
export const leak = 'late_fee';

/** What is known of every loan, in the order of the files; the id stands before these and the label after them. */
export const columns: readonly Column[] = [
  { name: 'tool', kind: 'category' },
  { name: 'collection', kind: 'category' },
  { name: 'reminder', kind: 'category' },
  { name: 'booked_days', kind: 'numeric' },
  { name: 'distance_km', kind: 'numeric' },
  { name: 'member_years', kind: 'numeric' },
  { name: 'deposit', kind: 'numeric' },
  { name: leak, kind: 'numeric' },
];

/** How many rows the files have. */
export const trainingRows = 6000;
export const testRows = 4000;

/** The table without some of its columns. */
export function withoutColumns(table: Table, names: readonly string[]): Table {
  const kept = [...table.columns.keys()].filter((i) => !names.includes(table.columns[i]!.name));
  const pick = <T>(list: readonly T[]) => kept.map((i) => list[i]!);
  return { columns: pick(table.columns), rows: table.rows.map(pick) };
}
