/** A place in one of the files of a run, counted from 1 as an editor counts. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Why a test, or a whole run, failed. */
export interface Failure {
  /** The error's own words, without its name. */
  message: string;
  /** The error's name, such as `AssertionError` or `TypeError`. */
  kind: string;
  /** What was expected and what came, as text, where the error compares two values. */
  expected?: string;
  received?: string;
  /** Lines that start with `-` (expected), `+` (received) or a space. */
  diff?: string;
  /** Where it was thrown: the innermost place in one of the files of the run. */
  place?: Place;
}

export interface TestReport {
  /** The titles of the surrounding `describe` blocks, then the test's own. */
  path: string[];
  state: 'passed' | 'failed' | 'not attempted';
  durationMs: number;
  failure?: Failure;
  /** Kept mistakes whose numbers were observed: names of files in `exercises/wrong/<module>/`. */
  mistakes: string[];
}

/**
 * What became of a run.
 *
 * - `passed`: every expected test reported once and passed.
 * - `failed`: at least one test failed; the others are enforced too.
 * - `not attempted`: no test failed, at least one still ends in the stub's TODO.
 * - `broken`: the text does not compile, a module is missing, or loading it threw.
 * - `timed out`: the clock stopped it. `stopped`: the reader did.
 * - `not trusted`: the report contradicts itself, so that green would mean nothing.
 */
export type Verdict = 'passed' | 'failed' | 'not attempted' | 'broken' | 'timed out' | 'stopped' | 'not trusted';

export interface SuiteReport {
  verdict: Verdict;
  tests: TestReport[];
  /** What broke, timed out or was not trusted, for the verdicts that concern the whole run. */
  failure?: Failure;
}

export type LogLevel = 'log' | 'info' | 'warn' | 'error' | 'debug';

export interface LogEntry {
  level: LogLevel;
  text: string;
}

/** Texts of a run by the name they are imported by: `value`, `support/random`, `value.test`. */
export type Texts = Readonly<Record<string, string>>;

/** What the host says to the worker. Besides these only the port itself crosses the wall, once. */
export type ToWorker =
  { kind: 'prepare'; texts: Texts } | (Work & { nonce: string }) | { kind: 'control'; control: ProgramControl };

/** What a session is for: one suite, or one program. */
export type Work = { kind: 'suite'; module: string; texts: Texts } | { kind: 'program'; texts: Texts; input: unknown };

/** What the host may ask of a running program; `step` lets a paused one yield once more, `pace` waits between its yields. */
export type ProgramControl = { verb: 'pause' | 'resume' | 'step' } | { verb: 'pace'; pauseMs: number };

/** What the worker says to the host: always as one string of JSON, with the run's nonce. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'beat' }
  | { kind: 'busy'; with: string }
  | { kind: 'collected'; paths: string[][] }
  | { kind: 'test'; report: TestReport }
  | { kind: 'log'; entries: LogEntry[]; dropped: number }
  | { kind: 'message'; data: unknown }
  | { kind: 'end'; failure?: Failure; tampering?: string };
