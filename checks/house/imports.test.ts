import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { expect, it } from 'vitest';
import config from '../eslint.config.mjs';

const cwd = resolve(import.meta.dirname, '../..');
const linter = (overrideConfig: ESLint.Options['overrideConfig']) =>
  new ESLint({ cwd, overrideConfigFile: true, overrideConfig: overrideConfig! });
const untyped = linter(config.filter(({ name }) => name !== 'typed'));

async function complaintsOf(filePath: string, text: string, by = untyped): Promise<string[]> {
  const [result] = await by.lintText(text, { filePath });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

it.each([
  ['src/runner/host.ts', "import '../graph/layout.ts';", 'src/runner may import nothing of ours, but not'],
  ['src/runner/worker/index.ts', "import { s } from '../session.ts';", 'but not src/runner/session.ts'],
  ['src/runner/worker/index.ts', "import { p } from '../protocol.ts';", 'may import only types'],
  ['src/runner/worker/index.ts', "import '../../course/assemble.ts';", 'but not src/course/assemble.ts'],
  ['src/runner/host.ts', "import 'node:fs';", "src/runner runs in the page and cannot import 'node:fs'"],
  ['src/runner/host.ts', "import 'react';", "'react' is at home in src/exercise"],
  ['src/graph/layout.ts', "import { createRoot } from 'react-dom/client';", 'is at home in src/exercise'],
  ['src/graph/network.ts', "import { Value } from '../../solutions/value.ts';", "write 'import type'"],
  ['src/graph/network.ts', "import type { Order } from '../../solutions/graph.ts';", 'but not solutions/graph.ts'],
  ['src/learner/drafts.ts', "import { useState } from 'react';", 'is at home in src/exercise'],
  ['src/learner/drafts.ts', "import { lessons } from '../course/course.ts';", 'but not src/course/course.ts'],
  ['src/learner/drafts.ts', "export * from '../runner/host.ts';", 'but not src/runner/host.ts'],
  ['src/data/toy.ts', "import '../learner/drafts.ts';", 'but not src/learner/drafts.ts'],
  ['src/figures/plots.ts', "import '../exercise/mount.ts';", 'but not src/exercise/mount.ts'],
  ['src/figures/plots.ts', "import React from 'react';", 'is at home in src/exercise'],
  ['src/exercise/mount.ts', "void import('../figures/plots.ts');", 'but not src/figures/plots.ts'],
  ['src/exercise/mount.ts', "import '../../solutions/value.ts';", 'but not solutions/value.ts'],
  ['src/prose/inline.ts', "import '../pages/course.json.ts';", 'but not src/pages/course.json.ts'],
  ['src/prose/Quiz.astro', "---\nimport P from '../layouts/Page.astro';\n---\n<P />", 'but not src/layouts/Page.astro'],
  ['src/prose/Quiz.astro', "<script>\nimport '../cli/serve.ts';\n</script>", 'but not src/cli/serve.ts'],
  ['src/course/assemble.ts', "import { readCourse } from './manifest.ts';", 'but not src/course/manifest.ts'],
  ['src/course/manifest.ts', "import '../cli/serve.ts';", 'but not src/cli/serve.ts'],
  ['src/cli/learn.ts', "import '../runner/host.ts';", 'but not src/runner/host.ts'],
  [
    'src/cli/learn.ts',
    "type T = import('../exercise/mount.ts').T; export type { T };",
    'but not src/exercise/mount.ts',
  ],
  ['src/programs/draw.ts', "import { draw } from './other';", 'but not src/programs/other'],
  ['src/pages/index.ts', "import '../../checks/e2e/server.ts';", 'but not checks/e2e/server.ts'],
  ['solutions/value.ts', "import { backward } from './backward';", 'Module value imports only earlier modules'],
  ['solutions/graph.ts', "import { seededRandom } from '../exercises/support/random';", 'only earlier modules'],
  ['exercises/stubs/graph.ts', "import { ops } from './ops';", 'Module graph imports only earlier modules'],
  ['exercises/wrong/graph/x.ts', "import { map } from 'd3';", 'Module graph imports only earlier modules'],
  ['exercises/graph.test.ts', "import { toDot } from '../solutions/graph';", 'A suite imports its module'],
  ['exercises/graph.test.ts', "import { add } from './ops';", 'A suite imports its module'],
  ['exercises/support/dot.ts', "import { toDot } from '../graph';", "A suite's tools import only vitest"],
])('%s may not contain %s', async (file, text, complaint) => {
  expect((await complaintsOf(file, text)).filter((line) => line.startsWith('house/directions'))).toEqual([
    expect.stringContaining(complaint),
  ]);
});

it.each([
  ['src/exercise/use-run.ts', "import { assemble } from '../course/assemble.ts';\nimport 'react';"],
  ['src/learner/carry-forward.ts', "import { assemble } from '../course/assemble.ts';\nimport 'idb-keyval';"],
  ['src/figures/training-panel.ts', "import program from '../programs/train-toy.ts?raw';\nimport 'lit';"],
  ['src/graph/network.ts', "import type { Value } from '../../solutions/value.ts';"],
  ['src/runner/worker/index.ts', "import type { Texts } from '../protocol.ts';\nimport '../report.ts';"],
  ['src/programs/draw.ts', "import { toDot } from './graph';"],
  ['src/prose/Quiz.astro', "---\nimport { link } from '../layouts/paths.ts';\n---\n<p>{link('')}</p>"],
  ['exercises/right/graph/x.ts', "import type { Value } from './value';"],
  [
    'exercises/graph.test.ts',
    "import { it } from 'vitest';\nimport './graph';\nimport './value';\nimport './support/dot';",
  ],
])('%s may contain %s', async (file, text) => {
  expect((await complaintsOf(file, text)).filter((line) => line.startsWith('house/'))).toEqual([]);
});

it.each([
  ['src/course/lesson.ts', "import { readCourse } from './manifest.ts';", 'house/cycles: This import leads back'],
  ['src/cli/serve.ts', "import './sources';", "house/extensions: Node needs the whole name of a file: './sources.ts'"],
  ['checks/cli/serve.test.ts', "import '../../src/cli/serve';", 'house/extensions: Node needs the whole name'],
  ['exercises/graph.test.ts', "import './graph.ts';", 'house/extensions: A module is imported as readers write it'],
  ['exercises/graph.test.ts', "it.skip('x', () => {});", 'no-restricted-syntax: Every test runs, always.'],
  ['checks/cli/serve.test.ts', "describe.only('x', () => {});", 'no-restricted-syntax: Every test runs, always.'],
  ['src/cli/serve.ts', 'export default 1;', 'no-restricted-syntax: Export it by its name.'],
  ['src/cli/serve.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['src/cli/serve.ts', '// @ts-ignore\nexport const x = 1;', '@typescript-eslint/ban-ts-comment'],
  ['src/runner/host.ts', "new Function('return 1')();", 'no-new-func'],
])('the linter finds in %s: %s', async (file, text, complaint) => {
  expect(await complaintsOf(file, text)).toContainEqual(expect.stringContaining(complaint));
});

it('the linter knows types: a promise nobody waits for is found', { timeout: 30_000 }, async () => {
  const file = resolve(cwd, 'src/cli/sample.ts');
  const text = 'export async function f() {}\nf();\n';
  const options = { lib: ['lib.es2015.d.ts'], types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  const parserOptions = { projectService: false, programs: [ts.createProgram([file], options, host)] };
  const typed = linter([...config, { files: ['src/cli/sample.ts'], languageOptions: { parserOptions } }]);
  expect(await complaintsOf(file, text, typed)).toEqual([
    expect.stringContaining('@typescript-eslint/no-floating-promises'),
  ]);
});
