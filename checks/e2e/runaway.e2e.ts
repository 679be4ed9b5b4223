import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { onCall, onLoad, openLab, reference, textsWith, type LabPage } from './lab-page.ts';
import type { lab as onPage } from './lab.ts';

declare const window: { lab: typeof onPage };

let browser: Browser;
let lab: LabPage;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  lab = await openLab(browser);
});

afterEach(() => lab?.page.close());

describe('runaway code', () => {
  it('R1: an endless loop is stopped within 3.5 s, the page stays alive, the next run passes', async () => {
    const { report, durationMs, longestGapMs } = await lab.judge(onLoad('for (;;) {}'));
    expect(report.verdict).toBe('timed out');
    expect(report.failure?.message).toContain('loading derivative.ts');
    expect(durationMs).toBeLessThan(3_500);
    expect(longestGapMs).toBeLessThan(100);
    await lab.expectNextRunPasses();
  });

  it('R2: a loop inside a test names that test, and only that one', async () => {
    const { report, durationMs } = await lab.judge(onCall('for (;;) {}'));
    expect(report.verdict).toBe('timed out');
    expect(report.failure?.message).toContain('measures from both sides');
    expect(report.tests).toEqual([]);
    expect(durationMs).toBeLessThan(3_500);
  });

  it('R3: a loop that catches everything is stopped all the same', async () => {
    const { report, durationMs } = await lab.judge(onLoad('for (;;) { try { throw 1; } catch {} }'));
    expect(report.verdict).toBe('timed out');
    expect(durationMs).toBeLessThan(3_500);
  });

  it('R5: a flood of microtasks is stopped though no timer fires', async () => {
    const { report, durationMs, longestGapMs } = await lab.judge(
      onLoad('const flood = (): Promise<void> => Promise.resolve().then(flood); void flood();'),
    );
    expect(report.verdict).toBe('timed out');
    expect(durationMs).toBeLessThan(3_500);
    expect(longestGapMs).toBeLessThan(100);
    await lab.expectNextRunPasses();
  });

  it('R6: timers for ever do not keep a finished suite waiting', async () => {
    const { report, durationMs } = await lab.judge(onLoad('const again = () => { setTimeout(again, 0); }; again();'));
    expect(report.verdict).toBe('passed');
    expect(durationMs).toBeLessThan(10_500);
  });

  it('R7: a promise that never settles ends with the test’s own time limit', async () => {
    const suite = "import { it } from 'vitest';\nit('waits for ever', () => new Promise(() => undefined));";
    const texts = { derivative: reference, 'derivative.test': suite };
    const { report, durationMs } = await lab.page.evaluate((given) => window.lab.judge('derivative', given), texts);
    expect(report.tests[0]?.failure?.message).toContain('timed out');
    expect(durationMs).toBeLessThan(10_500);
  });

  it('R34: durations stay sane when the code stops the clocks', async () => {
    const { report } = await lab.judge(onLoad('Date.now = () => 0; performance.now = () => 0;'));
    expect(report.verdict).toBe('passed');
    expect(report.tests.every((test) => test.durationMs >= 0 && test.durationMs < 10_000)).toBe(true);
  });

  it('R9: infinite recursion is an error within a second, without a kill', async () => {
    const { report, durationMs } = await lab.judge(onCall('const dig = (): number => dig() + 1; dig();'));
    expect(report.verdict).toBe('failed');
    expect(report.tests.find((test) => test.state === 'failed')?.failure?.kind).toBe('RangeError');
    expect(durationMs).toBeLessThan(1_000);
    await lab.expectNextRunPasses();
  });

  it('R10, R11: legal work of 2.5 s, and a loop of 300,000 turns, are left alone', async () => {
    const { report } = await lab.judge(
      onLoad(
        'const until = performance.now() + 2500; let turns = 0; while (performance.now() < until || turns < 300000) turns++;',
      ),
    );
    expect(report.verdict).toBe('passed');
  });

  it('R12: an array that eats the heap is stopped within 3.5 s and the page stays alive', async () => {
    const { report, durationMs } = await lab.judge(
      onLoad('const hoard: unknown[] = []; for (;;) hoard.push(new Array(1000).fill(hoard.length));'),
    );
    expect(['timed out', 'broken']).toContain(report.verdict);
    expect(durationMs).toBeLessThan(3_500);
    await lab.expectNextRunPasses();
  });

  it('R15, R16: a million logged lines are capped and counted, one huge line is cut', async () => {
    const flood = await lab.judge(onLoad("for (let i = 0; i < 1_000_000; i++) console.log('line', i);"));
    expect(flood.report.verdict).toBe('passed');
    expect(flood.logs).toHaveLength(1_000);
    expect(flood.dropped).toBe(999_000);
    expect(flood.longestGapMs).toBeLessThan(250);
    const huge = await lab.judge(onLoad("console.log('x'.repeat(200_000_000));"));
    expect(huge.logs[0]!.text.length).toBeLessThan(10_100);
  });

  it('R19, R32: messages that the code posts itself are ignored', async () => {
    const { report } = await lab.judge(
      onLoad(`const post = (globalThis as { postMessage?: (m: unknown) => void }).postMessage;
      console.log(typeof post);
      new BroadcastChannel('any').postMessage({ kind: 'end' });`) + "\nthrow new Error('not solved');",
    );
    expect(report.verdict).toBe('broken');
    expect(report.failure?.message).toBe('not solved');
  });

  it('R20, R21: there is no WebAssembly and no Worker', async () => {
    const { report } = await lab.judge(onLoad('WebAssembly;'));
    expect(report.failure?.kind).toBe('ReferenceError');
    expect((await lab.judge(onLoad("new Worker('x');"))).report.failure?.kind).toBe('ReferenceError');
  });

  it('R23: stop is answered within 200 ms, whatever the code does', async () => {
    for (const code of [
      'for (;;) {}',
      'const flood = (): Promise<void> => Promise.resolve().then(flood); void flood();',
    ]) {
      const texts = textsWith(onLoad(code));
      const { report, stopMs } = await lab.page.evaluate(
        (given) => window.lab.stopAfter('derivative', given, 400),
        texts,
      );
      expect(report.verdict).toBe('stopped');
      expect(stopMs).toBeLessThan(200);
    }
    await lab.expectNextRunPasses();
  });
});
