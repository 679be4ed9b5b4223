import type { FromWorker, ProgramControl } from '../protocol.ts';
import { reportFailure } from '../report.ts';
import type { ModuleSpace } from './modules.ts';

/** How long a program runs before the worker looks at its messages again. */
const sliceMs = 12;

/** A program in the sandbox: it can be paused, stepped and resumed between what it yields. */
export interface Program {
  control(verb: ProgramControl): void;
  finished: Promise<FromWorker>;
}

/**
 * Drives the generator `run(input)` that the module `program` exports; whatever it yields or returns goes to the host as a
 * message of plain data: strings, numbers and lists of them.
 */
export function startProgram(modules: ModuleSpace, input: unknown, say: (message: FromWorker) => void): Program {
  const { port1: here, port2: there } = new MessageChannel();
  const { now } = performance;
  const clock = () => now.call(performance);
  let paused = false;
  let idle = false;
  let work: Iterator<unknown, unknown> | undefined;
  let finish: (end: FromWorker) => void;
  const finished = new Promise<FromWorker>((resolve) => (finish = resolve));
  const next = () => there.postMessage(0);

  const advance = (): boolean => {
    work ??= (modules.require('program') as { run(input: unknown): Generator<unknown, unknown> }).run(input);
    const { done, value } = work.next();
    if (value !== undefined) say({ kind: 'message', data: value });
    if (done) finish({ kind: 'end' });
    return done === true;
  };
  const slice = (steps: number) => {
    try {
      const until = clock() + sliceMs;
      for (let i = 0; i < steps; i++) {
        if (advance()) return;
        if (clock() >= until) break;
      }
      idle = paused;
      if (!paused) next();
    } catch (error) {
      finish({ kind: 'end', failure: reportFailure(error as Error, (stack) => modules.placeOf(stack)) });
    }
  };
  here.onmessage = () => {
    if (paused) idle = true;
    else slice(Number.POSITIVE_INFINITY);
  };
  next();
  return {
    finished,
    control(verb) {
      if (verb === 'step') {
        if (idle) slice(1);
        return;
      }
      paused = verb === 'pause';
      if (!paused && idle) {
        idle = false;
        next();
      }
    },
  };
}
