import { describe, expect, it } from 'vitest';
import { columns, learnt, loans, prepare } from '../../src/figures/prepared/loans.ts';
import { fitPreprocessor, type Cell } from '../../solutions/table.ts';

/** Every choice of training rows among the six that have an answer. */
const choices = Array.from({ length: 63 }, (_, choice) => [0, 1, 2, 3, 4, 5].filter((i) => ((choice + 1) >> i) & 1));

describe('what a loan becomes', () => {
  it('is what the preprocessor makes of it, whichever rows train', () => {
    for (const training of choices) {
      const table = (rows: readonly (readonly Cell[])[]) => ({
        columns: [...columns],
        rows: rows.map((row) => [...row]),
      });
      const expected = fitPreprocessor(table(training.map((i) => loans[i]!))).transform(table(loans));
      expect(prepare(loans, training).map((row) => row.flatMap(({ numbers }) => numbers))).toEqual(expected);
    }
  });

  it('is explained by numbers that give it', () => {
    for (const training of choices) {
      columns.forEach(({ kind }, j) => {
        if (kind !== 'numeric') return;
        const { median, mean, deviation, isConstant } = learnt(training.map((i) => loans[i]![j]!));
        prepare(loans, training).forEach((row, i) => {
          const cell = loans[i]![j];
          const x = typeof cell === 'number' ? cell : median;
          expect(row[j]!.numbers[0]).toBeCloseTo(isConstant ? 0 : (x - mean) / deviation, 12);
          expect(row[j]!.how.includes('median'), row[j]!.how).toBe(cell === null);
        });
      });
    }
  });

  it('says when there is no place for a tool, and when a column tells nothing apart', () => {
    const all = prepare(loans, [0, 1, 2, 3, 4, 5]);
    expect(all[6]![0]!.how).toContain('No training row has a sander');
    expect(all[6]![0]!.numbers).toEqual([0, 0, 0, 0]);
    expect(prepare(loans, [0, 2])[4]![3]).toMatchObject({
      numbers: [0],
      how: expect.stringContaining('tells nothing apart'),
    });
  });
});
