import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { diagnose } from '../clinic/diagnose.ts';
import { boardOf } from '../data/competition/board.ts';
import { scoreSubmission } from '../data/competition/scoring.ts';
import { sizeProblem } from '../data/tables/decode.ts';
import { encodeTables } from '../data/tables/encode.ts';
import { leakWarning } from '../data/tables/leak.ts';
import { planTable, replan } from '../data/tables/plan.ts';
import { readTable } from '../data/tables/read.ts';
import { answerWith, modelFile, readModelFile } from '../data/tables/saved-model.ts';
import type { ColumnPlan, Problem, RawTable, TableInput, TablePlan, TableRunMessage } from '../data/tables/types.ts';
import { loadModule } from './load.ts';
import { Refusal } from './refusal.ts';
import { provenanceLine, readerProgram } from './reader-program.ts';
import type { TableOptions } from './table-options.ts';
import { boardLines, findingLines, planLines, progressLine, publicLines } from './table-text.ts';

/** What the program imports besides the reader's modules. */
const parts = [
  ...['save-network', 'table-measures', 'table-rows', 'table-scores', 'tell-progress'],
  ...['post-mortem', 'examine', 'examine-rows'],
];

/**
 * Trains on a table with the reader's own modules, prints the board, and writes the files that were asked for.
 *
 * Throws: Refusal with a sentence for the reader if a file can't be read or would be overwritten, or the table can't be used.
 */
export async function trainTable(root: string, options: TableOptions): Promise<void> {
  const { test: testPath, out, model: modelPath, settings } = options;
  for (const path of [testPath && out, modelPath]) if (path) refuseOverwriting(path, options.mayOverwrite);
  const test = testPath === undefined ? undefined : read(testPath);
  if (options.use !== undefined) return answerWithSaved(options.use, test!, out);

  const training = read(options.train!);
  const plan = planFor(training, test, options);
  const encoded = encodeTables(training, test, plan);
  if (Array.isArray(encoded)) throw refusal(encoded);
  const { texts, theirs } = await readerProgram(root, 'train-table', ...parts);
  console.log(provenanceLine(`Training on ${training.file} with seed ${settings.seed}`, theirs));
  console.log(planLines(plan).join('\n'));
  tell(plan.problems);
  for (const sentence of encoded.dropped) console.log(sentence);

  const { dropped: _, ...given } = encoded;
  const warning = leakWarning(given);
  if (warning) console.log(`Warning: ${warning}`);
  const { run } = loadModule(texts, 'program') as {
    run(input: TableInput): Generator<TableRunMessage | undefined, TableRunMessage>;
  };
  let findings = findingLines([]);
  const running = run({ ...given, settings });
  for (let step = running.next(); ; step = running.next()) {
    const { value, done } = step;
    if (value?.kind === 'progress') drawProgress(progressLine(value));
    else if (value) drawProgress('');
    if (value?.kind === 'measures') findings = findingLines(diagnose(value.measures));
    if (value?.kind === 'board') console.log(boardLines(value.board, plan.classes).join('\n'));
    if (value?.kind === 'submission') {
      write(out, value.text, `${value.rows} rows`);
      if (options.isCompetition) console.log(competitionLines(value.text).join('\n'));
    }
    if (value?.kind === 'model' && modelPath) write(modelPath, modelFile(plan, value.networks), 'the trained model');
    if (done) break;
  }
  console.log(findings.join('\n'));
}

function competitionLines(submission: string): string[] {
  const score = scoreSubmission(submission);
  return Array.isArray(score) ? score.map(({ message }) => message) : publicLines(score, boardOf('public'));
}

function planFor(training: RawTable, test: RawTable | undefined, options: TableOptions): TablePlan {
  const { target, id, leaveOut, roles } = options;
  const chosen = { ...(target !== undefined && { target }), ...(id !== undefined && { id }) };
  const proposed = planTable(training, chosen, test);
  if (proposed.columns.length > 0) {
    for (const name of leaveOut) leaveColumnOut(proposed, name, training);
    for (const [name, role] of roles) {
      Object.assign(columnOf(proposed, name, '--as', training), { role, why: 'You chose so.' });
    }
  }
  const plan =
    leaveOut.length + roles.size > 0 && proposed.classes.length > 0 ? replan(training, proposed, test) : proposed;
  const fatal = plan.problems.filter(({ isFatal }) => isFatal);
  if (fatal.length > 0) throw refusal(fatal);
  return plan;
}

/** Switches a made column off, or gives a column no part in the training. */
function leaveColumnOut(plan: TablePlan, name: string, training: RawTable): void {
  const made = plan.columns.flatMap(({ derived }) => derived).find((each) => each.name === name);
  if (made) made.isOn = false;
  else
    Object.assign(columnOf(plan, name, '--leave-out', training), {
      role: 'unused',
      why: 'You left it out.',
      derived: [],
    });
}

function columnOf({ columns }: TablePlan, name: string, option: string, { file, header }: RawTable): ColumnPlan {
  const column = columns.find((each) => each.name === name);
  if (!column)
    throw new Refusal(`${option} expects columns of ${file}, but got '${name}'. It has ${header.join(', ')}.`);
  if (column.role === 'target')
    throw new Refusal(`${option} expects columns to learn from, but got the target, '${name}'.`);
  return column;
}

function answerWithSaved(path: string, test: RawTable, out: string): void {
  const model = readModelFile(basename(path), readText(path).toString('utf8'));
  if (Array.isArray(model)) throw refusal(model);
  const answers = answerWith(model, test);
  if (Array.isArray(answers)) throw refusal(answers);
  tell(answers.problems);
  write(out, answers.submission, `${answers.probabilities.length} rows`);
}

function read(path: string): RawTable {
  const file = basename(path);
  const tooLarge = existsSync(path) ? sizeProblem(file, statSync(path).size) : undefined;
  if (tooLarge) throw refusal([tooLarge]);
  return readTable(file, readText(path));
}

function readText(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new Refusal(`Expected a file to read, but got ${path}: ${reason}. Check the path.`);
  }
}

function refuseOverwriting(path: string, isAllowed: boolean): void {
  if (isAllowed || !existsSync(path)) return;
  throw new Refusal(`${path} exists already. Add --overwrite to replace it, or name another file.`);
}

function write(path: string, text: string, what: string): void {
  const verb = existsSync(path) ? 'Replaced' : 'Wrote';
  writeFileSync(path, text);
  console.log(`${verb} ${path}: ${what}.`);
}

function tell(problems: readonly Problem[]): void {
  for (const { message } of problems) console.log(`Note: ${message}`);
}

function refusal(problems: readonly Problem[]): Refusal {
  return new Refusal(problems.map(({ message }) => message).join('\n'));
}

function drawProgress(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(100).slice(0, 110)}${line === '' ? '\r' : ''}`);
}
