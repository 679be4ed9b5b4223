import { seededRandom } from '../../../exercises/support/random.ts';
import { columns, leak, testRows, trainingRows, type Cell, type Table } from './columns.ts';
import { lateProbability, missingShare, values, type Loan } from './loans.ts';

/** The rows of one file, and what its reader is not told. */
export interface Rows {
  ids: number[];
  /** What the file shows, missing cells and leaking column included. */
  table: Table;
  /** 1 for late, 0 for in time. */
  labels: number[];
  /** The probability that each label was drawn with: of the loan as it really is. */
  probabilities: number[];
}

/** The seed of the files in `public/competition`. */
export const publishedSeed = 16;

/**
 * Draws a whole competition.
 *
 * Shape: 6,000 training rows and 4,000 test rows; the ids count on from 1.
 * Throws: TypeError if the seed is not an integer.
 *
 * @example
 * drawCompetition(16).test.ids[0]; // 6001
 */
export function drawCompetition(seed: number): { training: Rows; test: Rows } {
  const random = seededRandom(seed);
  const draw = (count: number, firstId: number, isOver: boolean): Rows => {
    const loans = Array.from({ length: count }, () => drawLoan(random, isOver));
    return {
      ids: loans.map((_, i) => firstId + i),
      table: { columns: [...columns], rows: loans.map(({ cells }) => cells) },
      labels: loans.map(({ label }) => label),
      probabilities: loans.map(({ probability }) => probability),
    };
  };
  return { training: draw(trainingRows, 1, true), test: draw(testRows, trainingRows + 1, false) };
}

/** About how many of all loans are late. */
const usualShare = 0.48;

const names = Object.keys(values) as (keyof Loan)[];

/** @param isOver whether the tool is back, and the fee therefore its own. */
function drawLoan(random: () => number, isOver: boolean): { cells: Cell[]; label: number; probability: number } {
  const loan = Object.fromEntries(names.map((name) => [name, pick<Cell>(values[name], random)])) as unknown as Loan;
  const probability = lateProbability(loan);
  const label = random() < probability ? 1 : 0;
  const anothers = random() < usualShare ? 1 : 0;
  const fee = drawFee(isOver ? label : anothers, random);
  const shown = new Map<string, Cell>([[leak, fee]]);
  for (const name of names) shown.set(name, random() < (missingShare[name] ?? 0) ? null : loan[name]);
  return { cells: columns.map(({ name }) => shown.get(name) ?? null), label, probability };
}

/** Most who are late pay, in steps of half a euro; a few in time pay too, for a scratch. */
function drawFee(late: number, random: () => number): number {
  const isCharged = random() < (late === 1 ? 0.92 : 0.04);
  const amount = (2 + Math.floor(random() * 19)) / 2;
  return isCharged ? amount : 0;
}

function pick<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)]!;
}
