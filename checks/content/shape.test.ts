import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/course/manifest.ts';
import { figureWords, missingParts, paragraphs, sentences } from './shape.ts';

const root = resolve(import.meta.dirname, '../..');
const figures = figureWords(root);
const lessons = readCourse(root).lessons.map(({ file }) => ({
  file,
  body: readFileSync(file, 'utf8').replace(/^---\n[^]*?\n---\n/, ''),
}));

describe.each(lessons)('$file', ({ body }) => {
  it('has every part of the shape', () => {
    expect(missingParts(body, figures)).toEqual([]);
  });

  it('has no paragraph of more than four sentences', () => {
    expect(paragraphs(body).filter((text) => sentences(text) > 4)).toEqual([]);
  });
});

describe('the checks of the shape', () => {
  const whole = lessons[0]!.body;

  it.each([
    ['a question in bold', /\?\*\*/],
    ['a <Predict>', /<Predict/g],
    ['a formula', /^\$\$$/gm],
    ['a figure', new RegExp(`<(${figures.join('|')})`, 'g')],
    ['one <Exercise />', /<Exercise/g],
    ['two <Quiz> items', /<Quiz/],
    ['**What can go wrong.**', /\*\*What can go wrong\.\*\*/],
  ])('miss %s where it is gone', (name, part) => {
    expect(missingParts(whole.replace(part, ''), figures).join('; ')).toContain(name);
  });

  it('count the sentences of a paragraph', () => {
    expect(sentences('One. "Two?" Three is 1.5, or `a.b`. Four!')).toBe(4);
  });
});
