import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTableOptions } from '../../src/cli/table-options.ts';
import { boardOf } from '../../src/data/competition/board.ts';
import { trainTable } from '../../src/cli/train-table.ts';
import { publicLines } from '../../src/cli/table-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'scratchgrad-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
const train = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/train.ts', ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** The same in this process: what is refused throws. */
const request = (...words: string[]) => trainTable(process.cwd(), readTableOptions(words));

writeFileSync(
  path('my.csv'),
  [
    'id,size,kind,y',
    ...Array.from({ length: 80 }, (_, i) => `${i},${(i * 7) % 11},${i % 3 ? 'a' : 'b'},${i % 2}`),
  ].join('\n'),
);
writeFileSync(path('their.csv'), 'id,size,kind\n9,1,a\n7,2,b\n8,,a\n');
const files = ['--train', path('my.csv'), '--test', path('their.csv')];

describe('npm run train on a table', () => {
  it('trains, prints the board, writes a submission and a model, and the model answers the same', async () => {
    const options = ['--target', 'y', '--epochs', '2', '--as', 'size=category', '--leave-out', 'kind'];
    const places = ['--out', path('s.csv'), '--model', path('m.json')];
    const { stdout, stderr, status } = train(...files, ...options, ...places);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain('Training on my.csv with seed 1');
    expect(stdout).toMatch(/ size +category +You chose so\./);
    expect(stdout).toMatch(/ kind +unused +You left it out\./);
    expect(stdout).toContain('Scores on 16 held-out rows, each answered by what was learned from 64 others.');
    expect(stdout).toMatch(/\n {2}network +\d+\.\d % ± \d/);
    expect(stdout).toContain(`Wrote ${path('s.csv')}: 3 rows.`);
    const submission = readFileSync(path('s.csv'), 'utf8');
    expect(submission).toMatch(/^id,y\n9,[01]\n7,[01]\n8,[01]\n$/);
    await request('--use', path('m.json'), '--test', path('their.csv'), '--out', path('again.csv'));
    expect(readFileSync(path('again.csv'), 'utf8')).toBe(submission);
  });

  it('replaces no file unasked, and says what is wrong with a table or a path', async () => {
    writeFileSync(path('there.csv'), 'mine');
    expect(train(...files, '--out', path('there.csv')).stderr).toBe(
      `${path('there.csv')} exists already. Add --overwrite to replace it, or name another file.\n`,
    );
    expect(readFileSync(path('there.csv'), 'utf8')).toBe('mine');
    await expect(request('--train', path('gone.csv'))).rejects.toThrow(
      `Expected a file to read, but got ${path('gone.csv')}: there is no such file. Check the path.`,
    );
    await expect(request(...files, '--target', 'z', '--out', path('new.csv'))).rejects.toThrow(
      "my.csv: expected a column 'z' as the target, but the columns are id, size, kind, y.",
    );
    await expect(request(...files, '--target', 'y', '--leave-out', 'z', '--out', path('new.csv'))).rejects.toThrow(
      "--leave-out expects columns of my.csv, but got 'z'. It has id, size, kind, y.",
    );
  });
});

describe('the words after npm run train', () => {
  it('are read', () => {
    const options = readTableOptions([
      '--train',
      'my.csv',
      '--folds',
      '5',
      '--seed',
      '7',
      '--hidden',
      '8,4',
      '--overwrite',
    ]);
    expect(options).toMatchObject({ train: 'my.csv', out: 'submission.csv', mayOverwrite: true, isCompetition: false });
    expect(options.settings).toMatchObject({ folds: 5, seed: 7, hidden: [8, 4] });
    expect(readTableOptions(['competition', '--leave-out', 'late_fee', '--as', 'tool=text'])).toMatchObject({
      train: 'public/competition/train.csv',
      target: 'late',
      id: 'loan_id',
      leaveOut: ['late_fee'],
      roles: new Map([['tool', 'text']]),
      isCompetition: true,
    });
  });

  it.each([
    ['an unknown word', ['--train', 'a.csv', '--tset', 'b.csv'], "but got '--tset'."],
    ['a word without a value', ['--train', '--test', 'b.csv'], "--train expects a value after it, but got '--test'."],
    ['a word at the end', ['--train'], '--train expects a value after it, but got nothing.'],
    ['a word twice', ['--train', 'a', '--train', 'b'], 'npm run train expects --train once, but got it twice.'],
    [
      'folds out of range',
      ['--train', 'a', '--folds', '11'],
      "--folds expects a whole number from 1 to 10, but got '11'.",
    ],
    ['a seed that is none', ['--train', 'a', '--seed', '1.5'], '--seed expects a whole number from 0'],
    ['layers that are none', ['--train', 'a', '--hidden', '8,x'], "such as 16,8, but got '8,x'."],
    ['a role that is none', ['--train', 'a', '--as', 'b=number'], "such as Pclass=category, but got 'b=number'."],
    ['nothing to learn from', ['--test', 'b.csv'], 'npm run train expects --train and a CSV file, but got none.'],
    ['a model with nothing to answer', ['--use', 'm.json'], '--use expects --test'],
  ])('are refused: %s', (_, words, sentence) => {
    expect(() => readTableOptions(words)).toThrow(sentence);
  });
});

it('a submission stands among the fixed entries of the competition', () => {
  const lines = publicLines(
    { rows: 1200, accuracy: 0.7, standardError: 0.013, low: 0.67, high: 0.73 },
    boardOf('public'),
  );
  const names = lines.slice(1).map((line) => line.trim().split(/ {2,}/)[0]);
  expect(names.indexOf('your submission')).toBeGreaterThan(names.indexOf('logistic regression'));
  expect(names.indexOf('your submission')).toBeLessThan(names.indexOf('ceiling'));
});
