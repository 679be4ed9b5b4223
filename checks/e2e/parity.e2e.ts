import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { answersOf, judgeAnswers, type Answer } from '../../src/cli/judge/answers.ts';
import { readCourse } from '../../src/course/manifest.ts';
import { comparable } from '../../src/runner/report.ts';
import type { SuiteReport } from '../../src/runner/protocol.ts';
import { launchChromium } from './chromium.ts';
import type { lab } from './lab.ts';
import { textsOf } from './texts.ts';

declare const window: { lab: typeof lab };

const course = readCourse();
const answers = answersOf(course.lessons);
let browser: Browser;
let page: Page;
let inNode: SuiteReport[];
let compared = 0;

beforeAll(async () => {
  inNode = await judgeAnswers(process.cwd(), course, answers);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${inject('url')}/lab/`);
});

afterAll(async () => {
  console.log(`parity: ${compared} tests compared, over ${answers.length} answers`);
  await browser?.close();
});

describe.each(course.lessons.map((lesson) => lesson.module))('%s: the page and Node report the same', (module) => {
  const own = answers.filter((answer) => answer.module === module);
  it.each(own.map((answer): [string, Answer] => [answer.name, answer]))('%s', async (_, answer) => {
    const judged = await page.evaluate(([name, texts]) => window.lab.judge(name, texts), [
      module,
      textsOf(course, answer),
    ] as const);
    const report = inNode[answers.indexOf(answer)]!;
    compared += report.tests.length;
    expect(report.tests.length).toBeGreaterThan(0);
    expect(judged.comparable).toEqual(comparable(report));
  });
});
