import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readCourse, type Lesson } from '../../src/course/manifest.ts';
import { axeComplaints } from './axe.ts';
import { launchChromium } from './chromium.ts';

const url = inject('url');
const { lessons } = readCourse();
const lessonAddress = ({ slug }: Lesson) => `/lessons/${slug}/`;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 820, height: 900 } });
  page = await context.newPage();
  asked = [];
  complaints = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(`${url}/`, { waitUntil: 'networkidle' });
});

afterEach(() => context.close());

const box = () => page.locator('dialog.search');
const status = () => page.locator('.search-status');
const chosen = () => page.locator('.search-results [aria-selected="true"]');

describe('search', () => {
  it('goes by keyboard from "chain rule" to a lesson, and asks no other host', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('chain rule');
    await chosen().waitFor();
    expect(await status().textContent()).toMatch(/^\d+ places$/);
    const first = await chosen().getAttribute('href');
    await page.keyboard.press('ArrowDown');
    const second = await chosen().getAttribute('href');
    expect(second).not.toBe(first);
    expect(await page.locator('dialog input').getAttribute('aria-activedescendant')).toBe(
      await chosen().getAttribute('id'),
    );
    await page.keyboard.press('ArrowUp');
    expect(await chosen().textContent()).toContain('The chain rule');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lessons\/chain-rule\//);
    expect(await page.locator('h1').textContent()).toBe('The chain rule');
    expect(asked.filter((address) => !address.startsWith(url) && !address.startsWith('blob:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('loads nothing of itself before it is opened', async () => {
    expect(asked.filter((address) => /pagefind|\/box\./.test(address))).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('slope');
    await chosen().waitFor();
    expect(asked.filter((address) => /pagefind\.js/.test(address))).toHaveLength(1);
  });

  it('gives the focus back on Escape, and keeps a slash in a text for the text', async () => {
    const button = page.getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('1/x');
    expect(await page.locator('dialog input').inputValue()).toBe('1/x');
    await page.keyboard.press('Escape');
    expect(await box().evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false);
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('knows every lesson, without the code of its exercise, its formulas and the answers to its questions', async () => {
    const known = await page.evaluate<{ url: string; content: string }[]>(
      `import('/pagefind/pagefind.js')
        .then(({ search }) => search(null))
        .then(({ results }) => Promise.all(results.map((result) => result.data())))`,
    );
    expect(known.map((found) => found.url)).toEqual(expect.arrayContaining(lessons.map(lessonAddress)));
    for (const hidden of ['TODO:', '@example', 'Not so.', 'Hint 1', '\\frac', 'Next lesson']) {
      expect(
        known.filter(({ content }) => content.includes(hidden)).map((found) => found.url),
        hidden,
      ).toEqual([]);
    }
  });

  it('says that nothing was found, rather than what begins with the same letter', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('xylophone');
    await page.locator('[data-state="nothing"]').waitFor();
    expect(await status().textContent()).toBe('Nothing found for “xylophone”.');
  });

  it('says so when its index cannot be fetched, and tries again when asked', async () => {
    await context.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.locator('[data-state="ready"]').waitFor();
    await page.locator('dialog input').fill('gradient');
    await page.locator('[data-state="failed"]').waitFor();
    expect(await status().textContent()).toBe('The search could not be loaded. Check the connection.');
    await context.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await chosen().waitFor();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in any of its states, in %s', async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.keyboard.press('/');
    for (const [words, state] of [
      ['', 'ready'],
      ['gradient', 'found'],
      ['xylophone', 'nothing'],
    ] as const) {
      await page.locator('dialog input').fill(words);
      await page.locator(`dialog[data-state="${state}"]`).waitFor();
      expect(await axeComplaints(page)).toEqual([]);
    }
  });

  it('fits into 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.keyboard.press('/');
    await page.keyboard.type('gradient');
    await chosen().waitFor();
    const { x, width } = (await box().boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
    expect(await box().evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
  });
});
