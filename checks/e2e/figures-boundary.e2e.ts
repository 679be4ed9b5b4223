import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(5_000);
  await page.goto(`${inject('url')}/lessons/mlp/`);
  await figure().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('boundary-figure') !== undefined);
});

afterAll(() => browser?.close());

const figure = () => page.locator('boundary-figure');
const says = () => figure().getByRole('status').innerText();
const curve = () => figure().locator('path.curve').getAttribute('d');

/** Goes on with the Tab key alone until a control has the focus. */
const tabTo = async (role: 'button' | 'slider' | 'radio', name: string) => {
  const wanted = figure().getByRole(role, { name, exact: true });
  await figure().locator('button').first().focus();
  for (let i = 0; i < 12; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to the ${role} ${name}.`);
};

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
  expect(await figure().locator('path.own.looked').count()).toBe(1);
});
