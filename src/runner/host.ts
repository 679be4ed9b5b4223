import { programLimits, suiteLimits } from './clock.ts';
import type {
  Failure,
  FromWorker,
  LogEntry,
  ProgramControl,
  SuiteReport,
  Texts,
  TestReport,
  Verdict,
} from './protocol.ts';
import { verdictOf } from './report.ts';
import { Session, type Breach } from './session.ts';

/** What a run tells while it goes on. */
export interface RunListener {
  onTest?(report: TestReport): void;
  onLog?(entries: LogEntry[], dropped: number): void;
  onMessage?(data: unknown): void;
}

/** A suite that is being judged. */
export interface SuiteRun {
  report: Promise<SuiteReport>;
  /** Stops the run at once; its report then says so. */
  stop(): void;
}

/** A program that is running. */
export interface ProgramRun {
  /** How it ended; `passed` means it came to its end by itself. */
  finished: Promise<{ verdict: Verdict; failure?: Failure }>;
  control(control: ProgramControl): void;
  stop(): void;
}

/** Runs readers' code behind the wall. */
export interface Runner {
  /** Starts a spare worker and compiles texts in it, so that the next run finds it warm. */
  warm(texts: Texts): void;
  /** Judges a module: `texts` holds it, the modules it may import, its suite as `<module>.test` and the suites' tools. */
  runSuite(module: string, texts: Texts, listener?: RunListener): SuiteRun;
  /** Runs the text `program`, a module that exports the generator `run(input)`; what it yields comes to `onMessage`. */
  runProgram(texts: Texts, input: unknown, listener?: RunListener): ProgramRun;
}

/**
 * Makes a runner.
 *
 * @param workerUrl where the worker's script lies; it is fetched once, when the first run or {@link Runner.warm} asks for it.
 */
export function createRunner(workerUrl: string): Runner {
  let workerText: Promise<string> | undefined;
  let spare: Session | undefined;
  let warmTexts: Texts = {};

  const open = () => {
    workerText ??= fetchText(workerUrl).catch((error: unknown) => {
      workerText = undefined;
      throw error;
    });
    const session = new Session(workerText);
    session.prepare({ kind: 'prepare', texts: warmTexts });
    return session;
  };
  const take = () => {
    const session = spare && !spare.breached ? spare : open();
    spare = undefined;
    return session;
  };
  const refill = () => {
    spare ??= open();
  };

  return {
    warm(texts) {
      warmTexts = texts;
      if (spare) spare.prepare({ kind: 'prepare', texts });
      else refill();
    },
    runSuite(module, texts, listener = {}) {
      const session = take();
      const tally = new Tally();
      const end = deferred<SuiteReport>();
      const finish = (report: SuiteReport) => {
        session.dispose();
        end.resolve(report);
        refill();
      };
      void session.run({ kind: 'suite', module, texts }, suiteLimits, {
        onMessage(message) {
          tally.take(message);
          if (message.kind === 'test') listener.onTest?.(message.report);
          if (message.kind === 'log') listener.onLog?.(message.entries, message.dropped);
          if (message.kind === 'end') finish(tally.report(message));
        },
        onBreach: (breach) => finish(tally.stopped(verdictOfBreach(breach), breachFailure(breach, tally.busyWith))),
      });
      return { report: end.promise, stop: () => finish(tally.stopped('stopped', stoppedByReader)) };
    },
    runProgram(texts, input, listener = {}) {
      const session = take();
      let busyWith = 'starting';
      const end = deferred<{ verdict: Verdict; failure?: Failure }>();
      const finish = (verdict: Verdict, failure?: Failure) => {
        session.dispose();
        end.resolve({ verdict, ...(failure && { failure }) });
        refill();
      };
      void session.run({ kind: 'program', texts, input }, programLimits, {
        onMessage(message) {
          if (message.kind === 'busy') busyWith = message.with;
          if (message.kind === 'message') listener.onMessage?.(message.data);
          if (message.kind === 'log') listener.onLog?.(message.entries, message.dropped);
          if (message.kind === 'end') finish(message.failure ? 'broken' : 'passed', message.failure);
        },
        onBreach: (breach) => finish(verdictOfBreach(breach), breachFailure(breach, busyWith)),
      });
      return {
        finished: end.promise,
        control: (control) => session.control({ kind: 'control', control }),
        stop: () => finish('stopped', stoppedByReader),
      };
    },
  };
}

/** Counts what a suite's worker tells, and believes it only if exactly the collected tests report, once each. */
class Tally {
  busyWith = 'starting';
  private expected: string[] | undefined;
  private readonly tests: TestReport[] = [];

  take(message: FromWorker): void {
    if (message.kind === 'busy') this.busyWith = message.with;
    else if (message.kind === 'collected') this.expected = message.paths.map((path) => path.join(' > '));
    else if (message.kind === 'test') this.tests.push(message.report);
  }

  report({ failure, tampering }: Extract<FromWorker, { kind: 'end' }>): SuiteReport {
    if (tampering !== undefined) return this.stopped('not trusted', tamperingFailure(tampering));
    if (failure) return this.stopped('broken', failure);
    const reported = this.tests.map((test) => test.path.join(' > '));
    const expected = this.expected ?? [];
    if (expected.length === 0)
      return this.stopped('broken', { kind: 'Error', message: 'The suite has no tests, so that it cannot pass.' });
    if (
      reported.length !== expected.length ||
      new Set(reported).size !== reported.length ||
      !expected.every((name) => reported.includes(name))
    ) {
      return this.stopped('not trusted', {
        kind: 'Error',
        message: `The suite has ${expected.length} tests, but ${reported.length} reports came back. A result like this is not counted; run it again.`,
      });
    }
    return { verdict: verdictOf(this.tests), tests: this.tests };
  }

  stopped(verdict: Verdict, failure: Failure): SuiteReport {
    return { verdict, tests: this.tests, failure };
  }
}

const stoppedByReader: Failure = { kind: 'Stopped', message: 'You stopped this run.' };

function verdictOfBreach(breach: Breach): Verdict {
  if (breach === 'silence' || breach === 'total') return 'timed out';
  return breach === 'navigated' ? 'not trusted' : 'broken';
}

function breachFailure(breach: Breach, busyWith: string): Failure {
  const messages: Record<Breach, string> = {
    boot: 'The sandbox did not start within 5 seconds. Reload the page; if that does not help, an extension may block workers.',
    unreachable: 'The runner could not be loaded. Check the connection and run again; your text is safe.',
    silence: `Stopped after 3 seconds without a sign of life, while ${inWords(busyWith)}. The usual reason is a loop that never ends.`,
    total: `Stopped after 10 seconds in all, while ${inWords(busyWith)}. The usual reason is work that never comes to an end.`,
    crashed: `The sandbox broke down while ${inWords(busyWith)}. Too much memory in use is the usual reason.`,
    navigated: 'The sandbox was made to load another page, and was destroyed. A result like this is not counted.',
  };
  return { kind: breach === 'silence' || breach === 'total' ? 'Timeout' : 'SandboxError', message: messages[breach] };
}

function inWords(busyWith: string): string {
  return busyWith === 'starting' || busyWith.startsWith('loading ') ? busyWith : `running the test “${busyWith}”`;
}

function tamperingFailure(what: string): Failure {
  return {
    kind: 'SandboxError',
    message: `Your code changes ${what}, on which the judge itself relies, so that its result cannot be trusted. Leave built-in objects as they are.`,
  };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The runner's script at ${url} could not be loaded (${response.status}).`);
  return response.text();
}

function deferred<T>(): { promise: Promise<T>; resolve(value: T): void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
