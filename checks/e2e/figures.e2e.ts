import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readCourse } from '../../src/course/manifest.ts';
import { launchChromium } from './chromium.ts';

const figures = {
  slope: 'slope',
  chain: 'chain-rule',
  values: 'values',
  walk: 'graph',
  backprop: 'backprop',
  hinges: 'activations',
  bend: 'activations',
  check: 'gradient-check',
  neuron: 'neuron',
  price: 'loss',
  valley: 'descent',
  curves: 'training',
  luck: 'honest-scores',
};
const { lessons } = readCourse();
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

/** Puts a text where this browser keeps what passed a suite. */
const remember = (module: string, text: string) =>
  page.evaluate(
    async ({ module, text, suiteVersion }) => {
      const opening = indexedDB.open('scratchgrad');
      opening.onupgradeneeded = () => opening.result.createObjectStore('exercises');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const transaction = opening.result.transaction('exercises', 'readwrite');
      const passed = { text, suiteVersion, at: 0 };
      transaction
        .objectStore('exercises')
        .put({ version: 1, module, revision: 1, draft: text, savedAt: 0, passed }, module);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      opening.result.close();
    },
    { module, text, suiteVersion: lessons.find((lesson) => lesson.module === module)!.suiteVersion },
  );

/** The scripts that one script brings with it, itself included: what a browser fetches before it runs. */
const withImports = (file: string, found = new Set<string>()): Set<string> => {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(`dist/_astro/${file}`, 'utf8').matchAll(/from\s*"\.\/([\w.-]+\.js)"/g))
    withImports(name!, found);
  return found;
};

it.each(lessons.map(({ slug }) => slug))(
  'the figures of %s are at most 25 kB of JavaScript, as they are sent',
  (slug) => {
    const page = readFileSync(`dist/lessons/${slug}/index.html`, 'utf8');
    const tags = new Set(Array.from(page.matchAll(/<(\w+-figure)\b/g), ([, tag]) => tag!));
    const scripts = new Set<string>();
    for (const tag of tags)
      withImports(
        readdirSync('dist/_astro').find((file) => file.startsWith(`${tag}.`) && file.endsWith('.js'))!,
        scripts,
      );
    const size = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/_astro/${file}`)).length, 0);
    if (Object.values(figures).includes(slug)) expect(size).toBeGreaterThan(5_000);
    expect(size).toBeLessThanOrEqual(25_000);
  },
);

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

  const runOwn = async (text?: string) => {
    await open('backprop', 'backprop');
    if (text) await remember('backward', text);
    await tabTo('backprop', 'combobox', 'order');
    await press('End');
    await expect.poll(() => says('backprop')).not.toContain('is being run');
    await tabTo('backprop', 'slider', 'step');
  };

  it('runs the backward of the course until the reader has solved theirs', async () => {
    await runOwn();
    expect(await says('backprop')).toContain('Yours is not solved yet, so this is the backward of the course');
    await press('End');
    await expect.poll(grads).toEqual(['grad 39', 'grad 26', 'grad 13', 'grad 6', 'grad 6', 'grad 1']);
  });

  it("runs the reader's own backward when it is solved, write by write", async () => {
    await runOwn(readFileSync('exercises/right/backward/counts-uses.ts', 'utf8'));
    expect(await says('backprop')).toContain('This is your own backward, write by write.');
    await press('End');
    await expect.poll(grads).toEqual(['grad 39', 'grad 26', 'grad 13', 'grad 6', 'grad 6', 'grad 1']);
    await tabTo('backprop', 'spinbutton', 'a');
    await press('ArrowUp', 10);
    await expect.poll(grads).toContain('grad 57');
  });

  it('says so where it keeps accounts of its own', async () => {
    await runOwn(readFileSync('exercises/right/backward/gathered-first.ts', 'utf8'));
    expect(await says('backprop')).toContain('keeps accounts of its own and writes whole gradients');
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

it('bend: far out little slope is left, less in a row, and below 0 a ReLU is dead', async () => {
  await open('bend', 'activations');
  expect(await says('bend')).toContain('makes of x = 2 the value 0.964, and passes a nudge on with the slope 0.0707.');
  await tabTo('bend', 'slider', 'x');
  await page.keyboard.press('End');
  await expect.poll(() => says('bend')).toContain('Next to nothing comes back: it is saturated.');
  await tabTo('bend', 'radio', 'tanh');
  await page.keyboard.press('ArrowRight');
  await tabTo('bend', 'slider', 'in a row');
  const curve = page.locator('bend-figure path.slope').first();
  const before = await curve.getAttribute('d');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => says('bend')).toContain('sigmoid, 2 times in a row,');
  expect(await curve.getAttribute('d')).not.toBe(before);
  await tabTo('bend', 'radio', 'sigmoid');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await tabTo('bend', 'slider', 'x');
  await page.keyboard.press('Home');
  await expect.poll(() => says('bend')).toContain('with the slope 0. Nothing comes back.');
});

it('check: at a kink anything between the sides passes, on a curve only the slope does', async () => {
  await open('check', 'gradient-check');
  expect(await says('check')).toContain('a kink. The analytic slope 0 is not outside the two sides, so it passes.');
  await tabTo('check', 'slider', 'h');
  await page.keyboard.press('Home');
  await expect.poll(() => says('check')).toContain('With h = 0.01: 0 from the left, 1 from the right, a gap of 1.');
  await tabTo('check', 'slider', 'analytic slope');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => says('check')).toContain('the analytic slope 1.25 is outside both sides: a bug.');
  await tabTo('check', 'radio', 'relu');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => says('check')).toContain('−0.01 from the left, 0.01 from the right, a gap of 0.02.');
  expect(await says('check')).toContain('finds one slope, 0. The analytic slope is 1.25: a bug.');
  expect(await page.locator('check-figure .between').count()).toBe(0);
});

it('neuron: moving the bias moves the line, and no line parts exactly one from the others', async () => {
  await open('neuron', 'neuron');
  const line = page.locator('neuron-figure path.curve');
  const before = await line.getAttribute('d');
  await tabTo('neuron', 'slider', 'b');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
  await expect
    .poll(() => says('neuron'))
    .toContain('z = 1 · x₀ + 1 · x₁ − 1.5. On the line z is 0: where x₁ is 0, x₀ is 1.5');
  expect(await says('neuron')).toContain('4 of 4 dots');
  expect(await line.getAttribute('d')).not.toBe(before);
  await tabTo('neuron', 'radio', 'both are 1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo('neuron', 'slider', 'b');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => says('neuron'))
    .toContain('3 of 4 dots are where the task wants them. More than 3 cannot be had');
});

it('valley: steps go down three ways, and a rate too high never arrives', async () => {
  await open('valley', 'descent');
  const path = page.locator('valley-figure .way.Adam path').first();
  const before = await path.getAttribute('d');
  await tabTo('valley', 'slider', 'step');
  await page.keyboard.press('End');
  await expect.poll(() => says('valley')).toContain('After 80 steps');
  expect((await path.getAttribute('d'))!.length).toBeGreaterThan(before!.length);
  await tabTo('valley', 'slider', 'rate of SGD and momentum');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.locator('valley-figure tbody tr').allInnerTexts())
    .toEqual(['SGD\tnot within 600', 'momentum\t45', 'Adam\t86']);
});

it('luck: more rows tell a score from its baseline', async () => {
  await open('luck', 'honest-scores');
  expect(await says('luck')).toContain('goes from 45.2 to 64.8 %. The baseline, known exactly, lies in it');
  expect(await says('luck')).toContain('in 18.4 % of tries');
  await tabTo('luck', 'slider', 'rows');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => says('luck')).toContain('goes from 50.1 to 59.9 %. The baseline lies below it');
  await tabTo('luck', 'slider', 'baseline');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => says('luck')).toContain('The baseline, known exactly, lies in it: a tie');
});
