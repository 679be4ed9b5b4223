import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const lesson = `${inject('url')}/lessons/operations/`;
/** In the middle of the lesson: above it lie blocks that are not laid out when the lesson opens, and below it too. */
const section = '#three-that-deserve-a-second-look';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});

afterEach(() => page.close());

/** How many of the lesson's blocks are not laid out. */
const left = () =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.prose > *')].filter(
        ({ firstElementChild }) => firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false,
      ).length,
  );

const top = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
const still = async (selector: string) => {
  await page.waitForTimeout(500);
  return Math.round(await top(selector));
};

describe('a long lesson', () => {
  it('opens without what lies far below, lays it out as its reader comes near, and keeps it', async () => {
    await page.goto(lesson);
    await page.waitForTimeout(500);
    const atFirst = await left();
    expect(atFirst).toBeGreaterThan(20);
    for (let i = 0; i < 5; i++) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(100);
    }
    await page.waitForTimeout(500);
    const afterwards = await left();
    expect(afterwards).toBeLessThan(atFirst);
    expect(afterwards).toBeGreaterThan(0);
    for (let i = 0; i < 30; i++) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(500);
    expect(await left()).toBe(0);
  });

  it('comes to a section that was linked to, from outside and from its own contents', async () => {
    await page.goto(lesson + section);
    const place = await still(section);
    expect(place).toBeGreaterThan(50);
    expect(place).toBeLessThan(110);
    await page.goto('about:blank');
    await page.goto(lesson);
    await page.locator(`#course-path a[href$="${section}"]`).click();
    expect(await still(section)).toBe(place);
  });

  it('stays at the place that a leap led to', async () => {
    await page.goto(lesson);
    await page.waitForTimeout(500);
    await page.locator(section).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    const place = Math.round(await top(section));
    expect(place).toBeLessThan(110);
    expect(await still(section)).toBe(place);
    expect(await left()).toBe(0);
  });

  it('ends where the End key goes', async () => {
    await page.goto(lesson);
    await page.waitForTimeout(500);
    await page.keyboard.press('End');
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => scrollY + innerHeight - document.documentElement.scrollHeight)).toBeCloseTo(0, -1);
  });

  it('is where its reader was after it was loaded anew', async () => {
    // A first load may be over before a face has come, and the next one has it: then lines break elsewhere.
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(lesson);
    await page.locator('#exercise').scrollIntoViewIfNeeded();
    const place = await still('#exercise');
    await page.reload();
    expect(await still('#exercise')).toBe(place);
  });

  it('prints whole', async () => {
    await page.goto(lesson);
    await page.waitForTimeout(500);
    expect(await left()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await left()).toBe(0);
  });
});
