import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectFiles } from './files.ts';

const root = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(root, { recursive: true }));

it('are what git tracks, and without git what was neither installed nor built', () => {
  const written = ['.ci/run', '.nvmrc', 'README.md', 'src/a.ts', 'node_modules/b/c.js', 'dist/d.html', 'npm.log'];
  for (const file of written) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  expect(projectFiles(root)).toEqual(['.ci/run', '.nvmrc', 'README.md', 'src/a.ts']);
  spawnSync('git', ['init'], { cwd: root });
  spawnSync('git', ['add', 'README.md'], { cwd: root });
  expect(projectFiles(root)).toEqual(['README.md']);
});
