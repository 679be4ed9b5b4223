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
  ({ page, figure, says, tabTo } = await openFigure(browser, 'values-figure', 'values'));
});

afterAll(() => browser?.close());

const drawn = () => figure.locator('svg .box text.value').allTextContents();
const slopes = () => figure.locator('svg .arrow text').allTextContents();
const card = () => figure.locator('.figure-card').innerText();
const height = () => figure.evaluate((element) => element.getBoundingClientRect().height);

it('values: another number for a leaf changes the leaf alone, with keys alone', async () => {
  const [slopesBefore, heightBefore] = [await slopes(), await height()];
  expect(slopesBefore).toEqual(['−4', '−4', '1', '1', '2', '3']);
  await tabTo('spinbutton', 'w');
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowUp');
  expect(await drawn()).toEqual(['w = 4', 'k = 2', 'c = −10', 'u = 6', 'v = −4', 'loss = 16']);
  expect(await slopes()).toEqual(slopesBefore);
  expect(await says()).toContain('u still says 6, v −4 and loss 16: they were made when w held 3.');
  expect(await figure.locator('svg .box.old').allInnerTexts()).toHaveLength(3);
  expect(await figure.locator('svg .arrow.old').count()).toBe(3);
  expect(await height()).toBe(heightBefore);
});

it('values: a node is looked at as the code has it, and a nudge goes along one of its arrows', async () => {
  expect(await card()).toMatch(/data\s+6\s+op\s+'×'\s+parents\s+\[w, k\]\s+slopes\s+\[2, 3\]/);
  expect(await card()).toContain('w from 3 to 3.1: 6 becomes 6.2, twice as far.');
  await tabTo('radio', 'u');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await card()).toMatch(/parents\s+\[v, v\]\s+slopes\s+\[-4, -4\]/);
  await page.keyboard.press('ArrowRight');
  expect(await card()).toMatch(/data\s+4\s+op\s+''\s+parents\s+\[\]\s+slopes\s+\[\]/);
});

it('values: when the lines have run again, everything agrees', async () => {
  await tabTo('button', 'Build again');
  await page.keyboard.press('Enter');
  expect(await drawn()).toEqual(['w = 4', 'k = 2', 'c = −10', 'u = 8', 'v = −2', 'loss = 4']);
  expect(await slopes()).toEqual(['−2', '−2', '1', '1', '2', '4']);
  expect(await figure.locator('svg .old').count()).toBe(0);
  expect(await says()).toContain('made three new nodes from w\u00a0=\u00a04');
});
