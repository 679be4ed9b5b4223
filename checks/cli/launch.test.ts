import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const launch = resolve(import.meta.dirname, '../../src/cli/launch.cjs');
const folder = mkdtempSync(join(tmpdir(), 'launch-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the launcher in a Node that says it is of the given version. */
function launchWith(version: string, ...argv: string[]) {
  const disguise = join(folder, `${version}.cjs`);
  writeFileSync(disguise, `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
  return spawnSync(process.execPath, ['--require', disguise, launch, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: undefined },
  });
}

describe('the launcher', () => {
  it.each(['20.20.2', '22.11.0', '18.0.0'])('asks for a newer Node in one sentence under Node %s', (version) => {
    const { status, stderr, stdout } = launchWith(version);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `This course needs Node 22.12 or newer, but this is Node ${version}: install a newer one from https://nodejs.org, then run the same command again.\n`,
    );
  });

  it.each(['22.12.0', '24.0.0', '26.1.0'])('says nothing under Node %s', (version) => {
    expect(launchWith(version)).toMatchObject({ status: 0, stderr: '', stdout: '' });
  });

  it.each([
    ['22.12.0', '--experimental-strip-types'],
    ['23.5.0', '--experimental-strip-types'],
    ['22.18.0', 'undefined'],
    ['24.0.0', 'undefined'],
  ])('asks Node %s for types where it has to: %s', (version, flag) => {
    const file = join(folder, 'options.cjs');
    writeFileSync(file, 'console.log(process.env.NODE_OPTIONS);');
    expect(launchWith(version, file).stdout).toContain(flag);
  });

  it('runs the TypeScript file that follows, with its arguments, and ends as it does', () => {
    const file = join(folder, 'greet.ts');
    writeFileSync(file, `const name: string = process.argv[2]!; console.log(name); process.exitCode = 3;`);
    expect(launchWith('24.0.0', file, 'Ada')).toMatchObject({ status: 3, stdout: 'Ada\n' });
  });
});
