import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { onCall, onLoad, openLab, reference, textsWith, type LabPage } from './lab-page.ts';
import type { lab as onPage } from './lab.ts';

declare const window: { lab: typeof onPage };

let browser: Browser;
let lab: LabPage;
/** The line that follows the reference. */
const afterIt = reference.split('\n').length + 1;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

describe('a false pass', () => {
  // All in one page: what a run did must not reach the next.
  beforeAll(async () => {
    lab = await openLab(browser);
  });

  afterAll(() => lab?.page.close());

  it('R36: an error after the last assertion fails the run', async () => {
    const { report } = await lab.judge(onLoad("setTimeout(() => { throw new Error('too late'); });"));
    expect(report.verdict).toBe('broken');
    expect(report.failure?.message).toBe('too late');
    const floating = await lab.judge(onLoad("void Promise.reject(new Error('floating'));"));
    expect(floating.report.failure?.message).toBe('floating');
  });

  it('changed built-ins are detected: the run is not trusted', async () => {
    const { report } = await lab.judge(onLoad('Object.is = () => true;'));
    expect(report.verdict).toBe('not trusted');
    expect(report.failure?.message).toContain('Object.is');
  });

  it('an export called then neither forges nor hangs a run', async () => {
    const { report } = await lab.judge(
      onLoad('export function then(resolve: (value: unknown) => void) { resolve({}); }'),
    );
    expect(report.verdict).toBe('passed');
  });

  it.each([
    ['an unclosed comment', `${reference}\n/* never closed`, afterIt],
    ['a stray brace', `${reference}\n}`, afterIt],
    ['an unfinished line', `const a = ;\n${reference}`, 1],
  ])('R38: %s is a compile error with its line', async (_, text, line) => {
    const { report } = await lab.judge(text);
    expect(report.verdict).toBe('broken');
    expect(report.failure?.kind).toBe('SyntaxError');
    expect(report.failure?.place?.line).toBe(line);
    expect(report.failure?.message).toContain(`derivative.ts, line ${line}`);
  });

  it.each([
    ['a byte order mark', `\uFEFF${reference}`],
    ['Windows line ends', reference.replaceAll('\n', '\r\n')],
    ['a line separator in a string', `${reference}\nconst s = '\u2028';`],
    ['a shebang', `#!/usr/bin/env node\n${reference}`],
  ])('R38: %s is fine', async (_, text) => {
    expect((await lab.judge(text)).report).toMatchObject({ verdict: 'passed' });
  });

  it.each([
    ['a name that is not exported', 'export const derivative = 1;', "does not export 'gradient'"],
    ['a module that does not exist', `import { x } from './nope';\nconsole.log(x);\n${reference}`, "imports './nope'"],
    ['a package', `import React from 'react';\nconsole.log(React);\n${reference}`, 'import no package'],
    ['a throw of a non-error', `${reference}\nthrow 'just words';`, 'just words'],
  ])('bad input: %s gets its sentence', async (_, text, words) => {
    const { report } = await lab.judge(text);
    expect(report.verdict).toBe('broken');
    expect(report.failure?.message).toContain(words);
  });

  it('an error in the reader’s code carries the reader’s file and line', async () => {
    const { report } = await lab.judge(onCall('(undefined as unknown as () => void)();'));
    const place = report.tests.find((test) => test.failure?.kind === 'TypeError')?.failure?.place;
    const line =
      onCall('(undefined')
        .split('\n')
        .findIndex((text) => text.includes('(undefined')) + 1;
    expect(place).toMatchObject({ file: 'derivative.ts', line });
  });
});

describe('containment', () => {
  beforeEach(async () => {
    lab = await openLab(browser);
  });

  afterEach(() => lab?.page.close());

  const leaks = async () =>
    ((await (await fetch(`${inject('url')}/lab/requests`)).json()) as string[]).filter((path) =>
      path.startsWith('/leak-'),
    );
  const inspect = async (code: string): Promise<string[]> =>
    (await lab.judge(onLoad(code))).logs.map((entry) => entry.text);

  it('R39: the frame may run scripts and nothing else, from an opaque origin', async () => {
    const frame = await lab.page.$('iframe');
    expect(await frame!.getAttribute('sandbox')).toBe('allow-scripts');
    expect(await frame!.getAttribute('allow')).toBe('');
    expect(await inspect('console.log(self.origin);')).toEqual(['null']);
  });

  it('R40: no storage of the site can be read or changed', async () => {
    await lab.page.evaluate("localStorage.setItem('mine', '1'); document.cookie = 'mine=1'");
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
    expect(await lab.page.evaluate("localStorage.getItem('mine') + document.cookie")).toBe('1mine=1');
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
    await lab.page.waitForTimeout(500);
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
      lab.page.on('request', (request) => requests.push(request.url()));
      const texts = textsWith(onLoad('for (;;) {}'));
      const verdict = await lab.page.evaluate(
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
      await lab.page.waitForTimeout(200);
      await lab.expectNextRunPasses();
    },
  );

  it('R44: no window, dialog, download or form comes out of the frame', async () => {
    const seen: string[] = [];
    lab.page.context().on('page', () => seen.push('window'));
    lab.page.on('dialog', (dialog) => {
      seen.push('dialog');
      void dialog.dismiss();
    });
    lab.page.on('download', () => seen.push('download'));
    await lab.page.waitForTimeout(500);
    const frame = lab.page.frames().find((each) => each !== lab.page.mainFrame())!;
    await frame.evaluate(`
      window.open('about:blank'); alert('hello');
      const link = document.createElement('a'); link.href = 'data:text/plain,x'; link.download = 'x'; document.body.append(link); link.click();
      const form = document.createElement('form'); form.action = '/leak-form'; document.body.append(form); form.submit();`);
    await lab.page.waitForTimeout(300);
    expect(seen).toEqual([]);
    expect(await leaks()).toEqual([]);
  });
});
