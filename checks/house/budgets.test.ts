import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundleRunner } from '../../src/runner/bundle.ts';
import { bootstrap, bootstrapHash } from '../../src/runner/sandbox.ts';
import { projectFiles } from './files.ts';

const root = resolve(import.meta.dirname, '../..');
const files = projectFiles(root);

/** Lines that a reader has to take in: of code without comments, of a lesson without its head; blank lines are free. */
const measures = {
  all: (text: string) => text.split('\n').length - 1,
  code: (text: string) => written(text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')),
  prose: (text: string) => written(text.replace(/^---\n[^]*?\n---\n/, '')),
};

function written(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

it.each([
  ['a source file', /^src\/.*\.(ts|tsx|astro|js|cjs)$/, 'all', 200],
  ['a reference', /^solutions\/[\w-]+\.ts$/, 'code', 80],
  ['a reference with its docblocks', /^solutions\/[\w-]+\.ts$/, 'all', 160],
  ['a suite', /^exercises\/[\w-]+\.test\.ts$/, 'code', 120],
  ["a suite's tool", /^exercises\/support\/[\w-]+\.ts$/, 'code', 120],
  ['a lesson', /^content\/lessons\/.*\.mdx$/, 'prose', 200],
] as const)('%s is as short as was promised', (_, kind, measure, limit) => {
  const measured = files.filter((file) => kind.test(file));
  const sizes = measured.map((file) => ({ file, lines: measures[measure](readFileSync(join(root, file), 'utf8')) }));
  expect(measured.length).toBeGreaterThan(0);
  expect(sizes.filter(({ lines }) => lines > limit)).toEqual([]);
});

it('the runner, with Vitest and the type-stripper, is at most 150 kB as it is sent', { timeout: 30_000 }, async () => {
  const { text } = await bundleRunner();
  expect(gzipSync(text).length).toBeGreaterThan(50_000);
  expect(gzipSync(text).length).toBeLessThanOrEqual(150_000);
});

it("the sandbox's policy names the one script that runs in its frame", () => {
  expect(bootstrapHash).toBe(`sha256-${createHash('sha256').update(bootstrap).digest('base64')}`);
});
