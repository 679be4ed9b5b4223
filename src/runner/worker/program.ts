import type { FromWorker, ProgramControl } from '../protocol.ts';
import { ModuleError } from '../modules.ts';
import { reportFailure } from '../report.ts';
import type { ModuleSpace } from './modules.ts';

/** How long a program runs before the worker looks at its messages again. */
const sliceMs = 12;

/** A program in the sandbox: it can be paused, stepped and resumed between what it yields. */
export interface Program {
  control(control: ProgramControl): void;
  finished: Promise<FromWorker>;
}

/**
 * Drives the generator `run(input)` that the module `program` exports. Each of its yields is a step; what it yields or returns,
 * unless undefined, goes to the host as a message of plain data: strings, numbers and lists of them. A step that the host asked
 * for by name is resumed with 'step', so that the program can show it.
 */
export function startProgram(modules: ModuleSpace, input: unknown, say: (message: FromWorker) => void): Program {
  const { port1: here, port2: there } = new MessageChannel();
  const { now } = performance;
  const { setTimeout } = self;
  const clock = () => now.call(performance);
  let paused = false;
  let pauseMs = 0;
  let waiting = false;
  let work: Iterator<unknown, unknown, 'step' | undefined> | undefined;
  let finish: (end: FromWorker) => void;
  const finished = new Promise<FromWorker>((resolve) => (finish = resolve));

  /** Takes steps for the given time, at least one; says whether there is more to do. */
  const advance = (ms: number, reason?: 'step'): boolean => {
    try {
      work ??= (
        modules.require('program') as { run(input: unknown): Generator<unknown, unknown, 'step' | undefined> }
      ).run(input);
      const until = clock() + ms;
      do {
        const { done, value } = work.next(reason);
        if (value !== undefined) say({ kind: 'message', data: value });
        if (done) finish({ kind: 'end' });
        if (done) return false;
      } while (clock() < until);
      return true;
    } catch (error) {
      const failure =
        error instanceof ModuleError ? error.failure : reportFailure(error as Error, (stack) => modules.placeOf(stack));
      finish({ kind: 'end', failure });
      return false;
    }
  };
  const next = () => {
    if (waiting) return;
    waiting = true;
    if (pauseMs > 0) setTimeout(() => there.postMessage(0), pauseMs);
    else there.postMessage(0);
  };
  here.onmessage = () => {
    waiting = false;
    if (paused) return;
    const more = pauseMs > 0 ? advance(0, 'step') : advance(sliceMs);
    if (more) next();
  };
  next();
  return {
    finished,
    control({ verb, ...given }) {
      if (verb === 'step' && paused) advance(0, 'step');
      if (verb === 'pause') paused = true;
      if (verb === 'pace') pauseMs = 'pauseMs' in given ? given.pauseMs : 0;
      if (verb === 'resume') {
        paused = false;
        next();
      }
    },
  };
}
