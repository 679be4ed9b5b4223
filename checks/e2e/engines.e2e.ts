import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { answersOf, judgeAnswers, type Answer } from '../../src/cli/judge/answers.ts';
import { readCourse } from '../../src/course/manifest.ts';
import type { SuiteReport } from '../../src/runner/protocol.ts';
import { engines, type EnginePage } from './engines.ts';
import type { Judged } from './lab.ts';
import { textsOf } from './texts.ts';

const course = readCourse();
const answers = answersOf(course.lessons);
let inNode: SuiteReport[];

beforeAll(async () => {
  inNode = await judgeAnswers(process.cwd(), course, answers);
}, 300_000);

/** What engines agree on: their own errors are worded differently. */
const states = ({ verdict, tests }: SuiteReport) => ({
  verdict,
  tests: tests.map(({ path, state, mistakes }) => ({ path, state, mistakes })),
});

describe.each(Object.entries(engines))('%s', (_, open) => {
  let page: EnginePage;

  beforeAll(async () => {
    page = await open();
    await page.goto(`${inject('url')}/lab/`);
  });
  afterAll(() => page?.close());

  it.each(answers.map((answer): [string, string, Answer] => [answer.module, answer.name, answer]))(
    '%s: %s is judged as in Node',
    async (module, _name, answer) => {
      const call = `window.lab.judge(${JSON.stringify(module)}, ${JSON.stringify(textsOf(course, answer))})`;
      const { report } = await page.evaluate<Judged>(call);
      expect(states(report)).toEqual(states(inNode[answers.indexOf(answer)]!));
    },
  );

  it('an endless loop is stopped and the next run passes', async () => {
    const [first] = course.lessons;
    const judge = (text: string) => {
      const texts = textsOf(course, { module: first!.module, text });
      return page.evaluate<Judged>(`window.lab.judge(${JSON.stringify(first!.module)}, ${JSON.stringify(texts)})`);
    };
    expect((await judge(`${first!.reference}\nfor (;;) {}`)).report.verdict).toBe('timed out');
    expect((await judge(first!.reference)).report.verdict).toBe('passed');
  });
});
