import { spawn, type SpawnOptions } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { copyComplaints } from './copies.ts';
import { typeComplaints } from './types.ts';

/** The fast checks, side by side, each in full: format, lint, types, untouched exercises. */
const root = resolve(import.meta.dirname, '../..');
const failed: string[] = [];

await Promise.all([
  run('format', 'prettier', '--check', '.'),
  run('lint', 'eslint', '--config', 'checks/eslint.config.mjs', '.'),
  run('types', 'astro', 'check', '--minimumSeverity', 'error'),
]);

list('types of exercises and solutions', typeComplaints(root));
list('copies of the stubs', copyComplaints(root));

console.log(
  failed.length === 0
    ? '\nFormat, lint, types and untouched exercises hold.'
    : `\nThese do not hold: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Says what a tool had to say once it is through, so that no two speak at once. */
async function run(what: string, tool: string, ...argv: string[]): Promise<void> {
  const path = `${resolve(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const options: SpawnOptions = {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  };
  const child = spawn(tool, argv, options);
  const status = new Promise((over) => child.once('error', over).once('close', over));
  const [said, complained] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  console.log(`\n${what}: ${tool} ${argv.join(' ')}\n${said}${complained}`);
  if ((await status) !== 0) failed.push(what);
}

function list(what: string, complaints: readonly string[]): void {
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) failed.push(what);
}
