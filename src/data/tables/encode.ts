import { isInput } from './column-problems.ts';
import { deriveCell } from './derive.ts';
import { isMissing, readNumber } from './numbers.ts';
import { count } from './read.ts';
import type { ColumnPlan, EncodedColumn, EncodedTable, Problem, RawTable, TableInput, TablePlan } from './types.ts';

/** The most numbers that a row may become: more would be slow, and learn by heart. */
const mostNumbers = 2_000;

/** What the program is given, its settings apart, and what of the files is not in it. */
export interface Encoded extends Omit<TableInput, 'settings'> {
  /** In sentences that count it: '2 rows without a class were left out.' */
  dropped: string[];
}

/**
 * Turns a training file and, if there is one, a test file into what crosses the sandbox's wall.
 *
 * Shape: the rows of known classes, in order; every row of the test file, in order. Without an id the test rows are counted from 1.
 * @returns the problems instead, if any of the plan's stands in the way.
 */
export function encodeTables(training: RawTable, test: RawTable | undefined, plan: TablePlan): Encoded | Problem[] {
  const fatal = plan.problems.filter(({ isFatal }) => isFatal);
  if (fatal.length > 0) return fatal;
  const target = plan.columns.find(({ role }) => role === 'target')!.name;
  const id = plan.columns.find(({ role }) => role === 'id')?.name;
  const place = training.header.indexOf(target);
  const classOf = new Map(plan.classes.map((name, i) => [name, i]));
  const known = training.rows.filter((row) => classOf.has(row[place]!));
  const encoded = encodeTable({ ...training, rows: known }, plan.columns);
  const numbers = encoded.columns.reduce(
    (sum, column) => sum + (column.kind === 'numeric' ? 1 : column.categories.length),
    0,
  );
  if (numbers > mostNumbers) {
    const message = `${training.file}: expected at most ${count(mostNumbers)} numbers for each row, but the columns make ${count(numbers)}. Give columns with many kinds the role 'unused'.`;
    return [{ file: training.file, message, isFatal: true }];
  }
  const dropped = [...training.dropped, ...(test?.dropped ?? [])];
  const left = training.rows.length - known.length;
  if (left > 0)
    dropped.push(
      `${training.file}: ${count(left)} ${left === 1 ? 'row' : 'rows'} without one of the classes left out.`,
    );
  const spare = plan.columns.filter(
    ({ role, derived }) => (role === 'text' || role === 'unused') && !derived.some(({ isOn }) => isOn),
  );
  if (spare.length > 0) dropped.push(`Columns left out: ${spare.map(({ name }) => name).join(', ')}.`);
  return {
    training: encoded,
    labels: Int32Array.from(known, (row) => classOf.get(row[place]!)!),
    classes: plan.classes,
    ...(test && test.rows.length > 0 && { test: { table: encodeTable(test, plan.columns), ids: idsOf(test, id) } }),
    header: [id ?? 'row', target].map(quoted).join(','),
    dropped,
  };
}

/** A table's columns as numbers and codes, in the plan's order; what is derived from a column follows it. */
export function encodeTable(table: RawTable, columns: readonly ColumnPlan[]): EncodedTable {
  const encoded = columns.flatMap((column): EncodedColumn[] => {
    const place = table.header.indexOf(column.name);
    const cells = () => table.rows.map((row) => row[place] ?? '');
    const derived = column.derived
      .filter(({ isOn }) => isOn)
      .map((rule) =>
        encodeCategory(
          rule.name,
          cells().map((cell) => deriveCell(rule, cell)),
        ),
      );
    if (!isInput(column.role)) return derived;
    if (column.role === 'numeric') {
      const form = column.hasDecimalComma ? 'comma' : 'plain';
      const values = Float64Array.from(cells(), (cell) => (isMissing(cell) ? NaN : readNumber(cell, form)));
      return [{ name: column.name, kind: 'numeric', values }, ...derived];
    }
    return [
      encodeCategory(
        column.name,
        cells().map((cell) => (isMissing(cell) ? null : cell)),
      ),
      ...derived,
    ];
  });
  return { columns: encoded, rowCount: table.rows.length };
}

function encodeCategory(name: string, cells: readonly (string | null)[]): EncodedColumn {
  const places = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === null) return -1;
    if (!places.has(cell)) places.set(cell, places.size);
    return places.get(cell)!;
  });
  return { name, kind: 'category', codes, categories: [...places.keys()] };
}

/** What names each row in a submission. */
export function idsOf({ header, rows }: RawTable, id: string | undefined): string[] {
  const place = id === undefined ? -1 : header.indexOf(id);
  return rows.map((row, i) => (place < 0 ? String(i + 1) : row[place]!));
}

/** A name as it stands in a CSV file. */
export function quoted(name: string): string {
  return /[",\n\r]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
