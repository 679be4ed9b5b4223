import type { Failure, Place, SuiteReport, TestReport, Verdict } from './protocol.ts';

/** The parts of a Vitest error that every judge gets, in a page as in Node. */
export interface JudgedError {
  name?: string;
  message?: string;
  stack?: string;
  diff?: string;
  expected?: unknown;
  actual?: unknown;
}

/** A test as Vitest knows it, reduced to what a report needs. */
export interface JudgedTest {
  path: string[];
  state: 'passed' | 'failed' | 'skipped';
  durationMs: number;
  errors: readonly JudgedError[];
  mistakes: readonly string[];
}

/** The note that a judge leaves on a test that ended in a stub's TODO. */
export const notAttempted = 'not attempted';

/** Says whether an error is a stub's own: the work it stands for has not been tried yet. */
export function isTodo(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('TODO:');
}

/**
 * Turns what Vitest knows of a test into the report that page and terminal show.
 *
 * @param placeOf finds the innermost place of the run's own files in a stack; page and Node name files differently.
 */
export function reportTest(test: JudgedTest, placeOf: (stack: string) => Place | undefined): TestReport {
  const { path, durationMs } = test;
  if (test.state === 'skipped') return { path, state: 'not attempted', durationMs, mistakes: [] };
  if (test.state === 'passed') return { path, state: 'passed', durationMs, mistakes: [] };
  const failure = reportFailure(test.errors[0] ?? { message: 'The test failed without an error.' }, placeOf);
  return { path, state: 'failed', durationMs, failure, mistakes: [...new Set(test.mistakes)] };
}

/** Turns an error into what a report shows of it; colours are taken out of the diff, an absent value stays absent. */
export function reportFailure(error: JudgedError, placeOf: (stack: string) => Place | undefined): Failure {
  const failure: Failure = { kind: error.name ?? 'Error', message: withoutColour(error.message ?? String(error)) };
  if (error.diff !== undefined) {
    failure.diff = withoutColour(error.diff);
    if (error.expected !== undefined) failure.expected = String(error.expected);
    if (error.actual !== undefined) failure.received = String(error.actual);
  }
  const place = error.stack === undefined ? undefined : placeOf(error.stack);
  if (place) failure.place = place;
  return failure;
}

/**
 * The verdict of a run whose tests all reported.
 *
 * Throws: RangeError if there is no test: zero tests never pass.
 */
export function verdictOf(tests: readonly TestReport[]): Verdict {
  if (tests.length === 0) throw new RangeError('A verdict expects at least one test, but got none.');
  if (tests.some((test) => test.state === 'failed')) return 'failed';
  return tests.some((test) => test.state === 'not attempted') ? 'not attempted' : 'passed';
}

/** A report without what differs from run to run or between engines: what page and Node must agree on, word for word. */
export function comparable(report: SuiteReport): unknown {
  const words = (failure: Failure | undefined) => failure && { ...failure, place: failure.place?.file };
  return {
    verdict: report.verdict,
    failure: words(report.failure),
    tests: report.tests.map(({ path, state, mistakes, failure }) => ({
      path,
      state,
      mistakes,
      failure: words(failure),
    })),
  };
}

function withoutColour(text: string): string {
  // eslint-disable-next-line no-control-regex -- the escape character is what starts a colour
  return text.replace(/\u001b\[\d+m/g, '');
}
