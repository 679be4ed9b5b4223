import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { readCourse } from '../../src/course/manifest.ts';
import { cloneCourse } from './clone.ts';

vi.setConfig({ testTimeout: 90_000 });

const { root, write, remove } = cloneCourse();
const { lessons } = readCourse();
const [derivative, chain, value] = lessons;
afterAll(remove);

const [mistake] = Object.values(value!.mistakes);
const environment = { ...process.env, NO_COLOR: '1', TEST_REPORT: '' };

it('npm test judges the reader’s own files: a canary fails it, and the summary says where the reader stands', () => {
  write('derivative', derivative!.stub.replaceAll(/TODO: [^']*/g, 'the canary sang'));
  write('chain', Object.values(chain!.right)[0]!);
  write('value', mistake!.text);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const argv = [vitest, 'run', '--config', 'checks/vitest.config.ts', '--project', 'exercises'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  expect(stderr).toContain('Error: the canary sang');
  expect(stdout).toContain(`3 of ${lessons.length} exercises started, 1 solved`);
  expect(stdout).toMatch(/01 derivative +0 of \d+ tests pass\n/);
  expect(stdout).toMatch(/02 chain +solved\n/);
  expect(stdout).toContain('uses your chain: it passed its suite');
  expect(stdout).toContain('uses the reference for derivative: yours does not pass its suite yet');
  expect(stdout).toContain(mistake!.says);
  expect(stdout).toMatch(/04 graph +not started\n/);
  expect(status).toBe(1);
});

it('npm run learn judges a file when it is saved, and gives its three hints one by one', async () => {
  const launcher = join(root, 'src/cli/launch.cjs');
  const learn = spawn(process.execPath, [launcher, 'src/cli/learn.ts'], { cwd: root, env: environment });
  let said = '';
  learn.stdout.on('data', (chunk: Buffer) => (said += chunk));
  learn.stderr.on('data', (chunk: Buffer) => (said += chunk));
  const hears = (words: string) => vi.waitFor(() => expect(said).toContain(words), { timeout: 60_000, interval: 50 });
  try {
    await hears('Save a file to see it judged');
    write('value', value!.reference);
    await hears('Lesson 3, Values (exercises/value.ts): solved');
    write('value', mistake!.text);
    await hears(mistake!.says);
    for (const hint of value!.hints) {
      learn.stdin.write('h\n');
      await hears(hint);
    }
    learn.stdin.write('q\n');
    const [code] = await once(learn, 'exit');
    expect(code).toBe(0);
  } finally {
    learn.kill();
  }
});
