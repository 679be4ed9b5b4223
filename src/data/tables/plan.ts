import { classesOf } from './classes.ts';
import { duplicates, isInput, strangers } from './column-problems.ts';
import { inferColumn, isNamedLikeId } from './infer.ts';
import { placeOf } from './read.ts';
import { testProblems } from './test-file.ts';
import type { ColumnPlan, Problem, RawTable, TablePlan } from './types.ts';

/** What targets are often called. */
const targetName = /^(target|label|class|outcome|y|survived|returned)$/i;

/**
 * Proposes what becomes of each column of a training file. The proposal is data: change roles and switches as you like, and ask
 * `replan` what then stands in the way.
 *
 * Range: without `target` it is the one column that the test file lacks, else one with a target's name. Without `id` it is the
 * first column that is named like an id and has no cell twice.
 */
export function planTable(
  training: RawTable,
  chosen: { target?: string; id?: string } = {},
  test?: RawTable,
): TablePlan {
  if (training.rows.length === 0) return { columns: [], classes: [], problems: training.problems };
  const columns = training.header.map((name, i) => inferColumn(name, cellsOf(training, i)));
  const target = chosen.target ?? guessTarget(training, columns, test);
  const id = chosen.id ?? columns.find(({ role, name }) => role === 'id' && name !== target)?.name;
  for (const column of columns) {
    if (column.name === target) {
      assign(column, 'target', 'It is what is to be predicted.');
    } else if (column.name === id) {
      assign(column, 'id', chosen.id === undefined ? column.why : 'It was chosen to name the rows.');
    } else if (column.role === 'id') assign(column, 'unused', 'It names the rows, and another column does so already.');
    else if (test && test.rows.length > 0 && !test.header.includes(column.name)) {
      assign(column, 'unused', `${test.file} has no such column.`);
    }
  }
  const problems = Object.entries({ target, id }).flatMap(([part, name]): Problem[] =>
    name === undefined || training.header.includes(name) ? [] : [noSuchColumn(training, part, name)],
  );
  const plan = replan(training, { columns, classes: [], problems: [] }, test);
  return problems.length > 0
    ? { ...plan, classes: [], problems: [...problems, ...plan.problems.filter(isKept)] }
    : plan;
}

/** What stands in the way of a plan as it is now, and which classes its target has. */
export function replan(training: RawTable, plan: TablePlan, test?: RawTable): TablePlan {
  const { file } = training;
  const targets = plan.columns.filter(({ role }) => role === 'target');
  const fault = (message: string, column?: string, isFatal = true): Problem => ({
    file,
    column,
    message: `${placeOf(file, undefined, column)}: ${message}`,
    isFatal,
  });
  const problems = [...training.problems];
  if (targets.length !== 1) {
    const came = targets.length === 0 ? 'none is chosen' : `${targets.length} are chosen`;
    problems.push(fault(`expected one column as the target, but ${came}. Choose the column that is to be predicted.`));
  }
  const ids = plan.columns.filter(({ role }) => role === 'id');
  if (ids.length > 1)
    problems.push(fault(`expected one id, but ${ids.map(({ name }) => `'${name}'`).join(' and ')} are chosen.`));
  if (ids[0]) problems.push(...duplicates(training, ids[0].name, false));
  const [target] = targets;
  const { classes, problems: inTarget } = target ? classesOf(training, target.name) : { classes: [], problems: [] };
  problems.push(...inTarget);
  for (const column of plan.columns) {
    const { name, role, distinct, missing } = column;
    if (role !== 'target' && distinct <= 1 && missing === (distinct === 0 ? training.rows.length : 0)) {
      problems.push(fault('expected cells that differ, but all are alike. The column is of no use.', name, false));
    }
    if (role === 'numeric') problems.push(...strangers(training, column));
  }
  const inputs = plan.columns.filter(({ role, derived }) => isInput(role) || derived.some(({ isOn }) => isOn));
  if (inputs.length === 0) {
    problems.push(fault('expected at least one column to learn from, but none is left. Give one a role.'));
  }
  if (test)
    problems.push(...testProblems(test, { file, columns: plan.columns, kinds: kindsOf(training, plan.columns) }));
  return { columns: plan.columns, classes, problems };
}

/** The cells of one column. */
export function cellsOf({ rows }: RawTable, place: number): string[] {
  return rows.map((row) => row[place]!);
}

/** The kinds of each category column. */
function kindsOf({ header, rows }: RawTable, columns: readonly ColumnPlan[]): Map<string, Set<string>> {
  const categories = columns.filter(({ role }) => role === 'category' || role === 'boolean');
  const kindsIn = (place: number) => new Set(rows.map((row) => row[place]!));
  return new Map(categories.map(({ name }) => [name, kindsIn(header.indexOf(name))]));
}

function guessTarget(training: RawTable, columns: readonly ColumnPlan[], test?: RawTable): string | undefined {
  const lacking = test && test.rows.length > 0 ? training.header.filter((name) => !test.header.includes(name)) : [];
  if (lacking.length === 1) return lacking[0];
  const named = columns.find(({ name }) => targetName.test(name))?.name;
  return named ?? lacking.find((name) => !isNamedLikeId(name));
}

function noSuchColumn({ file, header }: RawTable, part: string, name: string): Problem {
  const there = header.slice(0, 12).join(', ') + (header.length > 12 ? ` and ${header.length - 12} more` : '');
  return {
    file,
    column: name,
    message: `${file}: expected a column '${name}' as the ${part}, but the columns are ${there}.`,
    isFatal: true,
  };
}

/** Without a target there is nothing more to say about it. */
function isKept({ message }: Problem): boolean {
  return !message.includes('expected one column as the target');
}

function assign(column: ColumnPlan, role: ColumnPlan['role'], why: string): void {
  column.role = role;
  column.why = why;
  column.derived = [];
}
