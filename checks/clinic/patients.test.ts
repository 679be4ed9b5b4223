import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/cli/judge/judge.ts';
import { readCourse } from '../../src/course/manifest.ts';
import { readInstruments, readPatients } from '../../src/course/patients.ts';
import type { SuiteReport } from '../../src/runner/protocol.ts';

const root = process.cwd();
/** A third of them: in the page, `npm run e2e:all` judges every one; that all repairs are healthy, the confusion table says. */
const patients = readPatients(root).filter((_, i) => i % 3 === 0);
const instruments = Object.keys(readInstruments(root));
const lessons = readCourse(root).lessons.map(({ module }) => module);
const reports = new Map<string, SuiteReport>();

beforeAll(async () => {
  const candidates = patients.flatMap(({ fault }) =>
    ['broken', 'repaired'].map((answer) => ({ module: `clinic/${fault}/experiment`, answer: `${fault}/${answer}` })),
  );
  const judged = await judge(root, [...lessons, ...instruments, 'experiment'], candidates, (module, _, answer) =>
    module === 'experiment'
      ? `exercises/clinic/${answer}.ts`
      : `${instruments.includes(module) ? 'src/programs' : 'solutions'}/${module}.ts`,
  );
  candidates.forEach(({ answer }, i) => reports.set(answer, judged[i]!));
});

it('the clinic has at least ten patients', () => {
  expect(readPatients(root).length).toBeGreaterThanOrEqual(10);
});

describe.each(patients.map(({ fault }) => fault))('%s', (fault) => {
  it('the broken run fails, in the test that names the fault, with a number that was expected', () => {
    const { verdict, failure, tests } = reports.get(`${fault}/broken`)!;
    expect(failure).toBeUndefined();
    expect(verdict).toBe('failed');
    expect(tests[0]!.state).toBe('failed');
    expect(tests[0]!.failure!.kind).toBe('AssertionError');
    expect(tests[0]!.failure!.message).not.toMatch(/\d\.\d{10}/);
  });

  it('the repaired run passes, in full', () => {
    const { verdict, failure, tests } = reports.get(`${fault}/repaired`)!;
    expect(tests.flatMap((test) => test.failure?.message ?? [])).toEqual([]);
    expect(failure).toBeUndefined();
    expect(verdict).toBe('passed');
  });
});
