import { encodeTable, idsOf, quoted } from './encode.ts';
import { answerer } from './saved-network.ts';
import { checkModel } from './saved-shape.ts';
import { testProblems } from './test-file.ts';
import type { ColumnPlan, Problem, RawTable, SavedNetwork, TablePlan } from './types.ts';

/** A trained model as it is kept in a file: all that is needed to answer another table, without the modules that made it. */
export interface TableModel {
  format: 'scratchgrad table model';
  version: 1;
  /** The columns it was made with, and what became of each. */
  columns: Pick<ColumnPlan, 'name' | 'role' | 'hasDecimalComma' | 'derived'>[];
  classes: string[];
  /** Their probabilities are averaged. */
  networks: SavedNetwork[];
}

/** What a saved model says of a table: a probability for each class and the class that is spoken for, row by row. */
export interface SavedAnswers {
  probabilities: number[][];
  submission: string;
  /** What of the table does not go with the model, and how it was taken. */
  problems: Problem[];
}

/** The most that a saved model may weigh, in characters. */
const mostCharacters = 50_000_000;

/** The text of a file that keeps a trained model. */
export function modelFile({ columns, classes }: TablePlan, networks: SavedNetwork[]): string {
  const kept = columns.map(({ name, role, hasDecimalComma, derived }) => ({ name, role, hasDecimalComma, derived }));
  const model: TableModel = { format: 'scratchgrad table model', version: 1, columns: kept, classes, networks };
  return JSON.stringify(model) + '\n';
}

/** Reads a saved model; nothing in it is believed before it is checked. */
export function readModelFile(file: string, text: string): TableModel | Problem[] {
  const fault = (message: string): Problem[] => [{ file, message: `${file}: ${message}`, isFatal: true }];
  if (text.length > mostCharacters) return fault('expected a saved model of at most 50 MB. Choose another file.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fault('expected a saved model, but the file is not JSON. Choose one that was saved here.');
  }
  const wrong = checkModel(parsed);
  return wrong === undefined ? (parsed as TableModel) : fault(`${wrong} Choose a file that was saved here, unchanged.`);
}

/** A saved model's answers for a table with the same columns, or why it can't answer. */
export function answerWith(model: TableModel, table: RawTable): SavedAnswers | Problem[] {
  const columns = model.columns.map((column) => ({ ...column, why: '', missing: 0, distinct: 0, examples: [] }));
  const kinds = new Map(
    model.networks[0]!.columns.flatMap((column) =>
      column.kind === 'category' ? [[column.name, new Set(column.categories.map(({ name }) => name))]] : [],
    ),
  );
  const problems =
    table.rows.length > 0 ? testProblems(table, { file: 'the saved model', columns, kinds }) : table.problems;
  if (problems.some(({ isFatal }) => isFatal)) return problems;
  const encoded = encodeTable(table, columns);
  const answer = answerer(model.networks, model.classes.length, encoded);
  const probabilities = table.rows.map((_, row) => answer(row));
  const nameOf = (role: string) => columns.find((column) => column.role === role)?.name;
  const id = nameOf('id');
  const lines = idsOf(table, id).map((each, row) => {
    const chosen = probabilities[row]!.indexOf(Math.max(...probabilities[row]!));
    return [each, model.classes[chosen]!];
  });
  const header = [id ?? 'row', nameOf('target')!];
  const submission = [header, ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join('');
  return { probabilities, submission, problems };
}
