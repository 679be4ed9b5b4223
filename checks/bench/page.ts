import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readCourse } from '../../src/course/manifest.ts';
import { bundleRunner } from '../../src/runner/bundle.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { startServer } from '../e2e/server.ts';

/** How long a reader waits from the click to the verdict in the built page, and how smoothly a training is shown. */
const warmRuns = 25;
const coldRuns = 5;

const server = await startServer(process.cwd());
const browser = await launchChromium();
const { lessons } = readCourse();

const openLesson = async (number: number): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}/lessons/${lessons[number - 1]!.slug}/`);
  await page.locator('scratch-exercise').scrollIntoViewIfNeeded();
  await page.locator('.workplace-run').waitFor();
  return page;
};

/** From the click to the moment the page shows a verdict, measured inside the page. */
const clickToVerdict = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const startedAt = performance.now();
        const summary = document.querySelector<HTMLElement>('.report-summary')!;
        let started = false;
        const observer = new MutationObserver(() => {
          const { verdict } = summary.dataset;
          started ||= verdict === 'running';
          if (!started || verdict === 'running') return;
          observer.disconnect();
          resolve(performance.now() - startedAt);
        });
        observer.observe(summary, { attributes: true });
        document.querySelector<HTMLElement>('.workplace-run')!.click();
      }),
  );

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const report = (what: string, times: number[], asked: string) =>
  console.log(
    `${what}: median ${median(times).toFixed(0)} ms of ${times.length} (${asked}), all ${times.map((t) => t.toFixed(0)).join(' ')}`,
  );

const cold: number[] = [];
for (let i = 0; i < coldRuns; i++) {
  const page = await openLesson(1);
  cold.push(await clickToVerdict(page));
  await page.context().close();
}
report('first verdict of a cold page', cold, 'asked: at most 300 ms');

const page = await openLesson(1);
const warm: number[] = [];
for (let i = 0; i < warmRuns; i++) {
  await page.waitForTimeout(700);
  warm.push(await clickToVerdict(page));
}
report('warm click to verdict', warm.slice(1), 'asked: at most 40 ms');

/** Trains the panel's network on moons once: how often its curves changed from the first time to the last, and the longest task. */
const watchTraining = async (page: Page): Promise<{ repaintsASecond: number; longestMs: number }> => {
  await page.locator('training-panel').scrollIntoViewIfNeeded();
  await page.locator('.training-start').waitFor();
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const seen = { changedAt: [] as number[], longestMs: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => seen.changedAt.push(performance.now())).observe(
      document.querySelector('.training-curves')!,
      { subtree: true, attributes: true, childList: true },
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestMs = Math.max(seen.longestMs, duration);
    }).observe({ type: 'longtask' });
    document.querySelector<HTMLElement>('.training-start')!.click();
  });
  await page.getByText(/held-out points are right/).waitFor({ timeout: 120_000 });
  return page.evaluate(() => {
    const { changedAt, longestMs } = (globalThis as unknown as { seen: { changedAt: number[]; longestMs: number } })
      .seen;
    const seconds = (changedAt.at(-1)! - changedAt[0]!) / 1000;
    return { repaintsASecond: (changedAt.length - 1) / seconds, longestMs };
  });
};
const { repaintsASecond, longestMs } = await watchTraining(await openLesson(13));
console.log(
  `training on moons: ${repaintsASecond.toFixed(0)} repaints a second (asked: at least 20), ` +
    `longest task ${longestMs === 0 ? 'under 50' : longestMs.toFixed(0)} ms (asked: at most 100)`,
);

const { text } = await bundleRunner();
console.log(
  `runner and type-stripper: ${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB gzip (asked: at most 150)`,
);
await browser.close();
await server.close();
