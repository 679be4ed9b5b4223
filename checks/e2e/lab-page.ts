import { expect, inject } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readCourse } from '../../src/course/manifest.ts';
import type { Texts } from '../../src/runner/protocol.ts';
import type { Judged, lab } from './lab.ts';
import { textsOf } from './texts.ts';

declare const window: { lab: typeof lab };

const course = readCourse();

/** What the cases start from: module 01, whose functions other code may call. */
export const { reference } = course.lessons[0]!;

/** The reference, with code that runs when the module is loaded. */
export const onLoad = (code: string) => `${reference}\n${code}`;

/** The reference, with code that runs each time a slope is measured. */
export const onCall = (code: string) => reference.replace(/return \(f\(x \+ h\)[^\n]*/, `{ ${code} } $&`);

/** The texts of a run of module 01. */
export const textsWith = (text: string): Texts => textsOf(course, { module: 'derivative', text });

/** The lab in a tab of its own. */
export interface LabPage {
  page: Page;
  /** Judges a text as module 01. */
  judge(text: string): Promise<Judged>;
  expectNextRunPasses(): Promise<void>;
}

/** Opens the lab, and sees a first run pass there. */
export async function openLab(browser: Browser): Promise<LabPage> {
  const page = await browser.newPage();
  await page.goto(`${inject('url')}/lab/`);
  const judge = (text: string) => page.evaluate((texts) => window.lab.judge('derivative', texts), textsWith(text));
  const expectNextRunPasses = async () => expect((await judge(reference)).report.verdict).toBe('passed');
  await expectNextRunPasses();
  // The next spare worker starts now; a reader takes longer than this before the next click.
  await page.waitForTimeout(500);
  return { page, judge, expectNextRunPasses };
}
