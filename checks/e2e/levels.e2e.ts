import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});

afterAll(() => browser?.close());

const open = async (slug: string) => {
  await page?.close();
  ({ page, figure, says, tabTo } = await openFigure(browser, 'levels-figure', slug));
};

const boxes = () => figure.locator('svg g.node').count();

/** Waits until the drawing has as many boxes as expected. */
const drawn = (count: number) => expect.poll(boxes).toBe(count);

describe('the graph of a row through a network', () => {
  it('is opened and closed, part by part, with keys alone', async () => {
    await open('mlp');
    await drawn(5);
    await tabTo('button', 'network, layer1');
    await page.keyboard.press('Enter');
    await drawn(6);
    expect(await says()).toContain('layer1 is open: 2 parts.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await drawn(11);
    expect(await says()).toContain('n0 is open: 6 parts.');
    await page.keyboard.press('Enter');
    await drawn(6);
    expect(await says()).toContain('n0 is closed: 20 values in one box.');
  });

  it('is opened down to a level, and shows its slopes and gradients, with keys alone', async () => {
    await open('mlp');
    await tabTo('radio', 'layers');
    await page.keyboard.press('ArrowRight');
    await drawn(7);
    await tabTo('checkbox', 'gradients');
    await page.keyboard.press('Space');
    await expect.poll(() => figure.locator('svg .gradient text').allTextContents()).toContain('grad 1');
    await tabTo('radio', 'neurons');
    await page.keyboard.press('ArrowRight');
    await drawn(21);
    await tabTo('checkbox', 'slopes');
    await page.keyboard.press('Space');
    await expect.poll(() => figure.locator('svg .edge.slope').count()).toBeGreaterThan(10);
  });

  it('is opened by a click on a box, and closed by one on its frame', async () => {
    await open('mlp');
    const layer2 = figure.locator('svg g.node', { hasText: 'layer2' }).locator('path').first();
    await layer2.scrollIntoViewIfNeeded();
    await layer2.click();
    await expect.poll(says).toContain('layer2 is open');
    await figure.locator('svg g.cluster text', { hasText: 'layer2' }).click();
    await expect.poll(says).toContain('layer2 is closed');
  });

  it.each([
    ['Save its text (DOT)', 'row.dot', /^digraph \{/],
    ['Save the drawing (SVG)', 'row.svg', /^<svg [^]*layer1[^]*<\/svg>$/],
  ])('%s gives a file', async (button, name, text) => {
    await open('mlp');
    const coming = page.waitForEvent('download');
    await figure.getByRole('button', { name: button }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(name);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(text);
  });
});

describe('the graph of a mini-batch', () => {
  it('opens one sample, and leaves the other nineteen folded', async () => {
    await open('training');
    await drawn(4);
    await tabTo('button', 'sample 0');
    await page.keyboard.press('Enter');
    await expect.poll(says).toContain('sample 0 is open');
    expect(await figure.locator('svg g.node.folded').first().textContent()).toContain('× 19');
  });
});
