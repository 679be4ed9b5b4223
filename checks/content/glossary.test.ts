import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readGlossary } from '../../src/course/glossary.ts';
import { readCourse } from '../../src/course/manifest.ts';
import { proseOf } from './prose.ts';

const { lessons } = readCourse();
const terms = readGlossary(lessons);
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
const bodies = new Map(
  lessons.map(({ slug, file }) => [slug, oneLine(readFileSync(file, 'utf8').replaceAll(/^```ts .*$/gm, '```ts'))]),
);

/** What a reader reads before any lesson explains it: the prose, without the head. */
const proses = new Map(
  lessons.map(({ slug, file }) => [slug, proseOf(readFileSync(file, 'utf8').replace(/^---\n[^]*?\n---\n/, ''))]),
);

/** Whether a text says a term, also in the plural; a term with a capital is a name and keeps it. */
function says(text: string, term: string): boolean {
  const plain = term.replaceAll(/[^\w -]/g, '');
  return new RegExp(`(?<![\\w-])${plain}(?:e?s)?(?![\\w-])`, /[A-Z]/.test(term) ? '' : 'i').test(text);
}

describe.each(terms)('$term', ({ term, also, lesson, met, said }) => {
  it('is explained in its lesson, in the words that the entry quotes', () => {
    const explained = bodies.get(lesson)!.includes(oneLine(said));
    expect(
      explained,
      `content/glossary.yaml quotes "${said}" for '${term}', but lesson '${lesson}' does not say so (any more): quote what it says now, and see that 'means' agrees.`,
    ).toBe(true);
  });

  it('stands in the sentence that explains it, or right before', () => {
    const body = bodies.get(lesson)!;
    const start = body.indexOf(oneLine(said));
    const around = body.slice(Math.max(0, start - 200), start + said.length + 120).toLowerCase();
    expect([term, ...also].filter((form) => around.includes(form.toLowerCase()))).not.toEqual([]);
  });

  it('is said in no lesson before its own, but where the entry allows it', () => {
    const { number } = lessons.find(({ slug }) => slug === lesson)!;
    const earlier = lessons.filter((other) => other.number < number && says(proses.get(other.slug)!, term));
    expect(
      earlier.map(({ slug }) => slug).sort(),
      `content/glossary.yaml explains '${term}' in lesson '${lesson}', and says under 'met' which lessons before it say the word.`,
    ).toEqual([...met].sort());
  });

  it('is set in bold in no earlier lesson', () => {
    const { number } = lessons.find(({ slug }) => slug === lesson)!;
    const earlier = lessons.filter((other) => other.number < number);
    const bold = earlier.filter(({ slug }) => bodies.get(slug)!.toLowerCase().includes(`**${term.toLowerCase()}**`));
    expect(bold.map(({ file }) => file)).toEqual([]);
  });
});

it('every lesson gives the glossary at least one term', () => {
  const known = new Set(terms.map(({ lesson }) => lesson));
  const silent = lessons.filter(({ slug }) => !known.has(slug)).map(({ file }) => file);
  expect(silent, 'give content/glossary.yaml an entry for what this lesson introduces').toEqual([]);
});

describe('a malformed glossary is refused in words', () => {
  const root = mkdtempSync(join(tmpdir(), 'glossary-'));
  mkdirSync(join(root, 'content'));
  afterAll(() => rmSync(root, { recursive: true }));

  const good = { term: 'slope', lesson: 'slope', means: 'How fast it moves.', said: 'how far the output' };
  it.each([
    ['no list', { term: 'slope' }, 'content/glossary.yaml: expected a list of terms, but found object.'],
    [
      'a term without a meaning',
      [{ ...good, means: undefined }],
      `content/glossary.yaml, entry 1 (slope): expected 'means': one or two exact sentences; \`code\` in backticks, as text, but found undefined.`,
    ],
    [
      'a lesson that does not exist',
      [{ ...good, lesson: 'slop' }],
      `content/glossary.yaml, entry 1 (slope): expected one of the lessons slope, but found 'slop'.`,
    ],
    [
      'a term twice',
      [good, { ...good, term: 'Slope' }],
      `content/glossary.yaml, entry 2 (Slope): expected a term that has no entry yet, but found a second 'Slope'.`,
    ],
    [
      'a formula',
      [{ ...good, means: 'It is $x$.' }],
      `content/glossary.yaml, entry 1 (slope): expected 'means': one or two exact sentences; \`code\` in backticks without $formulas$, but found "It is $x$.".`,
    ],
  ])('%s', (_, entries, sentence) => {
    writeFileSync(join(root, 'content/glossary.yaml'), JSON.stringify(entries));
    expect(() => readGlossary([{ slug: 'slope' }], root)).toThrow(new Error(sentence));
  });
});
