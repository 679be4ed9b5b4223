import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boardOf, leakScores } from '../../src/data/competition/board.ts';
import figures from '../../src/data/competition/board.json' with { type: 'json' };
import { publishedSeed } from '../../src/data/competition/generate.ts';
import { isTie } from '../../src/data/scores.ts';
import { ceilingEntry, drawHonestly, figuresOf, simpleEntries } from './competition-entries.ts';

const parts = ['public', 'private'] as const;

describe('the board', () => {
  it('has the five entries, of the seed that is published', () => {
    expect(figures.seed).toBe(publishedSeed);
    for (const part of parts) {
      const names = boardOf(part).map(({ name }) => name);
      expect(names).toEqual(['majority', 'best single column', 'logistic regression', 'reference network', 'ceiling']);
    }
  });

  it('says of what needs no training what the seed gives: else npm run bench competition board', () => {
    const { training, test } = drawHonestly(publishedSeed);
    const drawn = [...simpleEntries(training, test), ceilingEntry(test)].map((entry) => figuresOf(entry, test.labels));
    expect([figures.entries[0], figures.entries[1], figures.entries[4]]).toEqual(drawn);
  });

  it('has an order that is no luck on the private rows: rules, logistic regression, network', () => {
    const [majority, column, logistic, network, ceiling] = boardOf('private');
    const beats = (a: typeof majority, b: typeof majority) =>
      a!.accuracy > b!.accuracy && !isTie(a!.accuracy, b!.accuracy, a!.rows);
    expect(beats(column, majority)).toBe(true);
    expect(beats(logistic, majority)).toBe(true);
    expect(beats(network, logistic)).toBe(true);
    expect(ceiling!.accuracy - logistic!.accuracy).toBeGreaterThan(0.08);
    expect(network!.logLoss! - ceiling!.logLoss!).toBeLessThan(0.15 * (logistic!.logLoss! - ceiling!.logLoss!));
  });

  it('gives every entry its rows and its sampling error', () => {
    for (const part of parts) {
      for (const { rows, accuracy, standardError, low, high } of boardOf(part)) {
        expect(rows).toBe({ public: 1200, private: 2800 }[part]);
        expect(standardError).toBeCloseTo(Math.sqrt((accuracy * (1 - accuracy)) / rows), 12);
        expect(low < accuracy && accuracy < high).toBe(true);
      }
    }
  });

  it('shows what the leak does: validation shines, the private score falls below every honest network', () => {
    const { validation, private: fallen } = leakScores();
    const network = boardOf('private').find(({ name }) => name === 'reference network')!;
    expect(validation).toBeGreaterThan(network.accuracy + 0.08);
    expect(fallen.accuracy).toBeLessThan(network.accuracy - 0.1);
  });
});

describe("the README's table", () => {
  const readme = readFileSync(join(process.cwd(), 'README.md'), 'utf8');
  const rows = readme.split('\n').filter((line) => /^\| +(\d+|\*\*mean\*\*) \|.*%/.test(line));
  const cells = rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const numbers = cells.map(([, ...percents]) => percents.map((percent) => Number(percent.replace(' %', ''))));

  it('has ten seeds and their means, and the means are what was asked for', () => {
    expect(cells.map(([seed]) => seed)).toEqual([...Array.from({ length: 10 }, (_, i) => String(i + 1)), '**mean**']);
    const means = numbers.at(-1)!;
    means.forEach((mean, i) => {
      const computed = numbers.slice(0, 10).reduce((total, row) => total + row[i]!, 0) / 10;
      expect(Math.abs(mean - computed)).toBeLessThan(0.11);
    });
    const [, , logistic, , ceiling, closed, closedLoss] = means;
    expect(ceiling! - logistic!).toBeGreaterThanOrEqual(8);
    expect(Math.min(closed!, closedLoss!)).toBeGreaterThanOrEqual(85);
  });

  it.each([1, 10])(
    'says of seed %i what it gives, as far as nothing is trained: else npm run bench competition',
    (seed) => {
      const { training, test } = drawHonestly(seed);
      const drawn = [...simpleEntries(training, test), ceilingEntry(test)].map((entry) => {
        const { right, rows } = figuresOf(entry, test.labels).private;
        return ((100 * right) / rows).toFixed(1);
      });
      const [majority, column, , , ceiling] = numbers[seed - 1]!;
      expect([majority, column, ceiling].map((percent) => percent!.toFixed(1))).toEqual(drawn);
    },
  );
});
