import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const site = join(folder, 'dist');
let root: Served;
let below: Served;

beforeAll(async () => {
  mkdirSync(join(site, 'lessons/slope'), { recursive: true });
  mkdirSync(join(folder, 'dist-private'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-private/secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, '404.html'), 'nothing here');
  writeFileSync(join(site, 'lessons/slope/index.html'), 'slope');
  writeFileSync(join(site, 'style.css'), 'css');
  writeFileSync(join(site, 'code.js'), 'js');
  writeFileSync(join(site, 'graph.wasm'), 'wasm');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  root = await serve(site, 0);
  below = await serve(site, 0, '/course/');
});

afterAll(async () => {
  await Promise.all([root.close(), below.close()]);
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as written; `fetch` would tidy it first. */
function ask(served: Served, path: string, method = 'GET') {
  const { port } = new URL(served.url);
  return new Promise<{
    status: number | undefined;
    type: string | undefined;
    location: string | undefined;
    body: string;
  }>((done, fail) => {
    request({ port, path, method, host: '127.0.0.1' }, (response) => {
      const { 'content-type': type, location } = response.headers;
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk));
      response.on('end', () => done({ status: response.statusCode, type, location, body }));
    })
      .on('error', fail)
      .end();
  });
}

describe('serve', () => {
  it.each([
    ['/', 'home', 'text/html; charset=utf-8'],
    ['/?continue', 'home', 'text/html; charset=utf-8'],
    ['/lessons/slope/', 'slope', 'text/html; charset=utf-8'],
    ['/style.css', 'css', 'text/css; charset=utf-8'],
    ['/code.js', 'js', 'text/javascript; charset=utf-8'],
    ['/graph.wasm', 'wasm', 'application/wasm'],
  ])('gives %s with its kind', async (path, body, type) => {
    expect(await ask(root, path)).toMatchObject({ status: 200, body, type });
  });

  it('adds the slash that a folder lacks', async () => {
    expect(await ask(root, '/lessons/slope?x=1')).toMatchObject({ status: 301, location: '/lessons/slope/?x=1' });
  });

  it.each([
    '/missing',
    '/lessons/',
    '/%',
    '/style.css/',
    '/%00',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/../dist-private/secret.txt',
    '/lessons/..%2f..%2f..%2fsecret.txt',
    '/link.txt',
    '//elsewhere.example/',
  ])('shows its 404 page for %s', async (path) => {
    expect(await ask(root, path)).toMatchObject({ status: 404, body: 'nothing here' });
  });

  it('answers HEAD without a body and refuses what would write', async () => {
    expect(await ask(root, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask(root, '/', 'POST')).toMatchObject({ status: 405, body: '' });
  });

  it('packs text for who takes it so, and nothing else', async () => {
    const style = await fetch(new URL('/style.css', root.url), { headers: { 'accept-encoding': 'br, gzip' } });
    expect(style.headers.get('content-encoding')).toBe('gzip');
    expect(await style.text()).toBe('css');
    const plain = await fetch(new URL('/style.css', root.url), { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('content-length')).toBe('3');
    const graph = await fetch(new URL('/graph.wasm', root.url));
    expect(graph.headers.get('content-encoding')).toBeNull();
  });

  it('serves below a base path, and nothing beside it', async () => {
    expect(await ask(below, '/course/lessons/slope/')).toMatchObject({ status: 200, body: 'slope' });
    expect(await ask(below, '/course')).toMatchObject({ status: 301, location: '/course/' });
    expect(await ask(below, '/course/lessons/slope')).toMatchObject({
      status: 301,
      location: '/course/lessons/slope/',
    });
    expect(await ask(below, '/lessons/slope/')).toMatchObject({ status: 404 });
    expect(await ask(below, '/coursework/')).toMatchObject({ status: 404 });
  });

  it('takes the next port where one is in use', async () => {
    const port = Number(new URL(root.url).port);
    const next = await serve(site, port);
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
  });
});
