import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readCourse } from '../../src/course/manifest.ts';
import { launchChromium } from './chromium.ts';

const [lesson] = readCourse().lessons;
const { reference, slug, stub } = lesson!;
const address = `${inject('url')}/lessons/${slug}/`;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await open(page);
});

afterEach(() => context.close());

const open = async (tab: Page) => {
  await tab.goto(address);
  await tab.locator('scratch-exercise').scrollIntoViewIfNeeded();
  await tab.locator('.workplace').waitFor();
};

const type = async (text: string, tab = page) => {
  await tab.locator('.cm-content').first().click();
  await tab.keyboard.press('ControlOrMeta+a');
  await tab.keyboard.insertText(text);
};

/** The text in the editor, to the last letter: what the download link holds. */
const textOf = async (tab: Page) => {
  const href = await tab.locator('.workplace-tools a[download]').getAttribute('href');
  return decodeURIComponent(href!.slice(href!.indexOf(',') + 1));
};

const verdict = async (tab = page) => {
  await tab.waitForFunction(
    () => !/none|running/.test(document.querySelector<HTMLElement>('.report-summary')!.dataset.verdict!),
  );
  return tab.locator('.report-summary').getAttribute('data-verdict');
};

const run = async () => {
  await page.getByRole('button', { name: /^Run/ }).click();
  return verdict();
};

it('numbers each line beside it, for a reader who wants less motion too', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const lines = () =>
    page.locator('.workplace-editor .cm-editor').evaluateAll(([editor]) => {
      const tops = (selector: string) =>
        [...editor!.querySelectorAll(selector)].map((each) => each.getBoundingClientRect().top);
      // The first one holds the gutter's width and is not seen; lines far below the window are not drawn.
      const [, ...numbers] = tops('.cm-lineNumbers .cm-gutterElement');
      const shown = tops('.cm-line');
      return { areMany: shown.length > 9, astray: shown.filter((top, i) => Math.abs(top - numbers[i]!) >= 1).length };
    });
  await expect.poll(lines).toEqual({ areMany: true, astray: 0 });
});

it('saves what is typed, without a run', async () => {
  await type(`${stub}\n// a thought of mine\n`);
  await page.waitForTimeout(1_000);
  await open(page);
  expect(await textOf(page)).toContain('// a thought of mine');
});

it('takes a reset back, even after a reload', async () => {
  await type(reference);
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await textOf(page)).toBe(stub);
  await page.waitForTimeout(500);
  await open(page);
  expect(await textOf(page)).toBe(stub);
  await page.getByRole('button', { name: 'Undo the reset' }).click();
  expect(await textOf(page)).toBe(reference);
});

it('keeps both texts when two tabs change the same exercise', async () => {
  const other = await context.newPage();
  await open(other);
  await type(`${stub}// from the first tab\n`);
  await page.waitForTimeout(600);
  await type(`${stub}// from the second tab\n`, other);
  await other.getByText('Another tab changed this exercise too').waitFor();
  expect(await textOf(other)).toContain('from the second tab');
  await other.getByRole('button', { name: 'Take that text' }).click();
  expect(await textOf(other)).toContain('from the first tab');
});

it('goes to the line of an error, and shows what was logged', async () => {
  const broken = reference.replace('return (f(x', "console.log('before the fall'); missing();\n  return (f(x");
  await type(`declare function missing(): void;\n${broken}`);
  expect(await run()).toBe('failed');
  expect(await page.locator('.report-console pre').textContent()).toContain('before the fall');
  const link = page.locator('.report-place', { hasText: 'derivative.ts, line' }).first();
  const line = Number(/line (\d+)/.exec((await link.textContent())!)![1]);
  await link.click();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(true);
  expect(await page.locator('.cm-activeLine').first().textContent()).toContain('missing();');
  expect(`declare function missing(): void;\n${broken}`.split('\n')[line - 1]).toContain('missing();');
});

it('says where a text is no TypeScript, and keeps it', async () => {
  const text = reference.replace('export function partial', 'export function partial(((');
  await type(text);
  expect(await run()).toBe('broken');
  expect(await page.locator('.report-whole').textContent()).toMatch(
    /derivative\.ts, line \d+: this is not valid TypeScript/,
  );
  expect(await textOf(page)).toBe(text);
});

it('a solved exercise leads to the page that counts it', async () => {
  await type(reference);
  expect(await run()).toBe('passed');
  await page.getByRole('link', { name: 'See what you can do now' }).click();
  await expect.poll(() => page.locator('[data-solved]').innerText()).toBe('1');
  expect(await page.locator(`[data-step=${lesson!.module}]`).innerText()).toContain(lesson!.gives);
});

it('R23: stops an endless loop at a click, and the next run passes', async () => {
  await type(`${reference}\nfor (;;) {}\n`);
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(await verdict()).toBe('stopped');
  await type(reference);
  expect(await run()).toBe('passed');
});

it('R25: twenty quick runs give one verdict, the last', async () => {
  await type(reference);
  for (let i = 0; i < 20; i++) await page.keyboard.press('ControlOrMeta+Enter');
  expect(await verdict()).toBe('passed');
  await page.waitForTimeout(500);
  expect(await page.locator('.report-tests > li').count()).toBe(
    await page.locator('.report-tests > li[data-state="passed"]').count(),
  );
});

it('can be worked by keyboard alone: into the editor, out again, to the report', async () => {
  await page.locator('[role="tab"][aria-selected="true"]').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('[role="tab"][aria-selected="true"]').textContent()).toBe('derivative.test.ts');
  await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('.workplace-editor') !== null)) break;
  }
  expect(await page.evaluate(() => document.activeElement?.closest('.workplace-editor') !== null)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  expect(await verdict()).toBe('not attempted');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(false);
});

it('R65: works on, and says so, where the browser refuses to store', async () => {
  const strict = await browser.newContext();
  await strict.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const tab = await strict.newPage();
  await open(tab);
  expect(await tab.getByRole('alert').textContent()).toContain('does not let the page store anything');
  await type(reference, tab);
  await tab.getByRole('button', { name: /^Run/ }).click();
  expect(await verdict(tab)).toBe('passed');
  await strict.close();
});

it('R64: a write that fails is said at once, and the text can be downloaded', async () => {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await type(`${stub}// precious\n`);
  const banner = page.getByRole('alert');
  await banner.waitFor({ timeout: 1_500 });
  expect(await banner.textContent()).toContain('could not be stored');
  expect(await textOf(page)).toContain('// precious');
});

it('judges later modules again when an earlier one is solved anew', async () => {
  await type(reference);
  expect(await run()).toBe('passed');
  const { lessons } = readCourse();
  const graph = lessons.find(({ module }) => module === 'graph')!;
  await page.goto(`${inject('url')}/lessons/${graph.slug}/`);
  await page.locator('scratch-exercise').scrollIntoViewIfNeeded();
  await page.locator('.workplace').waitFor();
  await type(graph.reference);
  expect(await run()).toBe('passed');
  await page.locator('.workplace-side svg').waitFor();
  await open(page);
  await type(`${reference}\nexport const again = 1;\n`);
  expect(await run()).toBe('passed');
  await page.getByText('Your later modules were judged again with it, and still pass.').waitFor();
});
