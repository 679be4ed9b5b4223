import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadModule } from '../../src/cli/load.ts';
import { encodeTables } from '../../src/data/tables/encode.ts';
import { planTable } from '../../src/data/tables/plan.ts';
import { readTable } from '../../src/data/tables/read.ts';
import { defaultSettings } from '../../src/data/tables/settings.ts';
import type { Board, RawTable, SavedNetwork, TableInput, TablePlan } from '../../src/data/tables/types.ts';
import type { TableRunMessage, TableSettings } from '../../src/data/tables/types.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const textsOf = (folder: string, prefix = '') =>
  Object.fromEntries(
    readdirSync(join(root, folder))
      .filter((file) => /^[\w-]+\.ts$/.test(file))
      .map((file) => [`${prefix}${file.slice(0, -3)}`, read(`${folder}/${file}`)]),
  );

/** A table from text, as a file would give it. */
export function tableOf(file: string, text: string): RawTable {
  return readTable(file, new TextEncoder().encode(text));
}

/** What a run of the program told, and how long its longest step was silent. */
export interface Told {
  plan: TablePlan;
  input: TableInput;
  messages: TableRunMessage[];
  board: Board;
  networks: SavedNetwork[];
  submission: string;
  longestStepMs: number;
}

/** All texts of a run on the reference modules, by the names they are imported by. */
export function programTexts(): Record<string, string> {
  const texts = { ...textsOf('solutions'), ...textsOf('src/programs'), ...textsOf('exercises/support', 'support/') };
  return { ...texts, program: read('src/programs/train-table.ts') };
}

/**
 * Runs the program that trains on tables with the reference modules, as the page and the terminal do.
 *
 * @param others texts that stand for those of the reference.
 */
export function runProgram(
  training: RawTable,
  test: RawTable | undefined,
  chosen: { target?: string; id?: string },
  settings: Partial<TableSettings>,
  others: Readonly<Record<string, string>> = {},
): Told {
  const plan = planTable(training, chosen, test);
  const encoded = encodeTables(training, test, plan);
  if (Array.isArray(encoded)) throw new Error(encoded.map(({ message }) => message).join('\n'));
  const input: TableInput = { ...encoded, settings: { ...defaultSettings, ...settings } };
  const { run } = loadModule({ ...programTexts(), ...others }, 'program') as {
    run(input: TableInput): Generator<TableRunMessage | undefined, TableRunMessage>;
  };
  const messages: TableRunMessage[] = [];
  const running = run(input);
  let longestStepMs = 0;
  for (let isOver = false; !isOver;) {
    const before = performance.now();
    const { done, value } = running.next();
    longestStepMs = Math.max(longestStepMs, performance.now() - before);
    // Messages cross the wall as JSON.
    if (value) messages.push(JSON.parse(JSON.stringify(value)) as TableRunMessage);
    isOver = done === true;
  }
  const of = <Kind extends TableRunMessage['kind']>(kind: Kind) =>
    messages.find((message): message is Extract<TableRunMessage, { kind: Kind }> => message.kind === kind);
  const { board } = of('board')!;
  const { networks } = of('model')!;
  return { plan, input, messages, board, networks, submission: of('submission')?.text ?? '', longestStepMs };
}
