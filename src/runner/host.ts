import { programLimits, suiteLimits } from './clock.ts';
import { breachFailure, stoppedByReader, verdictOfBreach } from './failures.ts';
import type { Failure, LogEntry, ProgramControl, SuiteReport, TestReport, Texts, Verdict } from './protocol.ts';
import { Session } from './session.ts';
import { Tally } from './tally.ts';

/** How long after a run the next spare worker is started. */
const refillAfterMs = 50;

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
  /**
   * Runs the text `program`, a module that exports the generator `run(input)`; what it yields comes to `onMessage`. The
   * input's typed arrays are handed over: they are empty afterwards.
   */
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
  // A new frame takes its time: the verdict is shown first.
  const refillSoon = () => void setTimeout(refill, refillAfterMs);

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
        refillSoon();
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
        refillSoon();
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
