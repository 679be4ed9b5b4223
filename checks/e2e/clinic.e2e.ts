import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { charts } from '../../src/clinic/charts.ts';
import { readPatients } from '../../src/course/patients.ts';
import { axeComplaints } from './axe.ts';
import { launchChromium } from './chromium.ts';

const patients = new Map(readPatients().map((patient) => [patient.fault, patient]));
/** Two stand for all, unless there is time. */
const judged = process.env.E2E_ALL === '1' ? charts.length : 2;
let browser: Browser;
let page: Page;

/** Anew, at the ward: far from the window it is not loaded. */
const open = async () => {
  await page.goto('about:blank');
  await page.goto(`${inject('url')}/clinic/#the-ward`);
};
const choose = async (i: number) => {
  await page.getByRole('button', { name: new RegExp(`^Patient ${i + 1} `) }).click();
  await page.locator('.clinic-faults').waitFor();
};
const guess = async (name: string) => {
  await page.getByLabel(name).check();
  await page.getByRole('button', { name: 'Name it' }).click();
};
const run = async (text: string, verdict: 'passed' | 'failed') => {
  await page.locator('.workplace').waitFor();
  await page.locator('.workplace-editor [role=tabpanel]:not([hidden]) .cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
  await page.locator(`.report-summary[data-verdict=${verdict}]`).waitFor();
};

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await open();
});

afterAll(() => browser?.close());

describe('the clinic', () => {
  it('trains a patient, reveals a test when it is ordered, and counts the tests', async () => {
    await choose(3);
    expect(await page.getByText('Typical sizes').count()).toBe(0);
    await page.getByRole('button', { name: 'Weigh the inputs' }).click();
    await page.getByText(/Typical sizes, input by input: 2\d\d, 3\d(\.\d)?, 0\.11\d, 9\d\d\./).waitFor();
    await page.getByText('1 of 12 tests ordered.').waitFor();
  });

  it('answers a wrong name with what speaks against it, and opens the run when the name is right', async () => {
    await guess('Steps that go uphill');
    await page.getByText('they lead down.').waitFor();
    expect(await page.locator('.workplace').count()).toBe(0);
    await guess('Inputs that are not scaled');
    await page.getByText('Right, with one test and 1 wrong guess').waitFor();
    await page.locator('.workplace').waitFor();
  });

  it('leaves axe nothing to find', async () => {
    expect(await axeComplaints(page)).toEqual([]);
  });

  it('remembers what was ordered and named', async () => {
    await open();
    await choose(3);
    await page.getByText('1 of 12 tests ordered.').waitFor();
    await page.getByText('Right, with one test').waitFor();
  });

  it.each(charts.slice(0, judged).map(({ fault }, i) => [fault, i] as const))(
    '%s: broken it fails, repaired it passes',
    async (fault, i) => {
      await page.evaluate(
        (id) =>
          localStorage.setItem(
            'scratchgrad:clinic',
            JSON.stringify({ [id]: { ordered: [], wrong: [], isNamed: true } }),
          ),
        fault,
      );
      await open();
      await choose(i);
      const { broken, repaired } = patients.get(fault)!;
      await run(broken, 'failed');
      await run(repaired, 'passed');
      await page.getByRole('button', { name: `Patient ${i + 1} repaired` }).waitFor();
    },
  );
});
