import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readCourse } from '../../src/course/manifest.ts';
import { axeComplaints } from './axe.ts';
import { launchChromium } from './chromium.ts';

const url = inject('url');
const { lessons } = readCourse();
const paths = [
  '/',
  '/404.html',
  '/clinic/',
  '/glossary/',
  '/competition/',
  '/what-you-can-do/',
  '/how-it-was-made-honest/',
  '/typescript-for-python/',
  ...lessons.map(({ slug }) => `/lessons/${slug}/`),
];
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

/** A page as it was loaded, with fonts that come so much later than it, and what it asked for and was refused on the way. */
const open = async (path: string, width: number, colorScheme: 'light' | 'dark', fontsLateMs = 0) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const sent: { url: string; type: string }[] = [];
  const refused: string[] = [];
  page.on('response', (response) => sent.push({ url: response.url(), type: response.request().resourceType() }));
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
        (globalThis as unknown as { shift: number }).shift += entry.hadRecentInput ? 0 : entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, fontsLateMs));
    await route.continue();
  });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  return { page, sent, refused, close: () => context.close() };
};

/** Lays out the whole page; on a lesson, the editor takes the exercise's place. */
const mount = async (page: Page, path: string) => {
  await page.keyboard.press('End');
  if (!path.startsWith('/lessons/')) return;
  await page.locator('.workplace, scratch-exercise').first().scrollIntoViewIfNeeded();
  await page.locator('.workplace').waitFor();
};

const widthNeeded = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** What axe complains of, on a lesson with its exercise mounted and its stub run. */
const complaints = async (page: Page, path: string) => {
  await mount(page, path);
  if (path.startsWith('/lessons/')) {
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.locator('.report-tests').waitFor();
  }
  return axeComplaints(page);
};

describe.each(paths)('%s, wide and light', (path) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open(path, 1280, 'light', 500);
  });
  afterAll(() => opened?.close());

  it('sends at most 15 kB of JavaScript and 30 kB of CSS before its exercise is near', () => {
    const size = (type: string) =>
      opened.sent
        .filter((response) => response.type === type)
        .map((response) => gzipSync(readFileSync(`dist${new URL(response.url).pathname}`)).length)
        .reduce((sum, bytes) => sum + bytes, 0);
    expect(size('script')).toBeLessThanOrEqual(15_000);
    const styles = readFileSync(`dist${path.endsWith('/') ? `${path}index.html` : path}`, 'utf8').match(
      /<style>.*?<\/style>/gs,
    );
    expect(size('stylesheet') + gzipSync(styles!.join('')).length).toBeLessThanOrEqual(30_000);
  });

  it('shifts neither while it loads, and its fonts come late, nor when the editor takes its place', async () => {
    const { page } = opened;
    expect(await page.evaluate('shift')).toBeLessThan(0.005);
    await mount(page, path);
    // What moves within half a second of a key is put down to its reader, and not counted.
    await page.waitForTimeout(800);
    expect(await page.evaluate('shift')).toBeLessThan(0.005);
  });

  it('needs at most 120 kB of fonts, to its end', () => {
    const fonts = new Set(opened.sent.filter(({ type }) => type === 'font').map((response) => response.url));
    const bytes = [...fonts].map((font) => readFileSync(`dist${new URL(font).pathname}`).length);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);
  });

  it('leaves axe nothing to find', async () => {
    expect(await complaints(opened.page, path)).toEqual([]);
  });

  it('loads without an error, and asks no other host', () => {
    expect(opened.refused).toEqual([]);
    expect(opened.sent.filter((response) => !response.url.startsWith(url))).toEqual([]);
  });

  it('fits when the window is made 320 px narrow', async () => {
    await opened.page.setViewportSize({ width: 320, height: 900 });
    expect(await widthNeeded(opened.page)).toBeLessThanOrEqual(320);
  });
});

// Minutes of looking that `npm run e2e:all` has the time for.
if (process.env.E2E_ALL === '1') {
  describe.each(paths)('%s, opened narrow and dark', (path) => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open(path, 320, 'dark');
    });
    afterAll(() => opened?.close());

    it('fits into 320 px, and loads without an error', async () => {
      await mount(opened.page, path);
      expect(await widthNeeded(opened.page)).toBeLessThanOrEqual(320);
      expect(opened.refused).toEqual([]);
    });

    it('leaves axe nothing to find', async () => {
      expect(await complaints(opened.page, path)).toEqual([]);
    });
  });
}

describe('a question', () => {
  const path = `${url}/lessons/${lessons[0]!.slug}/`;
  const first = (page: Page) => page.locator('.choices').first();
  const reasons = (page: Page) => first(page).locator('.because:visible').count();

  it('is answered by keyboard, shows nothing before, and finds its answer again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(path);
    await first(page).locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await reasons(page)).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await reasons(page)).toBe(1);
    const second = first(page).locator('.choice').nth(1);
    expect(await first(page).locator('[role=status]').textContent()).toMatch(/^(Right|Not so)\. /);
    await page.reload();
    expect(await second.locator('input').isChecked()).toBe(true);
    expect(await second.locator('.because').isVisible()).toBe(true);
    await first(page).getByRole('button').press('Enter');
    expect(await reasons(page)).toBe(0);
    await page.reload();
    expect(await first(page).locator(':checked').count()).toBe(0);
    await context.close();
  });

  it('needs no script, and shows every reason on paper', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    expect(await reasons(page)).toBe(0);
    await first(page).locator('label').first().click();
    expect(await reasons(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await reasons(page)).toBe(await first(page).locator('.choice').count());
    await context.close();
  });
});

describe('what you can do now', () => {
  it('shows the reader’s own rules of what is solved, and where to write the others', async () => {
    const { page, close } = await open('/what-you-can-do/', 1280, 'light');
    expect(await page.locator('.rules pre').count()).toBe(0);
    const { module, reference } = lessons.find((lesson) => lesson.module === 'value')!;
    const mine = reference.replace("'×')", "'×') /* mine */");
    const record = { version: 1, module, revision: 1, draft: mine, savedAt: 1 };
    const solved = { ...record, passed: { text: mine, suiteVersion: 'old', at: 1 } };
    await page.evaluate(
      (kept) =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('scratchgrad');
          opening.onerror = () => fail(new Error('The database does not open.'));
          opening.onsuccess = () => {
            const writing = opening.result.transaction('exercises', 'readwrite');
            writing.objectStore('exercises').put(kept, kept.module);
            writing.oncomplete = () => done();
          };
        }),
      solved,
    );
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('.rules pre').first().waitFor();
    expect(await page.locator('.rules pre').count()).toBe(2);
    expect(await page.locator('[data-rule=mul] pre').textContent()).toContain('/* mine */');
    expect(await page.locator('[data-rule=neg] a').textContent()).toContain('in lesson 6');
    expect(await page.locator('[data-own-count]').textContent()).toBe('2');
    await close();
  });
});

describe('without JavaScript', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled: false });
  });
  afterAll(() => page?.close());

  it.each(lessons.map(({ slug }) => slug))(
    'R84: %s has its title, text, code and a line that says what is missing',
    async (slug) => {
      await page.goto(`${url}/lessons/${slug}/`, { waitUntil: 'domcontentloaded' });
      expect(await page.locator('h1').textContent()).not.toBe('');
      expect((await page.locator('main p').allTextContents()).join(' ').length).toBeGreaterThan(1_000);
      expect(await page.locator('scratch-exercise pre').first().textContent()).toContain('TODO:');
      expect(await page.locator('main').textContent()).toContain('need JavaScript to run');
    },
  );
});
