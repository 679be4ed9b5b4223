import './vitest-state.ts';
import * as vitest from 'vitest';
import type { Failure, FromWorker, ProgramControl, ToWorker } from '../protocol.ts';
import { reportFailure } from '../report.ts';
import { captureConsole } from './console.ts';
import { watchBuiltIns } from './integrity.ts';
import { ModuleError } from '../modules.ts';
import { ModuleSpace } from './modules.ts';
import { rehearse } from './rehearsal.ts';
import { startProgram, type Program } from './program.ts';
import { closeRealm } from './realm.ts';
import { runSuite } from './suite.ts';

const beatMs = 100;

/** Takes the one port the worker will ever get; everything the judge needs is captured before a learner's code runs. */
self.onmessage = ({ ports: [port] }: MessageEvent) => {
  self.onmessage = null;
  serve(port!);
};

function serve(port: MessagePort): void {
  const post = port.postMessage.bind(port);
  const { stringify } = JSON;
  const { setInterval, setTimeout } = self;
  let nonce = '';
  const say = (message: FromWorker) => post(stringify({ ...message, nonce }));

  const logs = captureConsole(self);
  const tellLogs = () => {
    const { entries, dropped } = logs.take();
    if (entries.length > 0 || dropped > 0) say({ kind: 'log', entries, dropped });
  };
  const tamperedWith = watchBuiltIns();
  const modules = new ModuleSpace({ vitest }, (file) => say({ kind: 'busy', with: `loading ${file}` }));
  const late: Failure[] = [];
  let program: Program | undefined;
  /** What the host asked for before the program was there. */
  const early: ProgramControl[] = [];

  const onLate = (event: Event, error: unknown) => {
    event.preventDefault();
    late.push(
      reportFailure(error instanceof Error ? error : { message: String(error) }, (stack) => modules.placeOf(stack)),
    );
  };
  addEventListener('error', (event) => onLate(event, event.error));
  addEventListener('unhandledrejection', (event) => onLate(event, event.reason));

  const run = async (message: Exclude<ToWorker, { kind: 'prepare' | 'control' }>) => {
    nonce = message.nonce;
    let end: FromWorker;
    try {
      await modules.load(message.texts);
      if (message.kind === 'program') {
        program = startProgram(modules, message.input, say);
        early.forEach((control) => program!.control(control));
        end = await program.finished;
      } else {
        end = await runSuite(`${message.module}.test`, modules, say);
      }
    } catch (error) {
      const failure =
        error instanceof ModuleError ? error.failure : reportFailure(error as Error, (stack) => modules.placeOf(stack));
      end = { kind: 'end', failure };
    }
    // Two turns of the timers: an error thrown after the last assertion belongs to this run.
    setTimeout(() =>
      setTimeout(() => {
        tellLogs();
        const tampering = tamperedWith() ?? (canTellRightFromWrong() ? undefined : 'expect');
        const failure = ('failure' in end ? end.failure : undefined) ?? late[0];
        say({ kind: 'end', ...(failure && { failure }), ...(tampering !== undefined && { tampering }) });
      }),
    );
  };

  let prepared: Promise<unknown> = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === 'control') {
      if (program) program.control(data.control);
      else early.push(data.control);
    } else if (data.kind === 'prepare') {
      // What does not compile yet is reported by the run that needs it.
      const load = () => modules.load(data.texts).catch(() => undefined);
      prepared = prepared.then(load).then(rehearse);
    } else {
      void prepared.then(() => run(data));
    }
  };
  closeRealm();
  setInterval(() => {
    tellLogs();
    say({ kind: 'beat' });
  }, beatMs);
  say({ kind: 'ready' });
}

/** A judge that lets a wrong claim pass must not be believed. */
function canTellRightFromWrong(): boolean {
  try {
    vitest.expect(1).toBe(2);
    return false;
  } catch {
    return true;
  }
}
