import { expect, it } from 'vitest';
import type { TestReport } from '../../src/runner/protocol.ts';
import { Tally } from '../../src/runner/tally.ts';

const end = { kind: 'end' } as const;

function tallied(collected: string[] | undefined, reported: string[]) {
  const tally = new Tally();
  if (collected) tally.take({ kind: 'collected', paths: collected.map((name) => [name]) });
  for (const name of reported) {
    const report: TestReport = { path: [name], state: 'passed', durationMs: 1, mistakes: [] };
    tally.take({ kind: 'test', report });
  }
  return tally;
}

it('believes a run in which exactly the collected tests reported', () => {
  expect(tallied(['a', 'b'], ['b', 'a']).report(end).verdict).toBe('passed');
});

it.each([
  ['a test that did not report', ['a', 'b'], ['a'], 'not trusted'],
  ['a test that reported twice', ['a', 'b'], ['a', 'a'], 'not trusted'],
  ['a test that nobody collected', ['a'], ['b'], 'not trusted'],
  ['one report too many', ['a'], ['a', 'b'], 'not trusted'],
  ['a suite without tests', [], [], 'broken'],
  ['reports without a collection', undefined, ['a'], 'broken'],
])('does not believe %s', (_, collected, reported, verdict) => {
  expect(tallied(collected, reported).report(end).verdict).toBe(verdict);
});

it('does not believe a run that changed what it is judged by, nor one that broke', () => {
  const tally = tallied(['a'], ['a']);
  expect(tally.report({ ...end, tampering: 'Array.prototype.map' }).verdict).toBe('not trusted');
  expect(tally.report({ ...end, failure: { kind: 'Error', message: 'm' } })).toMatchObject({
    verdict: 'broken',
    failure: { message: 'm' },
  });
});
