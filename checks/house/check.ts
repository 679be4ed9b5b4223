import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { copyComplaints } from './copies.ts';
import { typeComplaints } from './types.ts';

/** The fast checks, one after the other, each in full: format, lint, types, untouched exercises. */
const root = resolve(import.meta.dirname, '../..');
const failed: string[] = [];

run('format', 'prettier', '--check', '.');
run('lint', 'eslint', '--config', 'checks/eslint.config.mjs', '.');
run('types', 'astro', 'check', '--minimumSeverity', 'error');

list('types of exercises and solutions', typeComplaints(root));
list('copies of the stubs', copyComplaints(root));

console.log(
  failed.length === 0
    ? '\nFormat, lint, types and untouched exercises hold.'
    : `\nThese do not hold: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(what: string, tool: string, ...argv: string[]): void {
  console.log(`\n${what}: ${tool} ${argv.join(' ')}`);
  const path = `${resolve(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const options = {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  };
  const { status } = spawnSync(tool, argv, options as Parameters<typeof spawnSync>[2]);
  if (status !== 0) failed.push(what);
}

function list(what: string, complaints: readonly string[]): void {
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) failed.push(what);
}
