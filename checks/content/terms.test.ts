import { expect, it } from 'vitest';
import { readGlossary } from '../../src/course/glossary.ts';
import { readCourse } from '../../src/course/manifest.ts';
import { cutAtTerms } from '../../src/prose/terms.ts';

const terms = readGlossary(readCourse().lessons);
const named = (...names: string[]) => new Set(terms.filter(({ term }) => names.includes(term)));
const words = (text: string, open: ReturnType<typeof named>) =>
  cutAtTerms(text, open).map((piece) => (typeof piece === 'string' ? piece : `[${piece.words}]`));

it('a text is cut at the first use of each term, also in the plural', () => {
  const open = named('slope', 'loss');
  expect(words('Its slopes, and each slope of the loss.', open)).toEqual([
    'Its ',
    '[slopes]',
    ', and each slope of the ',
    '[loss]',
    '.',
  ]);
  expect(open.size).toBe(0);
});

it('the longer of two terms that begin together is taken', () => {
  expect(words('Its cross-entropy.', named('cross-entropy'))).toEqual(['Its ', '[cross-entropy]', '.']);
  expect(words('The gradient check.', named('gradient', 'gradient check'))).toEqual(['The ', '[gradient check]', '.']);
});

it('no part of another word, and no name without its capital', () => {
  expect(words('A lossless value.', named('loss', 'Value'))).toEqual(['A lossless value.']);
});
