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

it('curves: another batch size trains again with as many steps, and the curve grows while it does', async () => {
  await open();
  expect(await says()).toContain('120 epochs of 5 steps: 600 steps.');
  expect(await says()).toContain('training fell further while validation rose.');
  const before = await drawn();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const curve = document.querySelector('curves-figure path.validation')!;
    new MutationObserver(() => seen.push(curve.getAttribute('d')!.length)).observe(curve, { attributes: true });
  });
  await tabTo('radio', '8');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(says).toBe('Training …');
  await expect.poll(says).toContain('120 epochs of 40 steps: 4,800 steps.');
  expect(await drawn()).not.toBe(before);
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

it('curves: a dial that is turned again gives the first training up for good', async () => {
  await open();
  await tabTo('radio', '40');
  await page.keyboard.press('ArrowRight');
  await tabTo('radio', '8');
  await page.keyboard.press('ArrowLeft');
  await tabTo('radio', '120');
  await page.keyboard.press('ArrowLeft');
  await tabTo('radio', '1');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(says).toContain('120 epochs of 1 step: 120 steps.');
  const words = await says();
  // Longer than the trainings that were given up would have gone on.
  await page.waitForTimeout(4_000);
  expect(await says()).toBe(words);
});

it('curves: too large a rate is told, and drawn on a larger scale', async () => {
  await open();
  await tabTo('radio', '8');
  await page.keyboard.press('ArrowLeft');
  await tabTo('slider', 'learning rate');
  await page.keyboard.press('ArrowRight');
  await expect.poll(says).toContain('a rate of 2 is too large to be steady here.');
  expect(await page.locator('curves-figure svg text').allTextContents()).toContain('16');
});

it('curves: there and back again is the training that the page brought', async () => {
  await open();
  const words = await says();
  await tabTo('radio', '8');
  await page.keyboard.press('ArrowRight');
  await expect.poll(says).toContain('120 epochs of 2 steps: 240 steps.');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(says).toBe(words);
});
