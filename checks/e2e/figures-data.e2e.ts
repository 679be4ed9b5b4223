import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { openFigure, type FigurePage } from './figure-page.ts';

let browser: Browser;
let page: FigurePage['page'];
let figure: FigurePage['figure'];
let says: FigurePage['says'];
let tabTo: FigurePage['tabTo'];

beforeAll(async () => {
  browser = await launchChromium();
  ({ page, figure, says, tabTo } = await openFigure(browser, 'prepared-figure', 'data'));
});

afterAll(() => browser?.close());

const cellHolds = () => figure.getByRole('combobox').inputValue();

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

it('leak: grows with the streets on held-back rows alone, with keys alone', async () => {
  const { page, figure, says, tabTo } = await openFigure(browser, 'leak-figure', 'data');
  const seems = async () =>
    (await says())
      .match(/seems right on ([\d.]+).% .* is right on ([\d.]+).%/)!
      .slice(1)
      .map(Number);
  const [few, fewLater] = await seems();
  await tabTo('slider', 'streets');
  await page.keyboard.press('End');
  expect(await says()).toContain('400 streets, so a share from all rows rests on about 1 loan, the row’s own.');
  const [many, manyLater] = await seems();
  expect(many! - few!).toBeGreaterThan(10);
  expect(Math.abs(manyLater! - fewLater!)).toBeLessThan(5);
  await tabTo('slider', 'draws averaged');
  await page.keyboard.press('Home');
  expect(await says()).toContain('by about 3.5 points');
  expect(await figure.getByRole('row').count()).toBe(6);
  await page.close();
});
