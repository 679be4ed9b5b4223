import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { readCourse } from '../../src/course/manifest.ts';
import { launchChromium } from './chromium.ts';
import type { Judged, lab } from './lab.ts';
import { textsOf } from './texts.ts';

declare const window: { lab: typeof lab };

const course = readCourse();
const { reference } = course.lessons[0]!;
let browser: Browser;
let page: Page;

/** Judges a text as module 01, whose functions other code may call. */
const judge = (text: string): Promise<Judged> =>
  page.evaluate(([texts]) => window.lab.judge('derivative', texts), [
    textsOf(course, { module: 'derivative', text }),
  ] as const);

/** The reference, with code that runs when the module is loaded, or each time a slope is measured. */
const onLoad = (code: string) => `${reference}\n${code}`;
const onCall = (code: string) => reference.replace(/return \(f\(x \+ h\)[^\n]*/, `{ ${code} } $&`);

const expectNextRunPasses = async () => expect((await judge(reference)).report.verdict).toBe('passed');

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`${inject('url')}/lab/`);
  await expectNextRunPasses();
  // The next spare worker starts now; a reader takes longer than this before the next click.
  await page.waitForTimeout(500);
});

afterEach(() => page.close());

describe('runaway code', () => {
  it('R1: an endless loop is stopped within 3.5 s, the page stays alive, the next run passes', async () => {
    const { report, durationMs, longestGapMs } = await judge(onLoad('for (;;) {}'));
    expect(report.verdict).toBe('timed out');
    expect(report.failure?.message).toContain('loading derivative.ts');
    expect(durationMs).toBeLessThan(3_500);
    expect(longestGapMs).toBeLessThan(100);
    await expectNextRunPasses();
  });

  it('R2: a loop inside a test names that test, and only that one', async () => {
    const { report, durationMs } = await judge(onCall('for (;;) {}'));
    expect(report.verdict).toBe('timed out');
    expect(report.failure?.message).toContain('measures from both sides');
    expect(report.tests).toEqual([]);
    expect(durationMs).toBeLessThan(3_500);
  });

  it('R3: a loop that catches everything is stopped all the same', async () => {
    const { report, durationMs } = await judge(onLoad('for (;;) { try { throw 1; } catch {} }'));
    expect(report.verdict).toBe('timed out');
    expect(durationMs).toBeLessThan(3_500);
  });

  it('R5: a flood of microtasks is stopped though no timer fires', async () => {
    const { report, durationMs, longestGapMs } = await judge(
      onLoad('const flood = (): Promise<void> => Promise.resolve().then(flood); void flood();'),
    );
    expect(report.verdict).toBe('timed out');
    expect(durationMs).toBeLessThan(3_500);
    expect(longestGapMs).toBeLessThan(100);
    await expectNextRunPasses();
  });

  it('R6: timers for ever do not keep a finished suite waiting', async () => {
    const { report, durationMs } = await judge(onLoad('const again = () => { setTimeout(again, 0); }; again();'));
    expect(report.verdict).toBe('passed');
    expect(durationMs).toBeLessThan(10_500);
  });

  it('R7: a promise that never settles ends with the test’s own time limit', async () => {
    const suite = "import { it } from 'vitest';\nit('waits for ever', () => new Promise(() => undefined));";
    const texts = { derivative: reference, 'derivative.test': suite };
    const { report, durationMs } = await page.evaluate(([given]) => window.lab.judge('derivative', given), [
      texts,
    ] as const);
    expect(report.tests[0]?.failure?.message).toContain('timed out');
    expect(durationMs).toBeLessThan(10_500);
  });

  it('R34: durations stay sane when the code stops the clocks', async () => {
    const { report } = await judge(onLoad('Date.now = () => 0; performance.now = () => 0;'));
    expect(report.verdict).toBe('passed');
    expect(report.tests.every((test) => test.durationMs >= 0 && test.durationMs < 10_000)).toBe(true);
  });

  it('R9: infinite recursion is an error within a second, without a kill', async () => {
    const { report, durationMs } = await judge(onCall('const dig = (): number => dig() + 1; dig();'));
    expect(report.verdict).toBe('failed');
    expect(report.tests.find((test) => test.state === 'failed')?.failure?.kind).toBe('RangeError');
    expect(durationMs).toBeLessThan(1_000);
    await expectNextRunPasses();
  });

  it('R10, R11: legal work of 2.5 s, and a loop of 300,000 turns, are left alone', async () => {
    const { report } = await judge(
      onLoad(
        'const until = performance.now() + 2500; let turns = 0; while (performance.now() < until || turns < 300000) turns++;',
      ),
    );
    expect(report.verdict).toBe('passed');
  });

  it('R12: an array that eats the heap is stopped within 3.5 s and the page stays alive', async () => {
    const { report, durationMs } = await judge(
      onLoad('const hoard: unknown[] = []; for (;;) hoard.push(new Array(1000).fill(hoard.length));'),
    );
    expect(['timed out', 'broken']).toContain(report.verdict);
    expect(durationMs).toBeLessThan(3_500);
    await expectNextRunPasses();
  });

  it('R15, R16: a million logged lines are capped and counted, one huge line is cut', async () => {
    const flood = await judge(onLoad("for (let i = 0; i < 1_000_000; i++) console.log('line', i);"));
    expect(flood.report.verdict).toBe('passed');
    expect(flood.logs).toHaveLength(1_000);
    expect(flood.dropped).toBe(999_000);
    expect(flood.longestGapMs).toBeLessThan(250);
    const huge = await judge(onLoad("console.log('x'.repeat(200_000_000));"));
    expect(huge.logs[0]!.text.length).toBeLessThan(10_100);
  });

  it('R19, R32: messages that the code posts itself are ignored', async () => {
    const { report } = await judge(
      onLoad(`const post = (globalThis as { postMessage?: (m: unknown) => void }).postMessage;
      console.log(typeof post);
      new BroadcastChannel('any').postMessage({ kind: 'end' });`) + "\nthrow new Error('not solved');",
    );
    expect(report.verdict).toBe('broken');
    expect(report.failure?.message).toBe('not solved');
  });

  it('R20, R21: there is no WebAssembly and no Worker', async () => {
    const { report } = await judge(onLoad('WebAssembly;'));
    expect(report.failure?.kind).toBe('ReferenceError');
    expect((await judge(onLoad("new Worker('x');"))).report.failure?.kind).toBe('ReferenceError');
  });

  it('R23: stop is answered within 200 ms, whatever the code does', async () => {
    for (const code of [
      'for (;;) {}',
      'const flood = (): Promise<void> => Promise.resolve().then(flood); void flood();',
    ]) {
      const texts = textsOf(course, { module: 'derivative', text: onLoad(code) });
      const { report, stopMs } = await page.evaluate(([given]) => window.lab.stopAfter('derivative', given, 400), [
        texts,
      ] as const);
      expect(report.verdict).toBe('stopped');
      expect(stopMs).toBeLessThan(200);
    }
    await expectNextRunPasses();
  });
});

describe('a false pass', () => {
  it('R36: an error after the last assertion fails the run', async () => {
    const { report } = await judge(onLoad("setTimeout(() => { throw new Error('too late'); });"));
    expect(report.verdict).toBe('broken');
    expect(report.failure?.message).toBe('too late');
    const floating = await judge(onLoad("void Promise.reject(new Error('floating'));"));
    expect(floating.report.failure?.message).toBe('floating');
  });

  it('changed built-ins are detected: the run is not trusted', async () => {
    const { report } = await judge(onLoad('Object.is = () => true;'));
    expect(report.verdict).toBe('not trusted');
    expect(report.failure?.message).toContain('Object.is');
  });

  it('an export called then neither forges nor hangs a run', async () => {
    const { report } = await judge(onLoad('export function then(resolve: (value: unknown) => void) { resolve({}); }'));
    expect(report.verdict).toBe('passed');
  });

  it.each([
    ['an unclosed comment', `${reference}\n/* never closed`],
    ['a stray brace', `${reference}\n}`],
    ['an unfinished line', `const a = ;\n${reference}`],
  ])('R38: %s is a compile error with its line', async (_, text) => {
    const { report } = await judge(text);
    expect(report.verdict).toBe('broken');
    expect(report.failure?.kind).toBe('SyntaxError');
    expect(report.failure?.place?.line).toBe(text.startsWith('const') ? 1 : report.failure?.place?.line);
    expect(report.failure?.message).toMatch(/derivative\.ts, line \d+/);
  });

  it.each([
    ['a byte order mark', `\uFEFF${reference}`],
    ['Windows line ends', reference.replaceAll('\n', '\r\n')],
    ['a line separator in a string', `${reference}\nconst s = '\u2028';`],
    ['a shebang', `#!/usr/bin/env node\n${reference}`],
  ])('R38: %s is fine', async (_, text) => {
    expect((await judge(text)).report).toMatchObject({ verdict: 'passed' });
  });

  it.each([
    ['a name that is not exported', 'export const derivative = 1;', "does not export 'gradient'"],
    ['a module that does not exist', `import { x } from './nope';\nconsole.log(x);\n${reference}`, "imports './nope'"],
    ['a package', `import React from 'react';\nconsole.log(React);\n${reference}`, 'import no package'],
    ['a throw of a non-error', `${reference}\nthrow 'just words';`, 'just words'],
  ])('bad input: %s gets its sentence', async (_, text, words) => {
    const { report } = await judge(text);
    expect(report.verdict).toBe('broken');
    expect(report.failure?.message).toContain(words);
  });

  it('an error in the reader’s code carries the reader’s file and line', async () => {
    const { report } = await judge(onCall('(undefined as unknown as () => void)();'));
    const place = report.tests.find((test) => test.failure?.kind === 'TypeError')?.failure?.place;
    const line =
      onCall('(undefined')
        .split('\n')
        .findIndex((text) => text.includes('(undefined')) + 1;
    expect(place).toMatchObject({ file: 'derivative.ts', line });
  });
});

describe('containment', () => {
  const leaks = async () =>
    ((await (await fetch(`${inject('url')}/lab/requests`)).json()) as string[]).filter((path) =>
      path.startsWith('/leak-'),
    );
  const inspect = async (code: string): Promise<string[]> =>
    (await judge(onLoad(code))).logs.map((entry) => entry.text);

  it('R39: the frame may run scripts and nothing else, from an opaque origin', async () => {
    const frame = await page.$('iframe');
    expect(await frame!.getAttribute('sandbox')).toBe('allow-scripts');
    expect(await frame!.getAttribute('allow')).toBe('');
    expect(await inspect('console.log(self.origin);')).toEqual(['null']);
  });

  it('R40: no storage of the site can be read or changed', async () => {
    await page.evaluate("localStorage.setItem('mine', '1'); document.cookie = 'mine=1'");
    const names = ['localStorage', 'sessionStorage', 'cookieStore'];
    const lines = await inspect(`
      const realm = globalThis as unknown as Record<string, never>;
      for (const name of ${JSON.stringify(names)}) { try { console.log(name, typeof realm[name]); } catch (error) { console.log(name, 'refused'); } }
      const refusal = (what: string, act: () => unknown) => { try { const made = act(); Promise.resolve(made).then(() => console.log(what, 'GIVEN'), () => console.log(what, 'refused')); } catch { console.log(what, 'refused'); } };
      const device = realm['navigator'] as { storage?: { getDirectory(): unknown }; locks?: { query(): unknown } };
      refusal('indexedDB', () => (realm['indexedDB'] as { open(name: string): unknown }).open('scratchgrad'));
      refusal('caches', () => (realm['caches'] as { open(name: string): unknown }).open('x'));
      refusal('files', () => device.storage!.getDirectory());
      refusal('locks', () => device.locks!.query());`);
    expect(lines.filter((line) => line.includes('GIVEN') || /object|function/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(7);
    expect(await page.evaluate("localStorage.getItem('mine') + document.cookie")).toBe('1mine=1');
  });

  it('R41: nothing reaches the network', async () => {
    const url = inject('url');
    const lines = await inspect(`
      const realm = globalThis as unknown as Record<string, new (...args: unknown[]) => unknown> & { fetch(url: string): Promise<unknown> };
      const tries: Record<string, () => unknown> = {
        fetch: () => realm.fetch('${url}/leak-fetch'),
        import: () => import('${url}/leak-import'),
        data: () => import('data:text/javascript,export default 1'),
        XMLHttpRequest: () => new Promise((resolve, reject) => { const x = new realm['XMLHttpRequest']!() as XMLHttpRequest; x.onerror = reject; x.onload = resolve; x.open('GET', '${url}/leak-xhr'); x.send(); }),
        WebSocket: () => new Promise((resolve, reject) => { const s = new realm['WebSocket']!('${url.replace('http', 'ws')}/leak-ws') as WebSocket; s.onerror = reject; s.onopen = resolve; }),
        EventSource: () => new Promise((resolve, reject) => { const s = new realm['EventSource']!('${url}/leak-es') as EventSource; s.onerror = reject; s.onopen = resolve; }),
        importScripts: () => (realm['importScripts'] as unknown as (url: string) => void)('${url}/leak-scripts'),
      };
      for (const [name, act] of Object.entries(tries)) Promise.resolve().then(act).then(() => console.log(name, 'REACHED'), () => console.log(name, 'refused'));
      const until = performance.now() + 10; while (performance.now() < until);`);
    await page.waitForTimeout(500);
    expect(lines.filter((line) => line.includes('REACHED'))).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(await leaks()).toEqual([]);
  });

  it('R42: there is no page to reach', async () => {
    const lines = await inspect(
      "for (const name of ['parent', 'top', 'opener', 'document', 'frames', 'window']) console.log(name, typeof (globalThis as Record<string, unknown>)[name]);",
    );
    expect(lines).toEqual(
      ['parent', 'top', 'opener', 'document', 'frames', 'window'].map((name) => `${name} undefined`),
    );
  });

  it.each([
    ['an address', '/leak-navigation'],
    ['a data: address', 'data:text/html,<h1>away</h1>'],
    ['a blob: address', 'blob'],
  ])(
    'R43: a frame that is sent to %s does not get there, is destroyed, and the next run is fine',
    async (_, target) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const texts = textsOf(course, { module: 'derivative', text: onLoad('for (;;) {}') });
      const verdict = await page.evaluate(
        async ([given, to]) => {
          const run = window.lab.runner.runSuite('derivative', given);
          const frames = document.querySelectorAll('iframe');
          const address =
            to === 'blob'
              ? URL.createObjectURL(new Blob(['<h1>away</h1>'], { type: 'text/html' }))
              : new URL(to, location.href).href;
          for (const frame of frames) frame.contentWindow!.location.href = address;
          return (await run.report).verdict;
        },
        [texts, target] as const,
      );
      expect(verdict).toBe('not trusted');
      expect(requests.filter((request) => request.includes('leak'))).toEqual([]);
      await page.waitForTimeout(200);
      await expectNextRunPasses();
    },
  );

  it('R44: no window, dialog, download or form comes out of the frame', async () => {
    const seen: string[] = [];
    page.context().on('page', () => seen.push('window'));
    page.on('dialog', (dialog) => {
      seen.push('dialog');
      void dialog.dismiss();
    });
    page.on('download', () => seen.push('download'));
    await page.waitForTimeout(500);
    const frame = page.frames().find((each) => each !== page.mainFrame())!;
    await frame.evaluate(`
      window.open('about:blank'); alert('hello');
      const link = document.createElement('a'); link.href = 'data:text/plain,x'; link.download = 'x'; document.body.append(link); link.click();
      const form = document.createElement('form'); form.action = '/leak-form'; document.body.append(form); form.submit();`);
    await page.waitForTimeout(300);
    expect(seen).toEqual([]);
    expect(await leaks()).toEqual([]);
  });
});
