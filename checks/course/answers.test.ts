import { beforeAll, describe, expect, it } from 'vitest';
import { answersOf, judgeAnswers } from '../../src/cli/judge/answers.ts';
import { readCourse } from '../../src/course/manifest.ts';
import type { SuiteReport } from '../../src/runner/protocol.ts';

const root = process.cwd();
const course = readCourse(root);
const answers = answersOf(course.lessons);
const reports = new Map<string, SuiteReport>();

beforeAll(async () => {
  const judged = await judgeAnswers(root, course, answers);
  answers.forEach(({ module, name }, i) => reports.set(`${module}: ${name}`, judged[i]!));
}, 300_000);

const reportOf = (module: string, name: string) => reports.get(`${module}: ${name}`)!;
const summary = (report: SuiteReport) => ({
  verdict: report.verdict,
  failure: report.failure?.message,
  failed: report.tests
    .filter((test) => test.state === 'failed')
    .map((test) => `${test.path.at(-1)}: ${test.failure?.message}`),
});

describe.each(course.lessons)('$module', (lesson) => {
  it('the reference passes, in full', () => {
    expect(summary(reportOf(lesson.module, 'reference'))).toEqual({
      verdict: 'passed',
      failure: undefined,
      failed: [],
    });
  });

  it('the stub is not attempted, in every test', () => {
    const report = reportOf(lesson.module, 'stub');
    expect(summary(report)).toEqual({ verdict: 'not attempted', failure: undefined, failed: [] });
    expect(report.tests.filter((test) => test.state !== 'not attempted')).toEqual([]);
  });

  it.each(Object.keys(lesson.right))('the right answer %s passes', (way) => {
    expect(summary(reportOf(lesson.module, `right/${way}`))).toEqual({
      verdict: 'passed',
      failure: undefined,
      failed: [],
    });
  });

  it.each(Object.entries(lesson.mistakes))(
    'the wrong answer %s fails where it says, and shows its own sentence',
    (mistake, { fails }) => {
      const report = reportOf(lesson.module, `wrong/${mistake}`);
      expect(report.verdict, report.failure?.message).toBe('failed');
      const declared = report.tests.find((test) => test.path.at(-1) === fails);
      expect(declared?.state, `the state of the test "${fails}"`).toBe('failed');
      expect(declared?.mistakes).toEqual([mistake]);
      expect(new Set(report.tests.flatMap((test) => test.mistakes))).toEqual(new Set([mistake]));
    },
  );
});
