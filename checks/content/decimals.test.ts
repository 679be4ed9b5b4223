import { readFileSync } from 'node:fs';
import { expect, describe, it } from 'vitest';
import { readCourse } from '../../src/course/manifest.ts';
import { registry } from './numbers/registry.ts';
import { bareDecimals } from './prose.ts';

const { lessons } = readCourse();
const texts = lessons.map(({ file, slug, given }) => ({ file, slug, given, text: readFileSync(file, 'utf8') }));

describe.each(texts)('$file', ({ file, given, text }) => {
  it('computes every number with a point, or lists it as given', () => {
    const bare = bareDecimals(text).filter(({ written }) => !given.includes(written.replace('−', '')));
    const complaints = bare.map(
      ({ written, line }) =>
        `${file}:${line}: ${written} stands in the prose as it is. Compute it in checks/content/numbers and write <N of="…" />, or name it under 'given' in the lesson's head if it was chosen.`,
    );
    expect(complaints).toEqual([]);
  });

  it('lists nothing as given that its prose does not say', () => {
    const said = bareDecimals(text).map(({ written }) => written.replace('−', ''));
    expect(given.filter((number) => !said.includes(number))).toEqual([]);
  });
});

it('every number that is computed is said in its lesson', () => {
  const unsaid = Object.entries(registry).flatMap(([slug]) => {
    const { text } = texts.find((lesson) => lesson.slug === slug)!;
    const computed = JSON.parse(readFileSync(`content/numbers/${slug}.json`, 'utf8')) as Record<string, unknown>;
    return Object.keys(computed).filter((name) => !new RegExp(`<N of=["']${slug}\\.${name}[."']`).test(text));
  });
  expect(unsaid).toEqual([]);
});
