import { expect, it } from 'vitest';
import {
  isCompetitionRecord,
  kept,
  withDeclaration,
  withRun,
  type CompetitionRecord,
  type CompetitionRun,
} from '../../src/learner/competition-runs.ts';

const empty: CompetitionRecord = { version: 1, runs: [], declarations: 0 };

function run(at: number): Omit<CompetitionRun, 'number'> {
  const score = { accuracy: 0.7, logLoss: 0.5 };
  const options = { seed: 1, hidden: [16], epochs: 40, learningRate: 0.01, leftOut: [] };
  return { at, ...options, own: 3, modules: 16, heldOut: score, public: { accuracy: 0.6 } };
}

it('gives the declared run its private score, and counts', () => {
  const record = [1, 2].map(run).reduce(withRun, empty);
  const declared = withDeclaration(record, 2, { accuracy: 0.65 });
  expect(declared.runs.map((each) => each.private?.accuracy)).toEqual([undefined, 0.65]);
  expect([record.declarations, declared.declarations]).toEqual([0, 1]);
  expect(withDeclaration(declared, 1, { accuracy: 0.6 }).declarations).toBe(2);
});

it('forgets the oldest runs first, but keeps declared ones longer', () => {
  const first = withDeclaration(withRun(empty, run(0)), 0, { accuracy: 0.5 });
  const full = Array.from({ length: kept + 5 }, (_, i) => run(i + 1)).reduce(withRun, first);
  expect(full.runs).toHaveLength(kept);
  expect([full.runs[0]!.at, full.runs[0]!.number, full.runs.at(-1)!.number]).toEqual([0, 1, kept + 6]);
  expect(full.runs.slice(1).map(({ at }) => at)).toEqual(Array.from({ length: kept - 1 }, (_, i) => i + 7));
});

it('knows its own records, and leaves anything else alone', () => {
  expect(isCompetitionRecord(withRun(empty, run(1)))).toBe(true);
  for (const other of [
    null,
    'text',
    {},
    { ...empty, version: 2 },
    { ...empty, declarations: '1' },
    { ...empty, runs: [{ at: 1 }] },
    { ...empty, runs: [null] },
  ]) {
    expect(isCompetitionRecord(other)).toBe(false);
  }
});
