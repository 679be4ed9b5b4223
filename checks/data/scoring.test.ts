import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { header, testRows } from '../../src/data/competition/columns.ts';
import { drawCompetition, publishedSeed } from '../../src/data/competition/generate.ts';
import { scorePrivately, scoreSubmission, type Score } from '../../src/data/competition/scoring.ts';
import { splitTest } from '../../src/data/competition/split.ts';

const { ids, labels } = drawCompetition(publishedSeed).test;
const split = splitTest();
const sample = readFileSync(join(process.cwd(), 'public/competition/sample_submission.csv'), 'utf8');
const submission = (classes: readonly unknown[]) =>
  [header, ...ids.map((loan, i) => `${loan},${classes[i]}`)].join('\n');

/** A score, or a failed test that says which problems there were instead. */
function scored(read: ReturnType<typeof scoreSubmission>): Score {
  if (Array.isArray(read)) throw new Error(read.map(({ message }) => message).join('\n'));
  return read;
}

/** The messages about a submission, or a failed test if there are none. */
function messages(text: string): string[] {
  const read = scoreSubmission(text);
  if (!Array.isArray(read)) throw new Error(`Expected problems, but it scored ${read.accuracy}.`);
  expect(read.every(({ isFatal, file }) => isFatal && file !== '')).toBe(true);
  expect(scorePrivately(text)).toEqual(read);
  return read.map(({ message }) => message);
}

describe('the parts', () => {
  it('hold each row of the test file once, 1,200 and 2,800', () => {
    expect([split.public.length, split.private.length]).toEqual([1200, 2800]);
    expect(new Set([...split.public, ...split.private]).size).toBe(testRows);
    expect(Math.max(...split.public, ...split.private)).toBe(testRows - 1);
  });

  it('are drawn by chance: neither is the first rows, and late loans are in both', () => {
    expect(split.public.filter((row) => row < testRows / 2).length).toBeGreaterThan(500);
    expect(split.public.filter((row) => row < testRows / 2).length).toBeLessThan(700);
    const late = Object.values(split).map((rows) => rows.filter((row) => labels[row] === 1).length / rows.length);
    expect(Math.abs(late[0]! - late[1]!)).toBeLessThan(0.05);
  });
});

describe('a submission', () => {
  it('with every label right scores 1 on both parts, with every label wrong 0', () => {
    for (const score of [scoreSubmission, scorePrivately]) {
      expect(scored(score(submission(labels))).accuracy).toBe(1);
      expect(scored(score(submission(labels.map((label) => 1 - label)))).accuracy).toBe(0);
    }
  });

  it('is scored on the rows of its part alone', () => {
    const inPublic = new Set(split.public);
    const half = submission(labels.map((label, row) => (inPublic.has(row) ? label : 1 - label)));
    expect(scored(scoreSubmission(half))).toMatchObject({ part: 'public', accuracy: 1, rows: 1200, right: 1200 });
    expect(scored(scorePrivately(half))).toMatchObject({ part: 'private', accuracy: 0, rows: 2800, right: 0 });
  });

  it('counts every pair of an actual and a predicted class', () => {
    const { confusion, right, rows, standardError, accuracy } = scored(scoreSubmission(sample));
    const late = split.public.filter((row) => labels[row] === 1).length;
    expect(confusion).toEqual([
      [1200 - late, 0],
      [late, 0],
    ]);
    expect(right).toBe(1200 - late);
    expect(standardError).toBeCloseTo(Math.sqrt((accuracy * (1 - accuracy)) / rows), 12);
    const all = scored(scorePrivately(submission(labels.map(() => 1)))).confusion;
    expect([all[0]![0], all[1]![0]]).toEqual([0, 0]);
  });

  it('may have its lines in any order, any line ends, a byte order mark and quotation marks', () => {
    const expected = scoreSubmission(submission(labels));
    const [first, ...lines] = submission(labels).split('\n');
    for (const text of [
      [first, ...lines.toReversed()].join('\n') + '\n\n',
      '\uFEFF' + submission(labels).replaceAll('\n', '\r\n') + '\r\n',
      submission(labels).replaceAll('\n', '\r'),
      submission(labels).replaceAll(/[^,\n]+/g, ' "$&" '),
    ]) {
      expect(scoreSubmission(text)).toEqual(expected);
    }
  });
});

describe('what is wrong is named with its line', () => {
  const lines = sample.trimEnd().split('\n');
  const withLine = (row: number, line: string) => lines.with(row - 1, line).join('\n');

  it('an empty text', () => {
    const expected = [
      `The submission is empty, but expects the line '${header}' and one line for each loan of test.csv.`,
    ];
    for (const text of ['', ' \n\r\n', '\uFEFF']) expect(messages(text)).toEqual(expected);
  });

  it('a header that is another or missing', () => {
    for (const first of ['id,late', 'late,loan_id', '6001,0', 'loan_id,late,extra']) {
      expect(messages(withLine(1, first))).toEqual([
        `The submission expects '${header}' as its first line, but found '${first}'. Write that line above the rows.`,
      ]);
    }
  });

  it('ids that are missing, unknown or there twice', () => {
    expect(messages(lines.slice(0, -1).join('\n'))).toEqual([
      'The submission expects a line for each of 4000 loans, but loan 10000 is missing. Add a line for it.',
    ]);
    expect(messages(lines.slice(0, -9).join('\n'))[0]).toContain('9 are missing: 9992, 9993, 9994, 9995, 9996, …');
    expect(messages([...lines, '12,0', '6001.0,1'].join('\n'))).toEqual([
      "The submission expects ids of test.csv, but line 4002 has '12'. Take the line out.",
      "The submission expects ids of test.csv, but line 4003 has '6001.0'. Take the line out.",
    ]);
    expect(messages([...lines, '6002,1'].join('\n'))).toEqual([
      'The submission expects each id once, but line 4002 has 6002 as line 3 does. Keep one of them.',
    ]);
  });

  it('anything but 0 or 1', () => {
    for (const late of ['0.7', '2', '-1', '', 'NaN', 'yes', '1e0', '01']) {
      expect(messages(withLine(5, `6004,${late}`))).toEqual([
        `The submission expects 0 or 1 for loan 6004 in line 5, but found '${late}'. Write the class, not a probability.`,
      ]);
    }
  });

  it('lines of another shape', () => {
    for (const line of ['6004', '6004,1,1', '6004;1']) {
      const [first] = messages(withLine(5, line));
      expect(first).toBe(
        `The submission expects two entries in line 5, but found '${line}'. Write an id, a comma and 0 or 1.`,
      );
    }
  });

  it('five of a kind are told, the others counted, and nothing throws', () => {
    const told = messages(submission(labels.map(() => 0.5)));
    expect(told.length).toBe(6);
    expect(told.at(-1)).toBe('The submission has 3995 more lines with problems of these kinds.');
    expect(messages('\u0000'.repeat(100_000)).length).toBe(1);
    expect(messages(`${header}\n${'x,'.repeat(100_000)}`)[0]!.length).toBeLessThan(200);
  });
});
