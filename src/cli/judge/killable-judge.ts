import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SuiteReport } from '../../runner/protocol.ts';
import type { Answer, Question } from './judge-process.ts';

/** A judge that outlives code that never comes to an end. */
export interface KillableJudge {
  run(question: Question): Promise<SuiteReport>;
  close(): void;
}

/**
 * Judges one suite after another in a process of its own, which starts with the first question and is killed where an answer
 * takes too long.
 *
 * @param root the project's root. @param modules the course's modules. @param limitMs how long one suite may take.
 */
export function killableJudge(root: string, modules: readonly string[], limitMs: number): KillableJudge {
  let child: ChildProcess | undefined;
  const close = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    run: async (question) => {
      child ??= await start(root, modules);
      const answer = nextMessage(child);
      child.send(question);
      const clock = new AbortController();
      const late = wait(limitMs, undefined, { signal: clock.signal }).catch(() => undefined);
      const report = (await Promise.race([answer, late])) as Answer | undefined;
      clock.abort();
      if (report) return report;
      close();
      const message = `${question.module}.ts did not come to an end within ${limitMs / 1000} s: look for a loop whose condition never becomes false.`;
      return { verdict: 'timed out', tests: [], failure: { kind: 'Error', message } };
    },
    close,
  };
}

async function start(root: string, modules: readonly string[]): Promise<ChildProcess> {
  const child = fork(join(root, 'src/cli/judge/judge-process.ts'), [root, ...modules], {
    execArgv: [],
  });
  await nextMessage(child);
  return child;
}

/** The next thing the process says. Throws if it ends without a word. */
async function nextMessage(child: ChildProcess): Promise<unknown> {
  const spoke = new AbortController();
  const ended = once(child, 'exit', { signal: spoke.signal }).then(([code]) => {
    throw new Error(`The judge's process ended (${code}) where its answer was expected.`);
  });
  const message = once(child, 'message', { signal: spoke.signal });
  try {
    return ((await Promise.race([message, ended])) as [unknown])[0];
  } finally {
    spoke.abort();
    message.catch(() => undefined);
    ended.catch(() => undefined);
  }
}
