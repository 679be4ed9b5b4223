import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTable } from '../../src/data/tables/read.ts';
import { runProgram } from '../data/table-program.ts';

/** A table of the world outside, which is not ours to ship: the passengers of the Titanic. Where TITANIC_DIR is not set, these checks are left out. */
const folder = process.env.TITANIC_DIR!;
const seeds = process.env.E2E_ALL === '1' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1, 2, 3];
const read = (name: string) => readTable(name, readFileSync(join(folder, name)));

it('in a terminal, five folds take less than a minute and answer every passenger in order', () => {
  const place = mkdtempSync(join(tmpdir(), 'scratchgrad-'));
  const out = join(place, 'submission.csv');
  const files = ['--train', join(folder, 'train.csv'), '--test', join(folder, 'test.csv')];
  const words = [...files, '--target', 'Survived', '--id', 'PassengerId', '--folds', '5', '--out', out];
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/train.ts', ...words], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(performance.now() - before).toBeLessThan(60_000);
  const [header, ...lines] = readFileSync(out, 'utf8').trimEnd().split('\n');
  rmSync(place, { recursive: true });
  expect(header).toBe('PassengerId,Survived');
  expect(lines).toHaveLength(418);
  expect(lines.every((line, i) => new RegExp(`^${892 + i},[01]$`).test(line))).toBe(true);
});

it('the default reaches 81 % of the held-out rows, two points above the best column', { timeout: 600_000 }, () => {
  const boards = seeds.map(
    (seed) => runProgram(read('train.csv'), undefined, { target: 'Survived' }, { seed, folds: 5 }).board,
  );
  const mean = (of: (board: (typeof boards)[number]) => number) =>
    boards.reduce((sum, board) => sum + of(board), 0) / boards.length;
  const [network, bestColumn] = [mean((board) => board.network.accuracy), mean((board) => board.bestColumn.accuracy)];
  const seen = [network, mean((board) => board.logistic.accuracy), bestColumn].map(
    (share) => `${(100 * share).toFixed(2)} %`,
  );
  console.log(
    `Titanic, five folds, ${seeds.length} seeds: network ${seen[0]}, logistic regression ${seen[1]}, best column ${seen[2]}.`,
  );
  expect(network).toBeGreaterThanOrEqual(0.81);
  expect(network - bestColumn).toBeGreaterThanOrEqual(0.02);
});
