import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const figures = { slope: 'slope', chain: 'chain-rule', backprop: 'backprop' };
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
const tabTo = async (
  name: string,
  role: 'slider' | 'radio' | 'button' | 'spinbutton' | 'combobox',
  control: string | RegExp,
) => {
  const wanted = page.locator(`${name}-figure`).getByRole(role, { name: control, exact: true });
  await page.locator(`${name}-figure input, ${name}-figure button, ${name}-figure select`).first().focus();
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

it('chain: a nudge travels through the boxes, slopes multiply, and along two roads they add', async () => {
  await open('chain', 'chain-rule');
  const drawn = () => page.locator('chain-figure svg text').allTextContents();
  expect(await drawn()).not.toContain('so far × −12');
  await tabTo('chain', 'button', 'Step');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
  await expect.poll(() => says('chain')).toContain('So far: 6 · 20 · (−0.1) = −12. And y has moved −11.9');
  await expect.poll(drawn).toContain('so far × −12');
  await tabTo('chain', 'slider', 'x');
  await page.keyboard.press('Home');
  await expect.poll(() => says('chain')).toContain('So far: 0 · 2 · (−1000) = 0.');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await tabTo('chain', 'radio', 'in a row');
  await page.keyboard.press('ArrowRight');
  await tabTo('chain', 'button', 'Step');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Enter');
  await expect
    .poll(() => says('chain'))
    .toContain('y moves by 0.0601 + 0.03 = 0.0901. So the slopes of the roads add too: 6 + 3 = 9.');
});

describe('backprop', () => {
  const grads = () => page.locator('backprop-figure .box .gradient').allTextContents();
  const card = () => page.locator('backprop-figure .figure-card').innerText();
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };

  it('steps back payment by payment, and says what each is', async () => {
    await open('backprop', 'backprop');
    expect(await grads()).toEqual(['grad 0', 'grad 0', 'grad 0', 'grad 0', 'grad 0', 'grad 1']);
    await tabTo('backprop', 'button', 'Step');
    await press('Enter');
    await expect.poll(() => says('backprop')).toContain('r pays p its slope times its own gradient: 7 × 1 = 7.');
    expect(await card()).toContain('q: 1 × its gradient, still to come');
    await press('Enter', 5);
    await expect.poll(grads).toEqual(['grad 39', 'grad 26', 'grad 13', 'grad 6', 'grad 6', 'grad 1']);
    expect(await says('backprop')).toContain('every leaf has its true gradient');
    expect(await card()).toMatch(/r: 7 × 1 = 7\s+q: 1 × 6 = 6\s+\+= the sum: 13\s+= the last one: 6/);
    await tabTo('backprop', 'radio', 'added: +=');
    await press('ArrowRight');
    await expect.poll(grads).toEqual(['grad 18', 'grad 12', 'grad 6', 'grad 6', 'grad 6', 'grad 1']);
    expect(await says('backprop')).toContain('a has 18, and should have 39');
  });

  it('shows who paid too early', async () => {
    await open('backprop', 'backprop');
    await tabTo('backprop', 'combobox', 'order');
    await press('ArrowDown', 3);
    await tabTo('backprop', 'slider', 'step');
    await press('ArrowRight', 3);
    await expect.poll(() => says('backprop')).toContain('Too early: q has yet to pay p.');
    expect(await page.locator('backprop-figure .box.early').textContent()).toContain('paid too early');
    await press('End');
    await expect.poll(() => says('backprop')).toContain('a has 21, and should have 39');
  });

  it('ends with 6 instead of 4 where every path carries nothing', async () => {
    await open('backprop', 'backprop');
    await tabTo('backprop', 'radio', 'r = p · q');
    await press('ArrowRight');
    await tabTo('backprop', 'combobox', 'order');
    await press('ArrowDown', 2);
    await tabTo('backprop', 'slider', 'step');
    await press('End');
    await expect.poll(() => says('backprop')).toContain('a has 6, and should have 4. It took 6 payments for 4 arrows.');
  });

  it('takes another number for a leaf', async () => {
    await open('backprop', 'backprop');
    await tabTo('backprop', 'slider', 'step');
    await press('End');
    await tabTo('backprop', 'spinbutton', 'a');
    await press('ArrowUp', 10);
    await expect.poll(() => page.locator('backprop-figure .box .value').allTextContents()).toContain('r = 90');
    await expect.poll(grads).toContain('grad 57');
  });
});
