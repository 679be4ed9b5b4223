import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readCourse } from '../../src/course/manifest.ts';
import { launchChromium } from './chromium.ts';

const url = inject('url');
const { lessons } = readCourse();
const paths = [
  '/',
  '/404.html',
  '/clinic/',
  '/glossary/',
  '/competition/',
  '/your-table/',
  '/what-you-can-do/',
  '/how-it-was-made-honest/',
  '/typescript-for-python/',
  ...lessons.map(({ slug }) => `/lessons/${slug}/`),
];
/** The longest that a page may keep its reader waiting while it loads, in milliseconds: the browser reports what is longer. */
const longestTaskMs = 50;
let browser: Browser;

/** What a page has measured of itself since it began to load. */
interface Measured {
  shifts: { value: number; of: string[] }[];
  tasks: number[];
}

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

const open = async (path: string, width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const measured: Measured = { shifts: [], tasks: [] };
    Object.assign(globalThis, { measured });
    const name = (node: Node | null) =>
      node instanceof Element ? `${node.localName}.${node.className}` : `“${node?.textContent?.slice(0, 40)}”`;
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
        if (!hadRecentInput) measured.shifts.push({ value, of: sources.map(({ node }) => name(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      measured.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  return page;
};

const measured = (page: Page) => page.evaluate(() => (globalThis as unknown as { measured: Measured }).measured);

/** Reads the page to its end, so slowly that everything that waits for its reader takes its place, and until nothing more comes. */
const readThrough = async (page: Page): Promise<void> => {
  for (let top = 0; top < (await page.evaluate(() => document.documentElement.scrollHeight)); top += 300) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    await page.waitForTimeout(40);
  }
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet: ReturnType<typeof setTimeout>;
        const waitAgain = () => {
          clearTimeout(quiet);
          quiet = setTimeout(resolve, 800);
        };
        new MutationObserver(waitAgain).observe(document, { childList: true, subtree: true });
        new PerformanceObserver(waitAgain).observe({ type: 'resource' });
        waitAgain();
      }),
  );
};

describe.each(paths)('%s', (path) => {
  it.each([390, 1440])('shifts nothing while it is read from its top to its end, %i px wide', async (width) => {
    const page = await open(path, width);
    await readThrough(page);
    const { shifts } = await measured(page);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    // To two places, as the measure is given: what is left is a formula whose font came after the text around it.
    expect(sum.toFixed(2), JSON.stringify(shifts)).toBe('0.00');
    await page.context().close();
  });

  it(`loads in tasks of at most ${longestTaskMs} ms`, async () => {
    const loads: number[] = [];
    // The best of ten: what else the machine does at the time is no fault of the page, while what the page itself does comes
    // ten times. (Chromium on Linux asks another process for every size of every face, and waits in line for its answers.)
    while (loads.length < 10 && !loads.includes(0)) {
      const page = await open(path, 390);
      loads.push(Math.max(0, ...(await measured(page)).tasks));
      await page.context().close();
    }
    expect(Math.min(...loads)).toBeLessThanOrEqual(longestTaskMs);
  });
});
