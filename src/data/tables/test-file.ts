import { duplicates, isInput, strangers } from './column-problems.ts';
import { isMissing } from './numbers.ts';
import { count, placeOf } from './read.ts';
import type { ColumnPlan, Problem, RawTable } from './types.ts';

/** What a test file must go with. */
export interface Wanted {
  /** What the columns come from: a training file's name, or 'the saved model'. */
  file: string;
  columns: readonly ColumnPlan[];
  /** The kinds that each category column was seen to have. */
  kinds: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What of a test file does not go with the columns that are wanted: columns it lacks or has besides, ids twice, kinds that were never seen. */
export function testProblems(test: RawTable, wanted: Wanted): Problem[] {
  const { file, header } = test;
  if (test.rows.length === 0) return test.problems;
  const problems = [...test.problems];
  const tell = (message: string, column?: string, isFatal = false) =>
    problems.push({ file, column, message: `${placeOf(file, undefined, column)}: ${message}`, isFatal });
  for (const { name, role, derived } of wanted.columns) {
    if (header.includes(name)) continue;
    const isNeeded = isInput(role) || derived.some(({ isOn }) => isOn);
    if (isNeeded)
      tell(
        `expected the column '${name}' of ${wanted.file}, but there is none. Give it the role 'unused'.`,
        name,
        true,
      );
    else if (role === 'unused')
      tell(`expected the column '${name}' of ${wanted.file}, but there is none. It is not used.`, name);
    else if (role === 'id')
      tell(`expected the id '${name}', but there is no such column. Choose another id.`, name, true);
  }
  const known = new Set(wanted.columns.map(({ name }) => name));
  const spare = header.filter((name) => !known.has(name));
  if (spare.length > 0) {
    const names =
      spare
        .slice(0, 8)
        .map((name) => `'${name}'`)
        .join(', ') + (spare.length > 8 ? ' and others' : '');
    tell(`expected the columns of ${wanted.file}, but got ${names} besides. They are not used.`);
  }
  for (const column of wanted.columns) {
    const { name, role } = column;
    if (!header.includes(name)) continue;
    if (role === 'target') tell(`expected a file without '${name}', but got one. Its cells are not looked at.`, name);
    if (role === 'id') problems.push(...duplicates(test, name, true));
    if (role === 'numeric') problems.push(...strangers(test, column));
    if (role === 'category' || role === 'boolean') problems.push(...unseen(test, wanted, column));
  }
  return problems;
}

/** Kinds of a test file that were never seen: told once a column, with the first of them. */
function unseen({ file, header, rows, lines }: RawTable, wanted: Wanted, { name }: ColumnPlan): Problem[] {
  const place = header.indexOf(name);
  const kinds = wanted.kinds.get(name);
  const strange = [...rows.keys()].filter((row) => !isMissing(rows[row]![place]!) && !kinds?.has(rows[row]![place]!));
  if (strange.length === 0) return [];
  const row = lines[strange[0]!];
  const cell = rows[strange[0]!]![place]!.slice(0, 40);
  const size = strange.length === 1 ? 'It counts' : `Such cells, ${count(strange.length)} in all, count`;
  const message = `${placeOf(file, row, name)}: expected one of the kinds of ${wanted.file}, but got '${cell}'. ${size} as none of them.`;
  return [{ file, row, column: name, message, isFatal: false }];
}
