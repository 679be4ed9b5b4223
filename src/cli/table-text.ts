import type { Finding } from '../clinic/finding.ts';
import type { Accuracy } from '../data/scores.ts';
import type { Board, BoardLine, ModelLine, TablePlan, TableProgress } from '../data/tables/types.ts';

/** What becomes of each column, a line each; derived columns follow theirs. */
export function planLines({ columns }: TablePlan): string[] {
  const width = Math.max(...columns.map(({ name }) => name.length));
  return columns.flatMap(({ name, role, why, derived }) => [
    `  ${name.padEnd(width)}  ${role.padEnd(8)}  ${why}`,
    ...derived.filter(({ isOn }) => isOn).map((made) => `  ${' '.repeat(width)}  made      ${made.why}`),
  ]);
}

/** The board as a table of text. */
export function boardLines(board: Board, classes: readonly string[]): string[] {
  const { majority, bestColumn, logistic, network, heldOutRows, trainingRows, unusedRows } = board;
  const lines: readonly (readonly [string, BoardLine | ModelLine])[] = [
    ['majority', majority],
    [`best column (${bestColumn.column || 'none'})`, bestColumn],
    ['logistic regression', logistic],
    ['network', network],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const unused =
    unusedRows > 0 ? ` ${unusedRows} rows took no part: the table is large, and these were drawn by lot.` : '';
  return [
    `Scores on ${heldOutRows} held-out rows, each answered by what was learned from ${trainingRows} others.${unused}`,
    `  ${''.padEnd(width)}  accuracy          log loss`,
    ...lines.map(([name, line]) => {
      const loss = 'logLoss' in line ? line.logLoss.toFixed(4) : '     –';
      return `  ${name.padEnd(width)}  ${percent(line.accuracy)} ± ${(100 * line.standardError).toFixed(1)}     ${loss}`;
    }),
    ...confusionLines(network.confusion, classes),
  ];
}

function confusionLines(confusion: readonly (readonly number[])[], classes: readonly string[]): string[] {
  const width = Math.max(6, ...classes.map((name) => Math.min(12, name.length)));
  const cell = (text: string | number) => String(text).slice(0, 12).padStart(width);
  return [
    `The network's answers: a row for each actual class, a column for each answer.`,
    `  ${cell('')}  ${classes.map(cell).join('  ')}`,
    ...confusion.map((row, i) => `  ${cell(classes[i]!)}  ${row.map(cell).join('  ')}`),
  ];
}

/** What a post-mortem found, a line each, with the lesson that explains it. */
export function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['The post-mortem found nothing wrong.'];
  return findings.map(
    ({ name, seen, advice, lesson }) => `Post-mortem: ${name}. ${seen} ${advice} (Lesson “${lesson}”.)`,
  );
}

/** A submission among the fixed entries of the competition's board, on the public rows. */
export function publicLines(score: Accuracy, entries: readonly (Accuracy & { name: string })[]): string[] {
  const lines = [...entries, { ...score, name: 'your submission' }].sort((a, b) => a.accuracy - b.accuracy);
  const width = Math.max(...lines.map(({ name }) => name.length));
  return [
    `Scores on the ${score.rows} public rows of the test file:`,
    ...lines.map(
      ({ name, accuracy, standardError }) =>
        `  ${name.padEnd(width)}  ${percent(accuracy)} ± ${(100 * standardError).toFixed(1)}`,
    ),
  ];
}

/** One line that tells how far a run is. */
export function progressLine({ done, stage, epoch, epochs, validationLosses }: TableProgress): string {
  const width = 30;
  const filled = Math.round(done * width);
  const loss = validationLosses.at(-1);
  const words = epoch > 0 ? `${stage}, epoch ${epoch} of at most ${epochs}` : stage;
  return `[${'='.repeat(filled)}${' '.repeat(width - filled)}] ${words}${loss === undefined ? '' : `, validation loss ${loss.toFixed(4)}`}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}
