import { scorePrivately, scoreSubmission, type Score } from '../../data/competition/scoring.ts';
import { sizeProblem } from '../../data/tables/decode.ts';
import { encodeTables } from '../../data/tables/encode.ts';
import { leakWarning } from '../../data/tables/leak.ts';
import { planTable, replan } from '../../data/tables/plan.ts';
import { readTable } from '../../data/tables/read.ts';
import { answerWith, readModelFile } from '../../data/tables/saved-model.ts';
import type { Problem, RawTable, TableInput, TablePlan, TableSettings } from '../../data/tables/types.ts';
import { buffersOf } from '../../runner/transfer.ts';

/** Which of the two files: the one with the target, or the one to answer. */
export type Slot = 'training' | 'test';

/** What the page asks of the worker, which keeps the tables: only what is shown or trained leaves it. */
export type TableQuestion =
  | { kind: 'read'; slot: Slot; from: File | { name: string; url: string } }
  | { kind: 'forget'; slot: Slot }
  | { kind: 'plan'; target?: string; id?: string }
  | { kind: 'replan'; plan: TablePlan }
  | { kind: 'encode'; plan: TablePlan; settings: TableSettings }
  | { kind: 'answer'; model: File; table: File }
  | { kind: 'score'; text: string; part: 'public' | 'private' };

/** A file as the page shows it. */
export interface FileView {
  file: string;
  header: string[];
  rowCount: number;
  /** Its first rows. */
  preview: string[][];
  dropped: string[];
  problems: Problem[];
}

/** The answer to each kind of question. */
export interface TableAnswers {
  read: FileView;
  forget: undefined;
  plan: TablePlan;
  replan: TablePlan;
  encode: { input?: TableInput; dropped: string[]; warning?: string | undefined; problems: Problem[] };
  answer: { submission?: string; rows: number; problems: Problem[] };
  score: { score?: Score; problems: { message: string }[] };
}

const previewRows = 6;
const tables: Partial<Record<Slot, RawTable>> = {};

self.onmessage = async ({ data: { id, question } }: MessageEvent<{ id: number; question: TableQuestion }>) => {
  try {
    const answer = await answerTo(question);
    self.postMessage({ id, answer }, { transfer: question.kind === 'encode' ? buffersOf(answer) : [] });
  } catch (error) {
    self.postMessage({ id, problem: (error as Error).message });
  }
};

function answerTo(
  question: TableQuestion,
): TableAnswers[keyof TableAnswers] | Promise<FileView | TableAnswers['answer']> {
  switch (question.kind) {
    case 'read':
      return read(question.slot, question.from);
    case 'forget':
      return void delete tables[question.slot];
    case 'plan':
      return planTable(training(), question, tables.test);
    case 'replan':
      return replan(training(), question.plan, tables.test);
    case 'encode':
      return encode(question.plan, question.settings);
    case 'answer':
      return answer(question.model, question.table);
    case 'score':
      return score(question.text, question.part);
  }
}

async function read(slot: Slot, from: File | { name: string; url: string }): Promise<FileView> {
  delete tables[slot];
  const table = await open(from);
  if (table.header.length > 0) tables[slot] = table;
  const { file, header, rows, dropped, problems } = table;
  return { file, header, rowCount: rows.length, preview: rows.slice(0, previewRows), dropped, problems };
}

/** A file as a table; one that is too large is not even read. */
async function open(from: File | { name: string; url: string }): Promise<RawTable> {
  const tooLarge = from instanceof File ? sizeProblem(from.name, from.size) : undefined;
  if (tooLarge) return { file: from.name, header: [], rows: [], lines: [], dropped: [], problems: [tooLarge] };
  const bytes = from instanceof File ? await from.arrayBuffer() : await load(from.url);
  return readTable(from.name, new Uint8Array(bytes));
}

async function load(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The file at ${url} could not be loaded (${response.status}).`);
  return response.arrayBuffer();
}

function training(): RawTable {
  if (!tables.training) throw new Error('There is no training file yet: choose one first.');
  return tables.training;
}

function encode(plan: TablePlan, settings: TableSettings): TableAnswers['encode'] {
  const encoded = encodeTables(training(), tables.test, plan);
  if (Array.isArray(encoded)) return { dropped: [], problems: encoded };
  const { dropped, ...input } = encoded;
  return { input: { ...input, settings }, dropped, warning: leakWarning(encoded), problems: [] };
}

async function answer(model: File, file: File): Promise<TableAnswers['answer']> {
  const read = readModelFile(model.name, await model.text());
  if (Array.isArray(read)) return { rows: 0, problems: read };
  const table = await open(file);
  const answered = table.problems.some(({ isFatal }) => isFatal) ? [] : answerWith(read, table);
  if (Array.isArray(answered)) return { rows: 0, problems: [...table.problems, ...answered] };
  const { submission, probabilities, problems } = answered;
  return { submission, rows: probabilities.length, problems: [...table.problems, ...problems] };
}

function score(text: string, part: 'public' | 'private'): TableAnswers['score'] {
  const came = part === 'public' ? scoreSubmission(text) : scorePrivately(text);
  return Array.isArray(came) ? { problems: came } : { score: came, problems: [] };
}
