import { describe, expect, it } from 'vitest';
import type { TestReport } from '../../src/runner/protocol.ts';
import { comparable, isTodo, reportFailure, reportTest, verdictOf } from '../../src/runner/report.ts';

const nowhere = () => undefined;
const test = { path: ['derivative', 'of a line'], durationMs: 3, errors: [], mistakes: [] };

describe('the report of a test', () => {
  it('that passed, or was skipped for its TODO, has no failure and no mistake', () => {
    const noticed = { ...test, mistakes: ['forward-difference'] };
    expect(reportTest({ ...noticed, state: 'passed' }, nowhere)).toEqual({
      path: test.path,
      durationMs: 3,
      state: 'passed',
      mistakes: [],
    });
    expect(reportTest({ ...noticed, state: 'skipped' }, nowhere)).toMatchObject({
      state: 'not attempted',
      mistakes: [],
    });
  });

  it('that failed has its first error and each mistake once', () => {
    const errors = [new RangeError('too far'), new Error('later')];
    const mistakes = ['forward-difference', 'forward-difference'];
    expect(reportTest({ ...test, state: 'failed', errors, mistakes }, nowhere)).toEqual({
      path: test.path,
      durationMs: 3,
      state: 'failed',
      failure: { kind: 'RangeError', message: 'too far' },
      mistakes: ['forward-difference'],
    });
  });

  it('that failed without an error says so', () => {
    expect(reportTest({ ...test, state: 'failed' }, nowhere).failure?.message).toBe(
      'The test failed without an error.',
    );
  });
});

describe('a failure', () => {
  const coloured = '\u001b[32m- Expected\u001b[39m\n\u001b[31m+ Received\u001b[39m';

  it('has its diff without colour, and both sides as text', () => {
    const error = { name: 'AssertionError', message: 'expected', diff: coloured, expected: '6', actual: 4 };
    expect(reportFailure(error, nowhere)).toEqual({
      kind: 'AssertionError',
      message: 'expected',
      diff: '- Expected\n+ Received',
      expected: '6',
      received: '4',
    });
  });

  it('shows no sides without a diff, and leaves an absent side absent', () => {
    expect(reportFailure({ message: 'm', expected: 1, actual: 2 }, nowhere)).toEqual({ kind: 'Error', message: 'm' });
    expect(reportFailure({ message: 'm', diff: '', actual: 0 }, nowhere)).toMatchObject({ diff: '', received: '0' });
    expect(reportFailure({ message: 'm', diff: '', actual: 0 }, nowhere)).not.toHaveProperty('expected');
  });

  it('carries the place that its stack names, if it names one', () => {
    const place = { file: 'value.ts', line: 2, column: 5 };
    expect(reportFailure({ message: 'm', stack: 'at value.ts:2:5' }, () => place).place).toEqual(place);
    expect(reportFailure({ message: 'm' }, () => place)).not.toHaveProperty('place');
  });
});

describe('a verdict', () => {
  const tests = (...states: TestReport['state'][]) => states.map((state) => ({ ...test, state }) as TestReport);

  it('is passed only if every test passed', () => {
    expect(verdictOf(tests('passed', 'passed'))).toBe('passed');
    expect(verdictOf(tests('passed', 'not attempted'))).toBe('not attempted');
    expect(verdictOf(tests('not attempted', 'failed', 'passed'))).toBe('failed');
  });

  it('is never given to a suite without tests', () => {
    expect(() => verdictOf([])).toThrow('A verdict expects at least one test, but got none.');
  });
});

it('a TODO is an error of a stub, not any text with that word', () => {
  expect(isTodo(new Error('TODO: multiply.'))).toBe(true);
  expect(isTodo(new Error('expected TODO: multiply.'))).toBe(false);
  expect(isTodo('TODO: multiply.')).toBe(false);
});

it('what is compared between judges is everything but durations, lines and columns', () => {
  const report = (durationMs: number, line: number, message: string) => {
    const failure = { kind: 'Error', message, place: { file: 'value.ts', line, column: line } };
    return comparable({
      verdict: 'failed',
      tests: [{ path: ['a'], state: 'failed', durationMs, failure, mistakes: [] }],
    });
  };
  expect(report(1, 2, 'm')).toEqual(report(9, 8, 'm'));
  expect(report(1, 2, 'm')).not.toEqual(report(1, 2, 'other'));
});
