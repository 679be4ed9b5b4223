import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

/** What is worked with keys alone, and is no figure of the shape that `figure-page.ts` opens. */
let browser: Browser;
let page: Page;

const open = async (path: string, selector: string): Promise<Locator> => {
  await page.goto('about:blank');
  await page.goto(inject('url') + path);
  const part = page.locator(selector);
  await part.scrollIntoViewIfNeeded();
  await defined(selector);
  return part;
};
/** Until then a figure is a still picture. */
const defined = (name: string) => page.waitForFunction((name) => customElements.get(name) !== undefined, name);
const press = async (key: string, times = 1) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};
const isFocused = (part: Locator) =>
  expect.poll(() => part.evaluate((element) => element === document.activeElement)).toBe(true);
/** Goes on with the Tab key alone until the control has the focus. */
const tabTo = async (control: Locator) => {
  for (let i = 0; i < 60; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key never came to the control.');
};

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
});

afterAll(() => browser?.close());

it('a figure whose code arrives while the reader is in its picture keeps the place, and what was unfolded', async () => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/hinges-figure.*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${inject('url')}/lessons/activations/`);
  const figure = page.locator('hinges-figure');
  await figure.getByText('The same in numbers').click();
  await figure.getByRole('slider').nth(1).focus();
  arrive();
  await defined('hinges-figure');
  await press('ArrowRight');
  await figure.getByText('4 + 0.75 · relu(x − 1) + 0.5 · relu(x − 6)').waitFor();
  expect(await figure.locator('details').getAttribute('open')).not.toBeNull();
  await page.unroute('**/hinges-figure.*.js');
});

it('hinges: two places and two slopes bend a line into the fare', async () => {
  const figure = await open('/lessons/activations/', 'hinges-figure');
  const says = () => figure.getByRole('status').innerText();
  expect(await says()).toContain('Worst miss: 2.5.');
  await figure.getByRole('slider').first().focus();
  await press('ArrowRight', 2);
  await press('Tab');
  await press('ArrowRight', 4);
  await press('Tab');
  await press('ArrowLeft', 2);
  await press('Tab');
  await press('ArrowLeft', 6);
  expect(await says()).toContain('That is the fare.');
});

describe('moons', () => {
  it('are trained, paused, stepped and stopped, and the focus stays among the buttons', async () => {
    const panel = await open('/lessons/training/', 'training-panel');
    const button = (name: string) => panel.getByRole('button', { name, exact: true });
    await button('Train').focus();
    await press('Enter');
    await isFocused(button('Pause'));
    await press('Enter');
    await isFocused(button('Go on'));
    const before = await panel.getByRole('status').innerText();
    await press('Tab');
    await press('Enter');
    await expect.poll(() => panel.getByRole('status').innerText()).not.toBe(before);
    await press('Tab');
    await isFocused(button('Stop'));
    await press('Enter');
    await isFocused(button('Train'));
  });
});

describe('the ward', () => {
  it('lets a patient be chosen, tested and named', async () => {
    const ward = await open('/clinic/#the-ward', 'clinic-ward');
    await ward.getByRole('button', { name: /^Patient 4 / }).focus();
    await press('Enter');
    await tabTo(ward.getByRole('button', { name: 'Weigh the inputs' }));
    await press('Enter');
    await ward.getByText('1 of 12 tests ordered.').waitFor();
    await isFocused(ward.getByRole('button', { name: 'Weigh the inputs' }));
    await tabTo(ward.getByRole('radio').first());
    await press('Space');
    for (let i = 0; i < 20 && !(await ward.getByLabel('Inputs that are not scaled').isChecked()); i++)
      await press('ArrowDown');
    await tabTo(ward.getByRole('button', { name: 'Name it' }));
    await press('Enter');
    await isFocused(ward.locator('.clinic-right', { hasText: 'Right, with one test' }));
  });
});
