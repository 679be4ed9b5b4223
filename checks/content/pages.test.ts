import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { expect, it } from 'vitest';
import { readCourse } from '../../src/course/manifest.ts';
import { runnable } from '../course/exported-docs.ts';

const root = process.cwd();
const { lessons } = readCourse(root);
const listings = globSync('content/pages/*.mdx', { cwd: root }).flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)]
    .map(([, code]) => ({ file, code: code!, first: code!.split('\n')[0] }))
    .filter(({ code }) => /; \/\/ /.test(code)),
);

it('finds the listings of the pages', () => {
  expect(listings.length).toBeGreaterThan(0);
});

it.each(listings)('$file: "$first" gives what its comments say', async ({ code }) => {
  const loaded = await Promise.all(lessons.map(({ module }) => import(join(root, 'solutions', `${module}.ts`))));
  const scope: Record<string, unknown> = Object.assign({}, ...loaded);
  const compare = (line: string, received: unknown, expected: unknown) => expect(received, line).toEqual(expected);
  const example = runnable(code);
  expect(example.comparisons).toBeGreaterThan(0);
  const own = [...code.matchAll(/^(?:function\*?|class) (\w+)/gm)].map(([, name]) => name);
  const names = Object.keys(scope).filter((name) => !own.includes(name));
  const run = compileFunction(`return (async () => {${example.code}})();`, [...names, 'compare']);
  await run(...names.map((name) => scope[name]), compare);
});
