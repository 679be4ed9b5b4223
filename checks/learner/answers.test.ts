import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answersKey, noteAnswer, readAnswers } from '../../src/learner/answers.ts';

describe('answers', () => {
  let kept: Map<string, string>;
  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are kept by lesson and question, as small JSON', () => {
    noteAnswer('slope', 'first', 'It falls.');
    noteAnswer('slope', 'second', '0');
    noteAnswer('values', 'first', 'Two.');
    expect(readAnswers('slope')).toEqual({ first: 'It falls.', second: '0' });
    expect(kept.get(answersKey)).toBe('{"slope":{"first":"It falls.","second":"0"},"values":{"first":"Two."}}');
  });

  it('are forgotten one by one', () => {
    noteAnswer('slope', 'first', 'It falls.');
    noteAnswer('slope', 'second', '0');
    noteAnswer('slope', 'first', undefined);
    expect(readAnswers('slope')).toEqual({ second: '0' });
  });

  it('are none where a stranger wrote, or the browser refuses', () => {
    for (const strange of ['[]', '7', 'no JSON', '{"slope":[]}']) {
      kept.set(answersKey, strange);
      expect(readAnswers('slope')).toEqual({});
    }
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('refused');
      },
      setItem: () => {
        throw new Error('refused');
      },
    });
    expect(() => noteAnswer('slope', 'first', 'It falls.')).not.toThrow();
    expect(readAnswers('slope')).toEqual({});
  });
});
