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
  ({ page, figure, says, tabTo } = await openFigure(browser, 'walk-figure', 'graph'));
});

afterAll(() => browser?.close());

const press = async (key: string, times = 1) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};
const arrays = () => figure.locator('.walk-stand tr').allInnerTexts();
const count = (looks: string) => figure.locator(`svg ${looks}`).count();

it('walk: goes down before it goes across, and passes by what is marked', async () => {
  expect(await says()).toBe('r is marked and on the path; none of its 2 parents has been tried.');
  await tabTo('button', 'Step');
  await press('Enter', 2);
  expect(await says()).toBe('p has a parent not yet tried: count it, step down to a.');
  expect((await arrays()).map((row) => row.trim().split(/\s+/))).toEqual([
    ['path', 'r', 'p', 'a'],
    ['tried', '1', '1', '0'],
  ]);
  await press('Enter', 6);
  expect(await says()).toContain('It is p, which is marked: pass by.');
  expect(await count('.passed')).toBe(1);
  await press('Enter', 4);
  expect(await says()).toContain('the path is empty: done. a, b, p, c, q, r: a topological order.');
  expect(await count('.wrong')).toBe(0);
});

it('walk: the two lists that look right have a node before what it was made of', async () => {
  let chosen = 'on leaving';
  for (const [rule, list] of [
    ['by distance, then reversed', 'c, b, a, q, p, r'],
    ['on arrival, then reversed', 'c, q, b, a, p, r'],
  ] as const) {
    await tabTo('radio', chosen);
    await press('ArrowLeft');
    expect(await figure.getByRole('radio', { name: rule }).isChecked()).toBe(true);
    await tabTo('slider', 'step');
    await press('End');
    expect(await says()).toContain(`${list}: q stands before p, of which it was made.`);
    expect(await figure.locator('svg .wrong').textContent()).toContain('wrong way');
    expect((await figure.locator('svg .early text').textContent())?.trim()).toBe('q');
    chosen = rule;
  }
});

it('walk: without marks, three doublings take fifteen visits', async () => {
  await tabTo('radio', 'on arrival, then reversed');
  await press('ArrowLeft');
  await tabTo('radio', 'r = p · q');
  await press('ArrowRight');
  await tabTo('slider', 'step');
  await press('End');
  expect(await says()).toContain('x 8 times, 2x 4 times and 4x twice. That is 15 visits for 4 nodes.');
  expect(await count('.again')).toBe(11);
});
