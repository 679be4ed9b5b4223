import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readCourse, type Lesson } from '../../src/course/manifest.ts';
import { complaints, readerOptions } from '../house/types.ts';
import { attribute, type Fence, fencesOf, run, runnable } from './fences.ts';

const root = resolve(import.meta.dirname, '../..');
const course = readCourse(root);
const fences = course.lessons.flatMap((lesson) =>
  fencesOf(lesson.slug, readFileSync(lesson.file, 'utf8')).map((fence) => ({ ...fence, lesson })),
);
const toRun = fences
  .filter(({ mark }) => !/\bnot-run\b|\bfile=/.test(mark))
  .map((fence) => ({ ...fence, ...built(fence) }));

/** The module that a listing makes: what it names of the course so far is imported, and what it follows goes before. */
function built(fence: Fence & { lesson: Lesson }) {
  const before: Fence[] = [];
  for (let name = attribute(fence, 'after'); name !== undefined; name = attribute(before[0]!, 'after')) {
    const found = fences.find((other) => other.name === name);
    if (!found) throw new Error(`${fence.name} expects to come after a listing '${name}', but there is none.`);
    before.unshift(found);
  }
  const given = [...before, fence].map((one) => attribute(one, 'with') ?? '').join('\n');
  const code = [given, ...before.map((one) => one.code)].join('\n');
  return runnable(fence, code, imports(fence.lesson.number, `${code}\n${fence.code}`));
}

function imports(number: number, code: string): string {
  const support = { module: 'support/random', reference: course.support['support/random']! };
  return [...course.lessons.slice(0, number), support]
    .map(({ module, reference }) => {
      const exported = [...reference.matchAll(/^export (?:function\*?|class|const) (\w+)/gm)].map(([, name]) => name!);
      const types = [...reference.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name!);
      const used = (names: string[]) =>
        names.filter((name) => new RegExp(`\\b${name}\\b`).test(code) && !declares(code, name));
      const listed = [...used(exported), ...used(types).map((name) => `type ${name}`)];
      return listed.length > 0 ? `import { ${listed.join(', ')} } from './${module}';` : '';
    })
    .join('\n');
}

function declares(code: string, name: string): boolean {
  return new RegExp(`(?:const|let|function\\*?|class|type|interface) ${name}\\b`).test(code);
}

describe.each(toRun)('the listing $name', ({ name, lesson, program, claims }) => {
  it('runs, and gives what its comments say', () => {
    const noted = run(program, course);
    noted.forEach(([found, claimed], i) => {
      expect(found, `${lesson.file}:${claims[i]!.line} says "${claims[i]!.claim}"`).toEqual(claimed);
    });
    expect(noted.length, name).toBe(claims.length);
  });
});

it('every listing that is run is right in its types', () => {
  const texts = new Map(toRun.map(({ name, program }) => [resolve(root, `exercises/${name}.listing.ts`), program]));
  const options: ts.CompilerOptions = { ...readerOptions(root), noUnusedLocals: false };
  expect(complaints(root, [...texts.keys()], options, texts)).toEqual([]);
});

it('a listing that claims to be of a file is a piece of it, letter by letter', () => {
  const pieces = fences.filter((fence) => attribute(fence, 'file') !== undefined);
  const strays = pieces.filter(
    (fence) => !readFileSync(resolve(root, attribute(fence, 'file')!), 'utf8').includes(fence.code),
  );
  expect(strays.map(({ name }) => name)).toEqual([]);
});

it('most listings are run, and make claims', () => {
  expect(toRun.length).toBeGreaterThan(fences.length / 2);
  expect(toRun.flatMap(({ claims }) => claims).length).toBeGreaterThan(toRun.length);
});
