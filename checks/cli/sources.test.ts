import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOfSources, isBuilt, noteBuilt } from '../../src/cli/sources.ts';

const root = mkdtempSync(join(tmpdir(), 'sources-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeAll(() => {
  write('dist/index.html', '');
  write('content/lessons/01-slope.mdx', 'one');
  write('exercises/stubs/derivative.ts', 'stub');
  write('exercises/derivative.test.ts', 'suite');
});

it('a build is reused until one of its sources, or its base path, changes', () => {
  expect(isBuilt(root, digestOfSources(root, '/'))).toBe(false);
  noteBuilt(root, digestOfSources(root, '/'));
  expect(isBuilt(root, digestOfSources(root, '/'))).toBe(true);
  expect(isBuilt(root, digestOfSources(root, '/course/'))).toBe(false);
  write('src/pages/index.astro', 'new');
  expect(isBuilt(root, digestOfSources(root, '/'))).toBe(false);
});

it.each([
  'content/lessons/01-slope.mdx',
  'exercises/stubs/derivative.ts',
  'exercises/derivative.test.ts',
  'astro.config.mjs',
])('a change of %s asks for a new build', (file) => {
  const before = digestOfSources(root, '/');
  write(file, 'changed');
  expect(digestOfSources(root, '/')).not.toBe(before);
});

it('the reader’s own exercises are not part of the site', () => {
  const before = digestOfSources(root, '/');
  write('exercises/derivative.ts', 'the reader’s');
  expect(digestOfSources(root, '/')).toBe(before);
});
