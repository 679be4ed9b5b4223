import { join, relative } from 'node:path';
import { createVitest, type TestCase, type TestModule } from 'vitest/node';
// Tells what the suites' tools note on a test.
import type {} from '../../../exercises/support/explain.ts';
import type { Place, SuiteReport } from '../../runner/protocol.ts';
import { reportFailure, reportTest, verdictOf } from '../../runner/report.ts';
import { exerciseModules, type FileOf } from './exercise-modules.ts';

/** An answer to judge: its suite's module, and a name that `fileOf` knows. */
export interface Candidate {
  module: string;
  answer: string;
}

/** Vitest in Node, ready to judge. */
export interface Judge {
  /** Shape: one report per candidate, in order. */
  run(candidates: readonly Candidate[]): Promise<SuiteReport[]>;
  close(): Promise<void>;
}

/**
 * Judges answers with the real Vitest in Node, each with modules of its own.
 *
 * Shape: one report per candidate, in order.
 *
 * @param root the project's root. @param modules the course's modules. @param fileOf gives the file that stands for a module.
 */
export async function judge(
  root: string,
  modules: readonly string[],
  candidates: readonly Candidate[],
  fileOf: FileOf,
): Promise<SuiteReport[]> {
  const opened = await openJudge(root, modules, fileOf);
  try {
    return await opened.run(candidates);
  } finally {
    await opened.close();
  }
}

/** Starts a judge that can run many times; a name that comes again must stand for the same texts. See {@link judge}. */
export async function openJudge(root: string, modules: readonly string[], fileOf: FileOf): Promise<Judge> {
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root,
      watch: false,
      reporters: [{}],
      include: [],
      includeTaskLocation: false,
      pool: 'threads',
      isolate: false,
      // What a text becomes depends on its neighbours, not on itself alone.
      fsModuleCache: false,
      runner: join(root, 'src/cli/judge/not-attempted.ts'),
    },
    { plugins: [exerciseModules(root, modules, fileOf)], logLevel: 'error' },
  );
  return {
    run: async (candidates) => {
      const project = vitest.getRootProject();
      const ids = candidates.map(
        ({ module, answer }) => `${join(root, 'exercises', `${module}.test.ts`)}?${new URLSearchParams({ answer })}`,
      );
      const { testModules } = await vitest.runTestSpecifications(ids.map((id) => project.createSpecification(id)));
      const byId = new Map(testModules.map((testModule) => [testModule.moduleId, testModule]));
      return ids.map((id) => reportModule(byId.get(id), root));
    },
    close: () => vitest.close(),
  };
}

/** The report of a suite that Vitest ran in Node. */
export function reportModule(testModule: TestModule | undefined, root: string): SuiteReport {
  const placeOf = (stack: string) => nodePlace(stack, root);
  const broken = testModule?.errors()[0];
  if (broken) return { verdict: 'broken', tests: [], failure: reportFailure(asJudged(broken), placeOf) };
  const tests = [...(testModule?.children.allTests() ?? [])].map((test) => reportTest(judgedTest(test), placeOf));
  if (tests.length === 0)
    return { verdict: 'broken', tests, failure: { kind: 'Error', message: 'No test was collected.' } };
  return { verdict: verdictOf(tests), tests };
}

function judgedTest(test: TestCase) {
  const { state, errors } = test.result();
  return {
    path: test.fullName.split(' > '),
    state: state === 'passed' || state === 'skipped' ? state : 'failed',
    durationMs: test.diagnostic()?.duration ?? 0,
    errors: (errors ?? []).map(asJudged),
    mistakes: test.meta().mistakes ?? [],
  } as const;
}

function asJudged(error: NonNullable<ReturnType<TestCase['result']>['errors']>[number]) {
  const stack = error.stacks?.map(({ file, line, column }) => `${file}:${line}:${column}`).join('\n');
  return { ...error, ...(stack !== undefined && { stack }) };
}

/** The innermost place in an exercise's or the reference's files, not in the suites' tools; whatever file stands for a module is called `<module>.ts`. */
function nodePlace(stack: string, root: string): Place | undefined {
  for (const line of stack.split('\n')) {
    const [, file, row, column] = /^(.*?)(?:\?[^:]*)?:(\d+):(\d+)$/.exec(line) ?? [];
    if (!file) continue;
    const path = relative(root, file);
    const name = /^exercises\/(?:wrong|right)\/([a-z-]+)\//.exec(path)?.[1];
    if (/^(exercises|solutions)\/(?!support\/)/.test(path)) {
      return {
        file: name ? `${name}.ts` : path.replace(/^(exercises\/stubs|exercises|solutions)\//, ''),
        line: Number(row),
        column: Number(column),
      };
    }
  }
  return undefined;
}
