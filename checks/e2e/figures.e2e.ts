import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const figures = { slope: 'slope' };
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(5_000);
});

afterAll(() => browser?.close());

const says = (name: string) => page.locator(`${name}-figure .figure-says`).innerText();

/** Opens the lesson and waits until the figure can be moved. */
const open = async (name: string, slug: string) => {
  await page.goto(`${inject('url')}/lessons/${slug}/`);
  await page.locator(`${name}-figure`).scrollIntoViewIfNeeded();
  await page.waitForFunction((tag) => customElements.get(tag) !== undefined, `${name}-figure`);
};

/** Goes on with the Tab key alone until a control has the focus. */
const tabTo = async (name: string, role: 'slider' | 'radio' | 'button' | 'spinbutton', control: string | RegExp) => {
  const wanted = page.locator(`${name}-figure`).getByRole(role, { name: control, exact: true });
  await page.locator(`${name}-figure input, ${name}-figure button`).first().focus();
  for (let i = 0; i < 30; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to the ${role} ${control}.`);
};

describe.each(Object.entries(figures))('the %s figure', (name, slug) => {
  it('has its picture and its words without JavaScript, in the place that it keeps', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${inject('url')}/lessons/${slug}/`);
    expect(await still.locator(`${name}-figure svg`).first().isVisible()).toBe(true);
    const words = await still.locator(`${name}-figure .figure-says`).innerText();
    expect(words.length).toBeGreaterThan(40);
    await context.close();
    await open(name, slug);
    expect(await says(name)).toBe(words);
  });
});

it('slope: shrinking h by keyboard turns the secant, and the smallest h loses the nudge', async () => {
  await open('slope', 'slope');
  expect(await says('slope')).toContain('a slope of 37; the tangent at x = 3 has 27. The miss is 10.');
  await tabTo('slope', 'slider', 'h');
  const secant = page.locator('slope-figure path.slope').first();
  const before = await secant.getAttribute('d');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => says('slope')).toContain('a slope of 27.91;');
  expect(await secant.getAttribute('d')).not.toBe(before);
  await tabTo('slope', 'radio', 'to the right');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => says('slope'))
    .toContain('from x − h to x + h by 5.402. Divided by 0.2, that is a slope of 27.01;');
  await tabTo('slope', 'slider', 'h');
  await page.keyboard.press('Home');
  await expect.poll(() => says('slope')).toContain('a slope of 0; the tangent at x = 3 has 27. The nudge is lost');
  expect(await page.locator('slope-figure input').first().getAttribute('aria-valuetext')).toBe('1e-16');
});
