import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { typeComplaints } from './types.ts';

/** The fast checks, one after the other, each in full: format, lint, types. */
const root = resolve(import.meta.dirname, '../..');
const failed: string[] = [];

run('format', 'prettier', '--check', '.');
run('lint', 'eslint', '--config', 'checks/eslint.config.mjs', '.');
run('types', 'astro', 'check', '--minimumSeverity', 'error');

const complaints = typeComplaints(root);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) failed.push('types of exercises and solutions');

console.log(failed.length === 0 ? '\nFormat, lint and types hold.' : `\nThese do not hold: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run(what: string, tool: string, ...argv: string[]): void {
  console.log(`\n${what}: ${tool} ${argv.join(' ')}`);
  const path = `${resolve(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const options = {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // The linter's own rules are TypeScript, which Node reads by itself only from 22.18 on.
    env: { ...process.env, PATH: path, NODE_OPTIONS: process.execArgv.join(' ') },
  };
  const { status } = spawnSync(tool, argv, options as Parameters<typeof spawnSync>[2]);
  if (status !== 0) failed.push(what);
}
