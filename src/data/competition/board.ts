import { accuracyOf, type Accuracy } from '../scores.ts';
import figures from './board.json' with { type: 'json' };
import type { Part } from './split.ts';

/** What a fixed entry of the board reached on one part of the test file. */
export interface BoardEntry extends Accuracy {
  name: string;
  /** The column that the best single column looks at. */
  column?: string;
  /** How surprised its probabilities were; left out where an entry has none. */
  logLoss?: number;
}

/** What the generated file holds of one entry. */
export interface EntryFigures {
  name: string;
  column?: string;
  public: PartFigures;
  private: PartFigures;
}

/** How many rows of a part an entry predicted rightly, and its log loss to four places. */
export interface PartFigures {
  right: number;
  rows: number;
  logLoss?: number;
}

/**
 * The fixed entries of the board, from the rule that knows least to the ceiling that nobody passes but by luck. All of them leave
 * the leaking column out.
 */
export function boardOf(part: Part): BoardEntry[] {
  return (figures.entries as EntryFigures[]).map(({ name, column, [part]: { right, rows, logLoss } }) => ({
    name,
    ...(column !== undefined && { column }),
    ...(logLoss !== undefined && { logLoss }),
    ...accuracyOf(right, rows),
  }));
}

/**
 * What the leaking column does to a network that is given it, trained as the reference network: its accuracy on validation rows of
 * the training file, and on the private rows.
 */
export function leakScores(): { validation: number; private: Accuracy } {
  const { right, rows } = figures.withLeak.private;
  return { validation: figures.withLeak.validation, private: accuracyOf(right, rows) };
}
