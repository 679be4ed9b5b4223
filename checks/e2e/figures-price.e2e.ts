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
  ({ page, figure, says, tabTo } = await openFigure(browser, 'price-figure', 'loss'));
});

afterAll(() => browser?.close());

/** The numbers of one row of the table, by its name. */
const row = async (name: string) =>
  (await figure.getByRole('row').filter({ hasText: name }).getByRole('cell').allInnerTexts()).join(' ');

const press = async (key: string, times = 1) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};

it('price: tells a sure and wrong logit from one near the truth, with keys alone', async () => {
  expect(await says()).toContain('sure and wrong');
  expect(await says()).toContain('slope −0.998, prediction minus truth. The squared miss pulls with −0.00492');
  expect(await row('(p − y)²')).toBe('0.9951 −0.00492');
  await tabTo('slider', 'logit z');
  await press('ArrowRight', 12);
  expect(await says()).toContain('no guess either way, at a price of 0.6931');
  await press('End');
  expect(await says()).toContain('Near the truth both let go');
});

it('price: shows where the formula as written is lost, and softplus is not', async () => {
  await tabTo('radio', '±8');
  await press('ArrowRight');
  expect(await row('−log p')).toBe('40 −1');
  expect(await says()).toContain('try z = 40 with the label 0');
  await tabTo('radio', '1');
  await press('ArrowLeft');
  await tabTo('slider', 'logit z');
  await press('End');
  expect(await row('−log(1 − p)')).toBe('Infinity NaN');
  expect(await row('softplus(z) − y·z')).toBe('40 1');
  expect(await says()).toContain('its price is Infinity, its slope NaN');
});

it('price: shares out the slopes of three classes, whatever is added to all, and where the picture stood', async () => {
  const heights = () =>
    figure
      .locator('.figure-pair, .price-table, .figure-says')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
  const before = await heights();
  await tabTo('radio', 'yes or no');
  await press('ArrowRight');
  expect(await heights()).toEqual(before);
  expect(await row('0, right')).toBe('2 0.7054 −0.2946');
  expect(await says()).toContain('Together they make 0.');
  const [price] = (await says()).match(/the price is [\d.]+/)!;
  await tabTo('slider', 'z₂');
  await press('Tab', 2);
  await press('ArrowRight', 2);
  expect(await row('0, right')).toBe('1002 0.7054 −0.2946');
  expect(await says()).toContain('1000 added to all three changes nothing');
  expect(await says()).toContain(price);
  expect(await heights()).toEqual(before);
  await tabTo('slider', 'z₂');
  await press('ArrowRight', 2);
  expect(await row('0, right')).toBe('1002 0.6652 −0.3348');
});
