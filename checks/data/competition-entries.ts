import { baselines, logLoss } from '../../solutions/metrics.ts';
import type { EntryFigures, PartFigures } from '../../src/data/competition/board.ts';
import { shownProbability } from '../../src/data/competition/ceiling.ts';
import { leak, withoutColumns } from '../../src/data/competition/columns.ts';
import { drawCompetition, type Rows } from '../../src/data/competition/generate.ts';
import { scoreClasses } from '../../src/data/competition/scoring.ts';
import { splitTest, type Part } from '../../src/data/competition/split.ts';

/** The classes, and if it has any the probabilities, that an entry predicts for the rows of the test file. */
export interface Predicted {
  name: string;
  column?: string;
  classes: number[];
  probabilities?: number[];
}

/** A competition as its entries see it: without the leaking column. */
export function drawHonestly(seed: number): { training: Rows; test: Rows } {
  const { training, test } = drawCompetition(seed);
  const honest = (rows: Rows): Rows => ({ ...rows, table: withoutColumns(rows.table, [leak]) });
  return { training: honest(training), test: honest(test) };
}

/** The two rules that need no network. */
export function simpleEntries(training: Rows, test: Rows): Predicted[] {
  const { majority, bestColumn } = baselines(training.table, training.labels);
  const late = training.labels.reduce((total, label) => total + label, 0) / training.labels.length;
  return [
    { name: 'majority', classes: majority.predict(test.table), probabilities: test.labels.map(() => late) },
    { name: 'best single column', column: bestColumn.column, classes: bestColumn.predict(test.table) },
  ];
}

/** Bayes' rule with all that the file shows. */
export function ceilingEntry(test: Rows): Predicted {
  return withProbabilities('ceiling', test.table.rows.map(shownProbability));
}

export function withProbabilities(name: string, probabilities: number[]): Predicted {
  return { name, probabilities, classes: probabilities.map((probability) => (probability > 0.5 ? 1 : 0)) };
}

/** What an entry reached on both parts, as the board's file keeps it. */
export function figuresOf(
  { name, column, classes, probabilities }: Predicted,
  labels: readonly number[],
): EntryFigures {
  const split = splitTest();
  const figures = (part: Part): PartFigures => {
    const { right, rows } = scoreClasses(classes, labels, part);
    const pick = (list: readonly number[]) => split[part].map((row) => list[row]!);
    const surprise = probabilities && { logLoss: Number(logLoss(pick(probabilities), pick(labels)).toFixed(4)) };
    return { right, rows, ...surprise };
  };
  return { name, ...(column && { column }), public: figures('public'), private: figures('private') };
}
