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
