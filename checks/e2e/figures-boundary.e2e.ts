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
  ({ page, figure, says, tabTo } = await openFigure(browser, 'boundary-figure', 'mlp'));
});

afterAll(() => browser?.close());

const curve = () => figure.locator('path.curve').getAttribute('d');

it('boundary: bends step by step, forward and back, with keys alone', async () => {
  const start = await curve();
  expect(await says()).toContain('After 0 steps');
  await tabTo('button', 'Step');
  await page.keyboard.press('Enter');
  expect(await says()).toContain('After 1 step:');
  expect(await curve()).not.toBe(start);
  await tabTo('button', 'Back');
  await page.keyboard.press('Enter');
  expect(await curve()).toBe(start);
  await tabTo('slider', 'step');
  await page.keyboard.press('End');
  expect(await says()).toContain('4 of 4 rows are right.');
});

it('boundary: with two hidden neurons a seed may never get there', async () => {
  await tabTo('radio', '4');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await tabTo('slider', 'seed');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await says()).toMatch(/After 60 steps: .* [123] of 4 rows are right\./s);
});

it('boundary: a hidden neuron is looked at alone', async () => {
  await tabTo('radio', 'all');
  await page.keyboard.press('ArrowRight');
  expect(await says()).toMatch(/h₀ has the weights .* and the bias .*; z counts it .* times\./);
  expect(await figure.locator('path.own.looked').count()).toBe(1);
});
