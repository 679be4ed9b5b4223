import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { followLinks } from './links.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

beforeEach(() => {
  write('index.html', '<h1 id="top">Home</h1><a href="/course/lessons/slope/#why">Slope</a>');
  write('lessons/slope/index.html', '<h2 id="why">Why</h2><a href="#why">Here</a><a href="/course/#top">Home</a>');
  write('style.css', '@font-face { src: url("/course/face.woff2") }');
  write('face.woff2', '');
});

it('follows every link of a whole site', () => {
  expect(followLinks(folder, '/course/')).toEqual({ followed: 4, complaints: [] });
});

it.each([
  ['a page that is not there', '<a href="/course/lessons/none/">x</a>', 'expected a file there, found none'],
  ['a script that is not there', '<script src="/course/a.js"></script>', 'expected a file there, found none'],
  ['a link past the base', '<a class="x" href="/lessons/slope/">x</a>', 'expected it below /course/'],
  ['a part that is not there', '<a href="/course/#bottom">x</a>', 'expected an element with this id'],
])('complains about %s', (_, html, complaint) => {
  write('index.html', `<h1 id="top">Home</h1>${html}`);
  expect(followLinks(folder, '/course/').complaints).toEqual([
    `index.html: ${/(?:href|src)="([^"]*)"/.exec(html)![1]}: ${complaint}`,
  ]);
});

it('complains about a font that is not there', () => {
  rmSync(join(folder, 'face.woff2'));
  expect(followLinks(folder, '/course/').complaints).toEqual([
    'style.css: /course/face.woff2: expected a file there, found none',
  ]);
});
