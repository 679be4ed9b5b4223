import { isMissing, readNumber } from './numbers.ts';
import { count, placeOf } from './read.ts';
import type { Problem, RawTable } from './types.ts';

/** What a target must offer: enough rows of each class to learn from and to score, and not a class for every few rows. */
const needed = { rowsOfClass: 10, rows: 30 };
const mostClasses = 20;

/**
 * The classes of a target column, in their natural order, and what is wrong with it.
 *
 * Range: from 2 to 20 classes of at least 10 rows each; a rarer class is left out and counted.
 */
export function classesOf(table: RawTable, target: string): { classes: string[]; problems: Problem[] } {
  const { file, header, rows } = table;
  const place = header.indexOf(target);
  const fault = (message: string, isFatal = true): Problem => ({
    file,
    column: target,
    message: `${placeOf(file, undefined, target)}: ${message}`,
    isFatal,
  });
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = row[place]!;
    if (!isMissing(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const known = [...counts.values()].reduce((sum, those) => sum + those, 0);
  const problems: Problem[] = [];
  if (known < rows.length) {
    const words = `expected a class in every row, but ${count(rows.length - known)} have none. They are left out.`;
    problems.push(fault(words, false));
  }
  const classes = [...counts].filter(([, those]) => those >= needed.rowsOfClass).map(([name]) => name);
  const rare = [...counts].filter(([, those]) => those < needed.rowsOfClass);
  const advice = 'Choose another target.';
  if (counts.size === 0)
    return { classes: [], problems: [fault(`expected classes, but every cell is empty. ${advice}`)] };
  if (counts.size === 1) {
    const words = `expected at least two classes, but every row is '${[...counts.keys()][0]}'. ${advice}`;
    return { classes: [], problems: [fault(words)] };
  }
  if (classes.length > mostClasses || rare.length > mostClasses) {
    const size = `${count(counts.size)} different cells in ${count(known)} rows`;
    const words = `expected from 2 to ${mostClasses} classes, but got ${size}. A quantity has to be cut into classes first, or choose another target.`;
    return { classes: [], problems: [fault(words)] };
  }
  if (classes.length < 2 || known < needed.rows) {
    const words = `expected at least ${needed.rows} rows and two classes of ${needed.rowsOfClass}, but got ${sizes(counts)}. Bring more rows, or choose another target.`;
    return { classes: [], problems: [fault(words)] };
  }
  if (rare.length > 0) {
    const left = rare.reduce((sum, [, those]) => sum + those, 0);
    const words = `expected at least ${needed.rowsOfClass} rows of each class, but got ${sizes(new Map(rare))}. ${left === 1 ? 'This row is' : `These ${left} rows are`} left out.`;
    problems.push(fault(words, false));
  }
  return { classes: inOrder(classes), problems };
}

/** Numbers rise, and names stand in the order of the alphabet: 0 before 1, no before yes. */
function inOrder(classes: readonly string[]): string[] {
  const byNumber = classes.every((name) => !Number.isNaN(readNumber(name)));
  return [...classes].sort((a, b) => (byNumber ? readNumber(a) - readNumber(b) : 0) || (a < b ? -1 : 1));
}

function sizes(counts: ReadonlyMap<string, number>): string {
  return (
    [...counts]
      .slice(0, 5)
      .map(([name, rows]) => `${count(rows)} of '${name}'`)
      .join(', ') + (counts.size > 5 ? ' and others' : '')
  );
}
