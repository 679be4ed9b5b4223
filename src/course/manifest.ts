import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type YAMLException } from 'js-yaml';
import ts from 'typescript';
import { lessonSchema, type LessonHead } from './lesson.ts';

/** A kept wrong answer: what fails on it, and what the learner is told. */
export interface Mistake {
  text: string;
  fails: string;
  says: string;
}

/** One lesson with everything its exercise consists of; texts are TypeScript sources. */
export interface Lesson extends LessonHead {
  /** Its place in the course, from 1. */
  number: number;
  slug: string;
  /** The lesson's file, from the project's root. */
  file: string;
  stub: string;
  suite: string;
  /** Changes when the suite's code does, not when its comments do. */
  suiteVersion: string;
  reference: string;
  mistakes: Record<string, Mistake>;
  right: Record<string, string>;
}

export interface Course {
  /** In the course's order, numbered from 1 without a gap. */
  lessons: Lesson[];
  /** The suites' own tools, by the name they are imported by: `support/random` and so on. */
  support: Record<string, string>;
}

const named = /^(\d\d)-([a-z]+(?:-[a-z]+)*)\.mdx$/;

/**
 * Reads the whole course from disk and joins each lesson with its exercise.
 *
 * @param root the project's root.
 * Throws: Error that names the file, what was expected and what was found, if anything is missing, malformed or left over.
 */
export function readCourse(root = process.cwd()): Course {
  const names = list(root, 'content/lessons');
  const lessons = names.map((name, index) => readLesson(root, name, index + 1));
  const modules = lessons.map((lesson) => lesson.module);
  refuseTwins(lessons);
  refuseStrays(root, modules);
  const support: Record<string, string> = {};
  for (const name of list(root, 'exercises/support')) {
    support[`support/${name.replace(/\.ts$/, '')}`] = read(root, `exercises/support/${name}`);
  }
  return { lessons, support };
}

function readLesson(root: string, name: string, number: number): Lesson {
  const file = `content/lessons/${name}`;
  const [, digits, slug] = named.exec(name) ?? fail(file, 'a name such as 01-slope.mdx', `'${name}'`);
  if (Number(digits) !== number) fail(file, `number ${String(number).padStart(2, '0')}, with no gap`, digits!);
  const head = readHead(root, file);
  const suite = read(root, `exercises/${head.module}.test.ts`);
  return {
    ...head,
    number,
    slug: slug!,
    file,
    stub: read(root, `exercises/stubs/${head.module}.ts`),
    suite,
    suiteVersion: versionOf(suite),
    reference: read(root, `solutions/${head.module}.ts`),
    mistakes: readMistakes(root, head.module),
    right: readRight(root, head.module),
  };
}

function readHead(root: string, file: string): LessonHead {
  const [, yaml] =
    /^---\r?\n([\s\S]*?)\r?\n---/.exec(read(root, file)) ?? fail(file, 'a head between two lines ---', 'none');
  const head = lessonSchema.safeParse(readYaml(file, yaml!));
  if (!head.success) {
    const issue = head.error.issues[0]!;
    fail(file, `a head with a valid '${issue.path.join('.') || 'set of fields'}'`, issue.message);
  }
  return head.data!;
}

function readYaml(file: string, yaml: string): unknown {
  try {
    return load(yaml);
  } catch (error) {
    const { reason, mark } = error as YAMLException;
    // The head starts below the first line of dashes, and lines count from 1.
    return fail(file, 'a head in valid YAML', `${reason} on line ${mark.line + 2}`);
  }
}

function readMistakes(root: string, module: string): Record<string, Mistake> {
  const folder = `exercises/wrong/${module}`;
  const mistakes: Record<string, Mistake> = {};
  for (const name of list(root, folder)) {
    const file = `${folder}/${name}`;
    const text = read(root, file);
    const [docblock, fails, says] =
      /^\/\*\*\n \* @fails (.+)\n \* @says (.+)\n \*\/\n/.exec(text) ??
      fail(file, 'a first docblock of two lines, @fails <test name> and @says <sentence>', text.slice(0, 60));
    mistakes[name.replace(/\.ts$/, '')] = { text: text.slice(docblock.length), fails: fails!, says: says! };
  }
  if (Object.keys(mistakes).length === 0) fail(folder, 'at least one kept wrong answer', 'none');
  return mistakes;
}

function readRight(root: string, module: string): Record<string, string> {
  const folder = `exercises/right/${module}`;
  const right = Object.fromEntries(
    list(root, folder).map((name) => [name.replace(/\.ts$/, ''), read(root, `${folder}/${name}`)]),
  );
  if (Object.keys(right).length < 2)
    fail(folder, 'at least two right answers built unlike the reference', `${Object.keys(right).length}`);
  return right;
}

function refuseTwins(lessons: readonly Lesson[]): void {
  for (const key of ['module', 'slug'] as const) {
    for (const [index, lesson] of lessons.entries()) {
      const twin = lessons.slice(0, index).find((other) => other[key] === lesson[key]);
      if (twin) fail(lesson.file, `a ${key} of its own`, `'${lesson[key]}', as in ${twin.file}`);
    }
  }
}

function refuseStrays(root: string, modules: readonly string[]): void {
  const expected = new Set(modules);
  const places: [string, RegExp][] = [
    ['exercises/stubs', /^(.+)\.ts$/],
    ['exercises/wrong', /^(.+)$/],
    ['exercises/right', /^(.+)$/],
    ['solutions', /^(.+)\.ts$/],
    ['exercises', /^(.+?)(?:\.test)?\.ts$/],
  ];
  for (const [folder, pattern] of places) {
    for (const name of list(root, folder)) {
      const module = pattern.exec(name)?.[1];
      if (module && !expected.has(module))
        fail(`${folder}/${name}`, 'a module that a lesson in content/lessons names', `'${module}'`);
    }
  }
}

/** What changes when a suite's code does, and not when its comments do: 12 hexadecimal digits. */
export function versionOf(suite: string): string {
  return createHash('sha256').update(withoutComments(suite)).digest('hex').slice(0, 12);
}

function withoutComments(source: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source);
  const tokens: string[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) tokens.push(scanner.getTokenText());
  return tokens.join(' ');
}

function list(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) fail(folder, 'a folder', 'nothing');
  const visible = readdirSync(path).filter((name) => !name.startsWith('.'));
  return visible.sort();
}

function read(root: string, file: string): string {
  const path = join(root, file);
  if (!existsSync(path)) fail(file, 'a file', 'nothing');
  return readFileSync(path, 'utf8');
}

function fail(where: string, expected: string, found: string): never {
  throw new Error(`${where}: expected ${expected}, but found ${found}.`);
}
