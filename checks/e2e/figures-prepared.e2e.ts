import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(5_000);
  await page.goto(`${inject('url')}/lessons/data/`);
  await figure().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('prepared-figure') !== undefined);
});

afterAll(() => browser?.close());

const figure = () => page.locator('prepared-figure');
const says = () => figure().getByRole('status').innerText();

/** Goes on with the Tab key alone until a control has the focus. */
const tabTo = async (role: 'checkbox' | 'radio' | 'combobox', name: string) => {
  const wanted = figure().getByRole(role, { name, exact: true });
  await figure().locator('.prepared-table').first().focus();
  for (let i = 0; i < 16; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to the ${role} ${name}.`);
};

const cellHolds = () => figure().getByRole('combobox').inputValue();

it('prepared: tells what a cell becomes, and lets it hold something else, with keys alone', async () => {
  expect(await says()).toContain('the training rows’ median goes in, 2.5. (2.5 − 3.417) / 2.909 = −0.315');
  await tabTo('combobox', 'the cell holds');
  await page.keyboard.type('40');
  expect(await says()).toContain('Row 1, distance_km: 40.');
  await tabTo('radio', '1');
  await page.keyboard.press('ArrowRight');
  expect(await cellHolds()).toBe('4');
  expect(await says()).toContain('Row 2, distance_km: 4.');
});

it('prepared: follows the rows that train', async () => {
  for (const row of [1, 3, 4, 5]) {
    await tabTo('checkbox', `row ${row} is a training row`);
    await page.keyboard.press('Space');
  }
  await tabTo('radio', 'distance_km');
  await page.keyboard.press('ArrowRight');
  expect(await says()).toContain('All training rows agree on deposit');
});

it('prepared: has no place for a tool that no row has seen', async () => {
  await tabTo('radio', '2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await tabTo('radio', 'deposit');
  await page.keyboard.press('ArrowRight');
  expect(await says()).toContain('Row new, tool: sander. No training row has a sander');
});
