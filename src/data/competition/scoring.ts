import { accuracyOf, type Accuracy } from '../scores.ts';
import { drawCompetition, publishedSeed, type Rows } from './generate.ts';
import { splitTest, type Part } from './split.ts';
import { readSubmission, type SubmissionProblem } from './submission.ts';

/** What a submission reached on one part of the test file: its accuracy and what surrounds it. */
export interface Score extends Accuracy {
  part: Part;
  /** How many were predicted rightly. */
  right: number;
  /** Counts: a row for each actual class, a column for each predicted one. */
  confusion: number[][];
}

/**
 * Scores a submission on the public part of the test file. It reads nothing but the text: the labels are drawn again from the seed.
 *
 * @returns the score, or what must be put right first.
 *
 * @example
 * scoreSubmission('')[0].message; // "The submission is empty, but expects the line 'loan_id,late' and one line for each loan of test.csv."
 */
export function scoreSubmission(text: string): Score | SubmissionProblem[] {
  return score(text, 'public');
}

/** Scores a submission on the private part: to be called only when its reader declares the run final. */
export function scorePrivately(text: string): Score | SubmissionProblem[] {
  return score(text, 'private');
}

/** Compares classes, one for each row of the test file, with the labels of one part. */
export function scoreClasses(classes: readonly number[], labels: readonly number[], part: Part): Score {
  const confusion = [
    [0, 0],
    [0, 0],
  ];
  const rows = splitTest()[part];
  for (const row of rows) confusion[labels[row]!]![classes[row]!]!++;
  const right = confusion[0]![0]! + confusion[1]![1]!;
  return { part, right, confusion, ...accuracyOf(right, rows.length) };
}

function score(text: string, part: Part): Score | SubmissionProblem[] {
  const { ids, labels } = publishedTest();
  const classes = readSubmission(text, ids);
  return isRead(classes) ? scoreClasses(classes, labels, part) : classes;
}

function isRead(read: number[] | SubmissionProblem[]): read is number[] {
  return typeof read[0] === 'number';
}

let drawn: Rows | undefined;

function publishedTest(): Rows {
  drawn ??= drawCompetition(publishedSeed).test;
  return drawn;
}
