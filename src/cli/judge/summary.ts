import type { Reporter } from 'vitest/node';
import { summaryLines } from '../report-text.ts';
import type { Judgement } from './reader.ts';

/** Ends a test run with where the reader stands. A module that never ends was left out of the run and fails it here. */
export function courseSummary(judgements: readonly Judgement[]): Reporter {
  return {
    onTestRunEnd() {
      console.log(`${summaryLines(judgements).join('\n')}\n`);
      if (judgements.some(({ report }) => report?.verdict === 'timed out')) process.exitCode = 1;
    },
  };
}
