import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../course/assemble.ts';
import { readCourse } from '../course/manifest.ts';
import type { Texts } from '../runner/protocol.ts';
import { judgeReader } from './judge/reader.ts';

/**
 * A program of `src/programs` on the reader's own modules, by the carrying-forward rule, and whose modules those are.
 *
 * @param names the program's file, then those of its neighbours that it imports.
 * @returns all texts of the run, the program's as `program`, and the modules that are the reference's.
 */
export async function readerProgram(root: string, ...names: [string, ...string[]]) {
  const course = readCourse(root);
  const judgements = await judgeReader(root, course);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const { texts, provenance } = assemble(
    [...judgements.map(({ lesson }) => lesson.module), 'program'],
    { module: 'program', text: read(`src/programs/${names[0]}.ts`) },
    Object.fromEntries(
      judgements.map(({ lesson: { module }, report }) => [
        module,
        {
          text: read(`exercises/${module}.ts`),
          standing: report?.verdict === 'passed' ? 'passed' : report ? 'failed' : 'not attempted',
        } as const,
      ]),
    ),
    Object.fromEntries(course.lessons.map(({ module, reference }) => [module, reference])),
  );
  const neighbours = Object.fromEntries(names.slice(1).map((name) => [name, read(`src/programs/${name}.ts`)]));
  const theirs = provenance.filter(({ whose }) => whose === 'reference').map(({ module }) => module);
  return { texts: { ...texts, ...neighbours, ...course.support } as Texts, theirs };
}

/** Whose modules a run is made of, in a sentence; `what` is what it does: 'Training on moons'. */
export function provenanceLine(what: string, theirs: readonly string[]): string {
  if (theirs.length === 0) return `${what} with your own modules.`;
  return `${what}. From the course, since yours are not solved yet: ${theirs.join(', ')}.`;
}
