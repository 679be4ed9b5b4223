import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { openFigure, type FigurePage } from './figure-page.ts';

let browser: Browser;
let page: FigurePage['page'];
let figure: FigurePage['figure'];
let says: FigurePage['says'];

beforeAll(async () => {
  browser = await launchChromium();
  ({ page, figure, says } = await openFigure(browser, 'truth-figure', 'activations'));
});

afterAll(() => browser?.close());

it('truth: is filled with keys alone, and says why a cell is wrong', async () => {
  await figure.locator('input').first().focus();
  for (const value of ['2', '1', '0', '0', '0', '2', '-1', '0', '0']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  expect(await says()).toContain('8 of 10 are right.');
  await page.keyboard.press('Shift+Tab');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+Tab');
  expect(await figure.locator(':focus').getAttribute('aria-label')).toBe('slope of relu(−x) at −2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  expect(await says()).toContain('A nudge of 0.1 takes the value from 2 to 1.9.');
});

it('truth: begins anew for another function', async () => {
  await figure.getByRole('radio', { name: 'relu(relu(x))' }).focus();
  await page.keyboard.press('Space');
  expect(
    await figure
      .locator('input[type=text]')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLInputElement).value).join('')),
  ).toBe('');
});
