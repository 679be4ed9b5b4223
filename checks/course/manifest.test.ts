import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readCourse } from '../../src/course/manifest.ts';

const here = process.cwd();
const root = mkdtempSync(join(tmpdir(), 'manifest-'));
const folders = ['content/lessons', 'exercises', 'solutions'];
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  for (const folder of folders) {
    rmSync(join(root, folder), { recursive: true, force: true });
    cpSync(join(here, folder), join(root, folder), { recursive: true });
  }
});

const lesson = 'content/lessons/01-slope.mdx';

function edit(file: string, change: (text: string) => string) {
  const before = readFileSync(join(root, file), 'utf8');
  const after = change(before);
  expect(after, `the change of ${file}`).not.toBe(before);
  writeFileSync(join(root, file), after);
}
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const remove = (file: string) => rmSync(join(root, file), { recursive: true });
const dropLine = (start: string) => (text: string) => text.replace(new RegExp(`^${start}.*\n`, 'm'), '');

describe('readCourse', () => {
  it('joins every lesson with its exercise, numbered without a gap', () => {
    const { lessons } = readCourse(root);
    expect(lessons.map(({ number }) => number)).toEqual(lessons.map((_, i) => i + 1));
    expect(lessons[0]).toMatchObject({ slug: 'slope', module: 'derivative', file: lesson });
    expect(lessons[0]?.mistakes['forward-difference']?.fails).toBe(
      'measures from both sides: x³ at 3 with h = 0.1 gives 27.01',
    );
    expect(lessons[0]?.mistakes['forward-difference']?.text).toMatch(/^export function derivative/);
  });

  it('gives a suite another version when its code changes, not when its comments do', () => {
    const version = () => readCourse(root).lessons[0]?.suiteVersion;
    const before = version();
    edit('exercises/derivative.test.ts', (text) => `// A comment.\n${text}`);
    expect(version()).toBe(before);
    edit('exercises/derivative.test.ts', (text) => text.replace('27.01', '27.02'));
    expect(version()).not.toBe(before);
  });

  it.each<[what: string, damage: () => void, message: string]>([
    [
      'a lesson without a head',
      () => edit(lesson, (text) => text.replace(/^---\n/, '')),
      `${lesson}: expected a head between two lines ---, but found none.`,
    ],
    [
      'a head that is no YAML',
      () => edit(lesson, (text) => text.replace('title:', 'title: [')),
      `${lesson}: expected a head in valid YAML, but found `,
    ],
    [
      'a field that is missing',
      () => edit(lesson, dropLine('summary:')),
      `${lesson}: expected a head with a valid 'summary', but found Invalid input: expected string, received undefined.`,
    ],
    [
      'a field that nobody reads',
      () => edit(lesson, (text) => text.replace('title:', 'author: me\ntitle:')),
      `${lesson}: expected a head with a valid 'set of fields', but found Unrecognized key: "author".`,
    ],
    [
      'a hint that is missing',
      () => edit(lesson, (text) => text.replace(/^ {2}- .*\n/m, '')),
      `${lesson}: expected a head with a valid 'hints', but found `,
    ],
    [
      'a time that is no number',
      () => edit(lesson, (text) => text.replace(/^minutes: .*/m, 'minutes: soon')),
      `${lesson}: expected a head with a valid 'minutes', but found Invalid input: expected number, received string.`,
    ],
    [
      'a gap in the numbers',
      () => renameSync(join(root, lesson), join(root, 'content/lessons/99-slope.mdx')),
      `content/lessons/02-chain-rule.mdx: expected number 01, with no gap, but found 02.`,
    ],
    [
      'a name that does not say its place',
      () => renameSync(join(root, lesson), join(root, 'content/lessons/01_Slope.mdx')),
      `content/lessons/01_Slope.mdx: expected a name such as 01-slope.mdx, but found '01_Slope.mdx'.`,
    ],
    [
      'two lessons for one module',
      () => edit('content/lessons/02-chain-rule.mdx', (text) => text.replace('module: chain', 'module: derivative')),
      `content/lessons/02-chain-rule.mdx: expected a module of its own, but found 'derivative', as in ${lesson}.`,
    ],
    [
      'a module that has no exercise',
      () => edit(lesson, (text) => text.replace('module: derivative', 'module: integral')),
      'exercises/integral.test.ts: expected a file, but found nothing.',
    ],
    [
      'a stub that is missing',
      () => remove('exercises/stubs/derivative.ts'),
      'exercises/stubs/derivative.ts: expected a file, but found nothing.',
    ],
    [
      'a suite that is missing',
      () => remove('exercises/derivative.test.ts'),
      'exercises/derivative.test.ts: expected a file, but found nothing.',
    ],
    [
      'a reference that is missing',
      () => remove('solutions/derivative.ts'),
      'solutions/derivative.ts: expected a file, but found nothing.',
    ],
    [
      'a wrong answer that does not say what fails',
      () => edit('exercises/wrong/derivative/returns-value.ts', dropLine(' \\* @fails')),
      'exercises/wrong/derivative/returns-value.ts: expected a first docblock of two lines, @fails <test name> and @says <sentence>, but found ',
    ],
    [
      'no wrong answers',
      () => remove('exercises/wrong/derivative'),
      'exercises/wrong/derivative: expected a folder, but found nothing.',
    ],
    [
      'a single right answer',
      () => remove('exercises/right/derivative/copied-inputs.ts'),
      'exercises/right/derivative: expected at least two right answers built unlike the reference, but found 1.',
    ],
    [
      'a solution without a lesson',
      () => write('solutions/extra.ts', ''),
      "solutions/extra.ts: expected a module that a lesson in content/lessons names, but found 'extra'.",
    ],
    [
      'a suite without a lesson',
      () => write('exercises/extra.test.ts', ''),
      "exercises/extra.test.ts: expected a module that a lesson in content/lessons names, but found 'extra'.",
    ],
    [
      'answers without a lesson',
      () => cpSync(join(root, 'exercises/right/chain'), join(root, 'exercises/right/extra'), { recursive: true }),
      "exercises/right/extra: expected a module that a lesson in content/lessons names, but found 'extra'.",
    ],
    [
      'lessons that are missing altogether',
      () => remove('content/lessons'),
      'content/lessons: expected a folder, but found nothing.',
    ],
  ])('refuses %s', (_, damage, message) => {
    damage();
    let found = 'no error';
    try {
      readCourse(root);
    } catch (error) {
      found = (error as Error).message;
    }
    expect(found.slice(0, message.length)).toBe(message);
  });
});
