import { expect, TestRunner } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { ModuleError } from '../modules.ts';
import type { FromWorker } from '../protocol.ts';
import { isTodo, notAttempted, reportFailure, reportTest, type JudgedTest } from '../report.ts';
import type { ModuleSpace } from './modules.ts';

type Runner = Parameters<typeof startTests>[1];
type Test = Parameters<NonNullable<Runner['onBeforeRunTask']>>[0];
type Suite = Parameters<NonNullable<Runner['onBeforeRunSuite']>>[0];

/** Vitest's settings, the same that the terminal's Vitest has by default. */
const settings = {
  root: '/',
  name: '',
  setupFiles: [],
  sequence: { shuffle: false, concurrent: false, hooks: 'stack', setupFiles: 'list', seed: 0 },
  testTimeout: 5_000,
  hookTimeout: 10_000,
  retry: 0,
  maxConcurrency: 5,
  passWithNoTests: false,
  allowOnly: false,
  tags: [],
  snapshotOptions: { expand: false, updateSnapshot: 'none' },
  expect: {},
} as unknown as Runner['config'];

/**
 * Runs a suite with Vitest and tells what becomes of each test as it happens.
 *
 * @param name the suite's name among the modules, such as `value.test`.
 * @returns how the run ended: with a failure if the suite could not be loaded.
 */
export async function runSuite(
  name: string,
  modules: ModuleSpace,
  say: (message: FromWorker) => void,
): Promise<FromWorker> {
  const placeOf = (stack: string) => modules.placeOf(stack);
  const told = new Set<Test>();
  let tests: Test[] = [];
  let unloadable: ModuleError | undefined;
  const tellFinished = () => {
    for (const test of tests) {
      const { state } = test.result ?? {};
      if (told.has(test) || (state !== 'pass' && state !== 'fail' && state !== 'skip')) continue;
      told.add(test);
      say({ kind: 'test', report: reportTest(judged(test), placeOf) });
    }
  };
  const runner: Runner = {
    config: settings,
    importFile: () => {
      try {
        return modules.require(name);
      } catch (error) {
        if (error instanceof ModuleError) unloadable = error;
        throw error;
      }
    },
    onCollected: ([file]) => {
      tests = testsIn(file!);
      say({ kind: 'collected', paths: tests.map(pathOf) });
    },
    onBeforeRunTask: (test) => {
      tellFinished();
      say({ kind: 'busy', with: pathOf(test).join(' > ') });
    },
    onBeforeTryTask: (test) => expect.setState({ assertionCalls: 0, currentTestName: pathOf(test).join(' > ') }),
    runTask: async (test) => {
      try {
        await TestRunner.getTestFn(test)();
      } catch (error) {
        if (isTodo(error)) test.context.skip(notAttempted);
        throw error;
      }
    },
    onAfterRunTask: tellFinished,
  };
  const [file] = await startTests([name], runner);
  tellFinished();
  const broken = tests.length === 0 ? file!.result?.errors?.[0] : undefined;
  return { kind: 'end', ...(broken && { failure: unloadable?.failure ?? reportFailure(broken, placeOf) }) };
}

function testsIn(suite: Suite): Test[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task as Test]));
}

function pathOf(test: Test): string[] {
  const path = [test.name];
  for (let suite = test.suite; suite; suite = suite.suite) path.unshift(suite.name);
  return path;
}

function judged(test: Test): JudgedTest {
  const { state, duration = 0, errors = [] } = test.result!;
  return {
    path: pathOf(test),
    state: state === 'pass' ? 'passed' : state === 'skip' ? 'skipped' : 'failed',
    durationMs: duration,
    errors,
    mistakes: (test.meta as { mistakes?: string[] }).mistakes ?? [],
  };
}
