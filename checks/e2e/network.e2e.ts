import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { NetworkFigure } from '../../src/figures/network-figure.ts';
import { describeNetwork, type NetworkDescription } from '../../src/graph/network.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let page: Page;

/** A network whose parameters, in order, are 1/n, −2/n, 3/n …, and whose gradients are −1/n of them. */
function network(sizes: number[], scale = 1): NetworkDescription {
  const count = sizes.slice(1).reduce((sum, size, i) => sum + size * (sizes[i]! + 1), 0);
  const numbers = Array.from({ length: count }, (_, i) => ((i % 2 ? -1 : 1) * scale * (i + 1)) / count);
  return describeNetwork(
    sizes,
    numbers,
    numbers.map((x) => -x / count),
  );
}

const show = (given: NetworkDescription | undefined) =>
  page.evaluate(async (description) => {
    const figure = document.querySelector<NetworkFigure>('network-figure')!;
    figure.network = description;
    await figure.updateComplete;
  }, given);
const words = () => page.locator('network-figure').innerText();
const card = () => page.locator('.network-card').innerText();
const classOf = (place: number) => page.locator(`.part${place}`).getAttribute('class');

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  page.setDefaultTimeout(5_000);
  await page.goto(`${inject('url')}/lab/`);
});

afterAll(() => browser?.close());

beforeEach(() =>
  page.evaluate(() => {
    document.querySelector('network-figure')?.remove();
    document.body.append(document.createElement('network-figure'));
  }),
);

describe('<network-figure>', () => {
  it('says that there is no network, that it is drawn, and draws it', async () => {
    await expect.poll(words).toContain('no network yet');
    await show(network([2, 3, 1]));
    await page.locator('.part14').waitFor();
    expect(await page.locator('.drawing').getAttribute('aria-label')).toBe(
      'A network with 2 inputs, a hidden layer of 3, and 1 output: 13 parameters.',
    );
    expect(await page.locator('svg text').allTextContents()).toEqual(
      expect.arrayContaining(['x[0]', 'x[1]', 'layer0.n0', 'layer0.n1', 'layer0.n2', 'layer1.n0']),
    );
    await show(undefined);
    await expect.poll(words).toContain('no network yet');
  });

  it('repaints [2, 16, 16, 1] within 100 ms, without a new layout', async () => {
    await show(network([2, 16, 16, 1]));
    await page.locator('.part128').waitFor();
    const { slowest, isSame } = await page.evaluate(
      async (given) => {
        const figure = document.querySelector<NetworkFigure>('network-figure')!;
        const svg = figure.querySelector('svg');
        let slowest = 0;
        for (const description of given) {
          const startedAt = performance.now();
          figure.network = description;
          await figure.updateComplete;
          svg!.getBoundingClientRect();
          slowest = Math.max(slowest, performance.now() - startedAt);
        }
        return { slowest, isSame: svg === figure.querySelector('svg') };
      },
      Array.from({ length: 20 }, (_, i) => network([2, 16, 16, 1], (-1) ** i)),
    );
    expect(isSame).toBe(true);
    expect(slowest).toBeLessThan(100);
    await expect.poll(() => classOf(2)).toBe('edge weight negative part2');
  });

  it('shows sign and size, of weights and then of gradients', async () => {
    await show(network([2, 1]));
    await page.locator('.part4').waitFor();
    expect([await classOf(2), await classOf(3), await classOf(4)]).toEqual([
      'edge weight positive part2',
      'edge weight negative part3',
      'node neuron positive part4',
    ]);
    expect(await page.locator('.part4 path').getAttribute('stroke-width')).toBe('4');
    await page.getByLabel('gradients').check();
    await expect.poll(() => classOf(2)).toBe('edge weight negative part2');
    await expect.poll(words).toContain('widest line: 0.3333');
    await show(describeNetwork([2, 1], [NaN, Infinity, 0]));
    expect([await classOf(2), await classOf(3)]).toEqual(['edge weight broken part2', 'edge weight broken part3']);
    await expect.poll(words).toContain('not a finite number');
  });

  it('can be looked through by keyboard, by pointer and as a table', async () => {
    await show(network([2, 1]));
    await page.locator('.part4').waitFor();
    const slider = page.getByRole('slider');
    await slider.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(card).toBe('layer0.n0.w[1] weight −0.6667 gradient 0.2222');
    expect(await slider.getAttribute('aria-valuetext')).toBe('layer0.n0.w[1]: weight −0.6667, gradient 0.2222');
    await expect.poll(() => classOf(3)).toContain('selected');
    await page.locator('.part4 text').hover();
    await expect.poll(card).toBe('layer0.n0 bias 1 gradient −0.3333');
    await expect.poll(() => classOf(2)).toContain('selected');
    await expect.poll(() => classOf(0)).not.toContain('selected');
    await page.mouse.move(0, 0);
    await expect.poll(card).toContain('layer0.n0.w[1]');
    await page.getByText('All numbers').click();
    await expect
      .poll(() => page.getByRole('row').allInnerTexts())
      .toEqual(['neuron\tw[0]\tw[1]\tb', 'layer0.n0\t0.3333\t−0.6667\t1']);
  });

  it('says why a network cannot be drawn, and draws the next', async () => {
    await show(network(Array.from({ length: 90 }, () => 1)));
    expect(await page.getByRole('alert').innerText()).toContain('89 layers is too deep to draw');
    await show(network([1, 1]));
    await page.locator('.part2').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('shows the last of several networks that follow each other at once', async () => {
    await page.evaluate(
      (given) => {
        for (const description of given) document.querySelector<NetworkFigure>('network-figure')!.network = description;
      },
      [network([2, 3, 1]), network([2, 2])],
    );
    await show(network([2, 5, 1]));
    await show(network([3, 1]));
    await page.locator('.part6').waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator('.drawing').getAttribute('aria-label')).toContain('3 inputs and 1 output');
    expect(await page.locator('g.node').count()).toBe(4);
  });
});
