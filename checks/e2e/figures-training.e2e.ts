import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(5_000);
  await page.addInitScript(() => {
    const long: number[] = [];
    Object.assign(window, { longTasks: long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
});

afterAll(() => browser?.close());

const says = () => page.locator('curves-figure .figure-says').innerText();
const drawn = () => page.locator('curves-figure path.validation').first().getAttribute('d');

const open = async () => {
  await page.goto(`${inject('url')}/lessons/training/`);
  await page.locator('curves-figure').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('curves-figure') !== undefined);
};

/** Goes on with the Tab key alone until a control has the focus. */
const tabTo = async (role: 'slider' | 'radio', control: string) => {
  const wanted = page.locator('curves-figure').getByRole(role, { name: control, exact: true });
  await page.locator('curves-figure input').first().focus();
  for (let i = 0; i < 12; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to the ${role} ${control}.`);
};

it('curves: the picture that the page brings is kept, and holds the losses of the file', async () => {
  const start = JSON.parse(readFileSync('src/figures/curves-start.json', 'utf8')) as { validation: number[] };
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${inject('url')}/lessons/training/`);
  const words = await still.locator('curves-figure .figure-says').innerText();
  const inStill = await still.locator('curves-figure path.validation').first().getAttribute('d');
  await context.close();
  expect(inStill!.split('L')).toHaveLength(start.validation.length);
  await open();
  expect(await says()).toBe(words);
  expect(await drawn()).toBe(inStill);
});

it('curves: another batch size trains again with as many steps, in small slices', async () => {
  await open();
  expect(await says()).toContain('120 epochs of 5 steps: 600 steps.');
  expect(await says()).toContain('training fell further while validation rose.');
  const before = await drawn();
  await page.evaluate(() => ((window as unknown as { longTasks: number[] }).longTasks.length = 0));
  await tabTo('radio', '8');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(says).toBe('Training …');
  await expect.poll(says, { timeout: 20_000 }).toContain('120 epochs of 40 steps: 4,800 steps.');
  expect(await drawn()).not.toBe(before);
  expect(await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)).toEqual([]);
});

it('curves: a dial that is turned again gives the first training up, and too large a rate is told', async () => {
  await open();
  await tabTo('radio', '8');
  await page.keyboard.press('ArrowLeft');
  await tabTo('slider', 'learning rate');
  await page.keyboard.press('ArrowRight');
  await expect.poll(says, { timeout: 20_000 }).toContain('a rate of 2 is too large to be steady here.');
  expect(await page.locator('curves-figure svg text').allTextContents()).toContain('16');
  await tabTo('radio', '1');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(says, { timeout: 20_000 }).toContain('120 epochs of 1 step: 120 steps.');
});

it('curves: there and back again is the training that the page brought', async () => {
  await open();
  const words = await says();
  await tabTo('radio', '8');
  await page.keyboard.press('ArrowRight');
  await expect.poll(says, { timeout: 20_000 }).toContain('120 epochs of 2 steps: 240 steps.');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(says, { timeout: 20_000 }).toBe(words);
});
