import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { readCourse } from '../../src/course/manifest.ts';
import { launchChromium } from './chromium.ts';

const url = inject('url');
const { lessons } = readCourse();
const paths = [
  '/',
  '/404.html',
  '/glossary/',
  '/typescript-for-python/',
  ...lessons.map(({ slug }) => `/lessons/${slug}/`),
];
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

const open = async (path: string, width: number, colorScheme: 'light' | 'dark') => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const sent: { url: string; type: string }[] = [];
  const refused: string[] = [];
  page.on('response', (response) => sent.push({ url: response.url(), type: response.request().resourceType() }));
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  return { page, sent, refused, close: () => context.close() };
};

describe.each(paths)('%s', (path) => {
  it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    const { page, close } = await open(path, 1280, scheme);
    if (path.startsWith('/lessons/')) {
      await page.locator('scratch-exercise').scrollIntoViewIfNeeded();
      await page.locator('.workplace').waitFor();
      await page.getByRole('button', { name: /^Run/ }).click();
      await page.locator('.report-tests').waitFor();
    }
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await close();
  });

  it('fits into 320 px, loads without an error, and asks no other host', async () => {
    const { page, sent, refused, close } = await open(path, 320, 'light');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(refused).toEqual([]);
    expect(sent.filter((response) => !response.url.startsWith(url))).toEqual([]);
    await close();
  });

  it('sends at most 15 kB of JavaScript and 30 kB of CSS before its exercise is near', async () => {
    const { sent, close } = await open(path, 1280, 'light');
    const size = (type: string) =>
      sent
        .filter((response) => response.type === type)
        .map((response) => gzipSync(readFileSync(`dist${new URL(response.url).pathname}`)).length)
        .reduce((sum, bytes) => sum + bytes, 0);
    expect(size('script')).toBeLessThanOrEqual(15_000);
    expect(size('stylesheet')).toBeLessThanOrEqual(30_000);
    await close();
  });

  it('does not shift while it loads', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
          (globalThis as unknown as { shift: number }).shift += entry.hadRecentInput ? 0 : entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url + path, { waitUntil: 'networkidle' });
    for (let y = 0; y < 8_000; y += 800) {
      await page.mouse.wheel(0, 800);
      await page.waitForTimeout(100);
    }
    await page.waitForTimeout(800);
    expect(await page.evaluate('shift')).toBeLessThan(0.001);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it.each(lessons.map(({ slug }) => slug))(
    'R84: %s has its title, text, code and a line that says what is missing',
    async (slug) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${url}/lessons/${slug}/`);
      expect(await page.locator('h1').textContent()).not.toBe('');
      expect((await page.locator('main p').allTextContents()).join(' ').length).toBeGreaterThan(1_000);
      expect(await page.locator('scratch-exercise pre').first().textContent()).toContain('TODO:');
      expect(await page.locator('main').textContent()).toContain('need JavaScript to run');
      await context.close();
    },
  );
});
