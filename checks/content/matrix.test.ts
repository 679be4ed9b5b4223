import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/course/manifest.ts';
import { matrixOf, unkept } from './matrix.ts';

const { lessons } = readCourse(resolve(import.meta.dirname, '../..'));

describe.each(lessons)('$file', (lesson) => {
  const text = readFileSync(lesson.file, 'utf8');

  it('treats every mistake of which a wrong answer is kept', () => {
    const holes = matrixOf(lesson, text).filter(({ treated }) => treated.length === 0);
    expect(holes.map(({ mistake }) => mistake)).toEqual([]);
  });

  it('fails each of them by a test that its suite has', () => {
    const untested = matrixOf(lesson, text).filter(({ test }) => !lesson.suite.includes(test));
    expect(untested.map(({ mistake, test }) => `${mistake}: ${test}`)).toEqual([]);
  });

  it('claims to treat no mistake of which none is kept', () => {
    expect(unkept(lesson, text)).toEqual([]);
  });
});
