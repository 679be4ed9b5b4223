import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, type Provenance, type Standing } from '../../course/assemble.ts';
import type { Course, Lesson } from '../../course/manifest.ts';
import type { SuiteReport } from '../../runner/protocol.ts';
import type { FileOf } from './exercise-modules.ts';
import { killableJudge } from './killable-judge.ts';

/** What became of a reader's own text of a module. */
export interface Judgement {
  lesson: Lesson;
  /** Absent where the text is still the stub: there is nothing to judge. */
  report?: SuiteReport;
  /** Whose text of each earlier module its suite got. */
  provenance: Provenance[];
}

/** How long a suite may take before it counts as endless. */
export const patienceMs = 20_000;

/**
 * Judges the reader's folder by the carrying-forward rule: module after module, each with the reader's earlier modules where they
 * passed, else with the reference. Untouched stubs are not run.
 *
 * Shape: one judgement per lesson, in order.
 *
 * @param root the project's root; the reader's texts are `exercises/<module>.ts`.
 */
export async function judgeReader(root: string, course: Course, limitMs = patienceMs): Promise<Judgement[]> {
  const order = course.lessons.map(({ module }) => module);
  const reference = Object.fromEntries(course.lessons.map((lesson) => [lesson.module, lesson.reference]));
  const own: Record<string, { text: string; standing: Standing }> = {};
  const judgements: Judgement[] = [];
  const judge = killableJudge(root, order, limitMs);
  try {
    for (const lesson of course.lessons) {
      const { module } = lesson;
      const text = readerText(root, lesson);
      const { provenance } = assemble(order, { module, text }, own, reference);
      const judgement: Judgement = { lesson, provenance };
      judgements.push(judgement);
      if (isPristine(text, lesson)) continue;
      const fileOf = readerFiles(judgements);
      const files = Object.fromEntries(order.map((other) => [other, fileOf(other, module, undefined)]));
      judgement.report = await judge.run({ module, files });
      own[module] = { text, standing: standingOf(judgement.report) };
    }
    return judgements;
  } finally {
    judge.close();
  }
}

/** Which file stands for a module in a suite, by the judgements so far: the judged module is always the reader's. */
export function readerFiles(judgements: readonly Judgement[]): FileOf {
  return (module, suite) => {
    if (module === suite) return `exercises/${module}.ts`;
    const { provenance } = judgements.find(({ lesson }) => lesson.module === suite) ?? {};
    const whose = provenance?.find((entry) => entry.module === module)?.whose;
    return whose === 'reader' ? `exercises/${module}.ts` : `solutions/${module}.ts`;
  };
}

/** The reader's text of a lesson's module; a file that was deleted counts as the stub. */
function readerText(root: string, { module, stub }: Lesson): string {
  const path = join(root, `exercises/${module}.ts`);
  return existsSync(path) ? readFileSync(path, 'utf8') : stub;
}

function isPristine(text: string, { stub }: Lesson): boolean {
  return text.replaceAll('\r\n', '\n') === stub;
}

function standingOf({ verdict }: SuiteReport): Standing {
  if (verdict === 'passed' || verdict === 'not attempted') return verdict;
  return 'failed';
}
