import { seededRandom } from '../../../exercises/support/random.ts';
import { testRows } from './columns.ts';

/** The two parts of the test file: one is scored at every submission, the other when a run is declared final. */
export type Part = 'public' | 'private';

const publicRows = 1200;
const splitSeed = 1;

/**
 * Which rows of the test file, counted from 0, are of the public part and which of the private: drawn by chance, once for all
 * competitions.
 */
export function splitTest(): Record<Part, number[]> {
  const random = seededRandom(splitSeed);
  const rows = Array.from({ length: testRows }, (_, i) => i);
  for (let i = testRows - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
  const rising = (part: number[]) => part.sort((a, b) => a - b);
  return { public: rising(rows.slice(0, publicRows)), private: rising(rows.slice(publicRows)) };
}
