import { isMissing, readNumber } from './numbers.ts';
import { count, placeOf } from './read.ts';
import type { ColumnPlan, Problem, RawTable } from './types.ts';

/** Says whether a column of this role is learned from. */
export function isInput(role: ColumnPlan['role']): boolean {
  return role === 'numeric' || role === 'category' || role === 'boolean';
}

/** Ids that name more than one row, or none. */
export function duplicates(table: RawTable, id: string, isFatal: boolean): Problem[] {
  const { file, header, rows, lines } = table;
  const place = header.indexOf(id);
  if (place < 0) return [];
  const first = new Map<string, number>();
  const found: Problem[] = [];
  let more = 0;
  rows.forEach((row, i) => {
    const cell = row[place]!;
    const earlier = first.get(cell);
    if (earlier === undefined && cell !== '') first.set(cell, lines[i]!);
    else if (found.length < 3) {
      const came = cell === '' ? 'none' : `'${cell.slice(0, 40)}', which is in row ${earlier} too`;
      const remedy = isFatal ? 'Choose another id, or put the rows right.' : 'The rows are kept; is this the id?';
      const message = `${placeOf(file, lines[i], id)}: expected an id of its own, but got ${came}. ${remedy}`;
      found.push({ file, row: lines[i], column: id, message, isFatal });
    } else more++;
  });
  if (more > 0)
    found.push({
      file,
      column: id,
      message: `${placeOf(file, undefined, id)}: ${count(more)} more rows like that.`,
      isFatal,
    });
  return found;
}

/** Cells of a numeric column that are no numbers: told once, with the first of them. */
export function strangers(table: RawTable, { name, hasDecimalComma }: ColumnPlan): Problem[] {
  const { file, header, rows, lines } = table;
  const place = header.indexOf(name);
  const form = hasDecimalComma ? 'comma' : 'plain';
  const strange = [...rows.keys()].filter(
    (row) => !isMissing(rows[row]![place]!) && Number.isNaN(readNumber(rows[row]![place]!, form)),
  );
  if (strange.length === 0) return [];
  const cell = rows[strange[0]!]![place]!.slice(0, 40);
  const share =
    strange.length === 1 ? 'It counts as missing.' : `Such cells, ${count(strange.length)} in all, count as missing.`;
  const row = lines[strange[0]!];
  const message = `${placeOf(file, row, name)}: expected a number, but got '${cell}'. ${share}`;
  return [{ file, row, column: name, message, isFatal: false }];
}
