import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles } from './files.ts';

const root = resolve(import.meta.dirname, '../..');
const files = projectFiles(root);
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** Written in pieces, so that this file does not hold what it looks for. */
const workshop = [
  ['/wo', 'rk/'],
  ['/tm', 'p/'],
  ['shared/', 'design'],
  ['shared/', 'course'],
  ['wt', '-house'],
  ['issue ', '2'],
  ['issue ', '3'],
  ['sub', 'agent'],
  ['work', 'tree'],
  ['Clau', 'de'],
  ['Anthro', 'pic'],
].map((pieces) => pieces.join(''));

const top = `content exercises solutions public src checks astro.config.mjs package.json package-lock.json tsconfig.json
  README.md LICENSE CONTRIBUTING.md`.split(/\s+/);

it('lists the files of the project', () => {
  expect(files).toEqual(
    expect.arrayContaining(['README.md', '.ci/run', 'src/course/manifest.ts', 'solutions/value.ts']),
  );
});

it('nothing tells where or how the project was made', () => {
  const tells = files.flatMap((file) => {
    const text = textOf(file).toLowerCase();
    return workshop.filter((word) => text.includes(word.toLowerCase())).map((word) => `${file}: ${word}`);
  });
  expect(tells).toEqual([]);
});

it('the top level holds what the map shows, and dot-files', () => {
  const entries = new Set(files.map((file) => file.split('/')[0]!));
  expect([...entries].filter((entry) => !entry.startsWith('.') && !top.includes(entry))).toEqual([]);
});

it('a file is named after what it does: kebab-case, or PascalCase where it is a component', () => {
  const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
  const named = [
    `src/pages/(${kebab}/)*(${kebab}|\\[${kebab}\\])(\\.[a-z]+)+`,
    `(${kebab}/)*${kebab}(\\.(test|e2e|config|d))?\\.(ts|mjs|cjs|js|py|mdx|css)`,
    `(${kebab}/)*[A-Z][A-Za-z0-9]*\\.(tsx|astro)`,
  ].map((form) => new RegExp(`^${form}$`));
  const code = files.filter((file) => /\.(tsx?|[mc]?js|py|mdx|astro|css)$/.test(file));
  expect(code.filter((file) => !named.some((form) => form.test(file)))).toEqual([]);
  expect(code.filter((file) => /(^|\/)(utils?|helpers?|common|misc|managers?)[./]/i.test(file))).toEqual([]);
});

it('every lesson is without import and export lines: its words are given', () => {
  const lines = files
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) =>
      textOf(file)
        .replace(/^(`{3,})[^]*?^\1/gm, '')
        .split('\n')
        .filter((line) => /^(import|export)\b.*(['"{=]|\bfrom\b)/.test(line))
        .map((line) => `${file}: ${line}`),
    );
  expect(lines).toEqual([]);
});

it('the lockfile holds every platform of each native dependency', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const native = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  const absent = native.filter(({ path, name }) => !placesOf(path, name).some((place) => place in packages));
  expect(native.length).toBeGreaterThan(50);
  expect(absent.map(({ path, name }) => `${path} asks for ${name}`)).toEqual([]);
});

/** Where Node would look for a package, from a package's own folder up to the project's. */
function placesOf(path: string, name: string): string[] {
  const parents =
    path === ''
      ? ['']
      : ['', ...path.split('/node_modules/').map((_, i, parts) => `${parts.slice(0, i + 1).join('/node_modules/')}/`)];
  return parents.map((parent) => `${parent}node_modules/${name}`);
}
