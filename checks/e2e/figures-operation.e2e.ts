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
  ({ page, figure, says, tabTo } = await openFigure(browser, 'operation-figure', 'operations'));
});

afterAll(() => browser?.close());

const press = async (key: string, times = 1) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};
const nudges = () => figure.locator('.operation-nudge').allInnerTexts();

it('operation: a wrong slope leaves the value and turns the line', async () => {
  expect(await says()).toContain('div(10, 2) is 5. The node carries the slopes 0.5 along x and −2.5 along y');
  expect((await nudges())[1]).toBe(
    'y from 2 to 2.1: the quotient moves by −0.238; slope × nudge says −0.25. derivative finds −2.5.',
  );
  const line = figure.locator('path.tangent').last();
  const before = await line.getAttribute('d');
  await tabTo('radio', 'right');
  await press('ArrowRight');
  await expect.poll(says).toContain('div(10, 2) is 5. The value is right and the slope is wrong');
  expect(await says()).toContain('The node carries 2.5 along y where measuring finds −2.5');
  expect(await line.getAttribute('d')).not.toBe(before);
});

it('operation: a division by 0 has no point, and the words lead to the section about it', async () => {
  await tabTo('slider', 'y');
  await press('ArrowLeft', 2);
  await expect.poll(says).toContain('div(10, 0) is Infinity');
  expect(await figure.locator('circle').count()).toBe(0);
  const link = figure.getByRole('link', { name: 'How a NaN travels' });
  expect(await page.locator((await link.getAttribute('href'))!).innerText()).toBe('How a NaN travels');
});

it('operation: another operation starts right, and keeps its place', async () => {
  const boxOf = () => figure.boundingBox();
  const before = await boxOf();
  await tabTo('radio', 'div');
  await press('ArrowRight');
  await expect.poll(says).toContain('exp(1) is 2.718. The node carries the slope 2.718');
  await press('ArrowRight', 2);
  await expect.poll(says).toContain('pow(2, 3) is 8. The node carries the slope 12');
  expect((await boxOf())!.height).toBeCloseTo(before!.height, 0);
  await tabTo('slider', 'n');
  await press('ArrowLeft', 3);
  await tabTo('slider', 'x');
  await press('ArrowLeft', 4);
  await expect.poll(says).toContain('pow(0, 0) is 1. The node carries the slope 0');
});
