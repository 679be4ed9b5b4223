import type { Course, Lesson } from '../../course/manifest.ts';
import type { SuiteReport } from '../../runner/protocol.ts';
import { judge } from './judge.ts';

/** Something a suite must judge rightly: the reference, the stub, a kept wrong answer or another right one. */
export interface Answer {
  module: string;
  /** `reference`, `stub`, `wrong/<mistake>` or `right/<way>`. */
  name: string;
  text: string;
}

/** Every answer that the course keeps for its lessons, in a fixed order. */
export function answersOf(lessons: readonly Lesson[]): Answer[] {
  return lessons.flatMap(({ module, reference, stub, mistakes, right }) => [
    { module, name: 'reference', text: reference },
    { module, name: 'stub', text: stub },
    ...Object.entries(mistakes).map(([mistake, { text }]) => ({ module, name: `wrong/${mistake}`, text })),
    ...Object.entries(right).map(([way, text]) => ({ module, name: `right/${way}`, text })),
  ]);
}

/**
 * Judges answers of the course with Vitest in Node; earlier modules are the reference.
 *
 * Shape: one report per answer, in order.
 *
 * @param root the project's root.
 */
export function judgeAnswers(root: string, course: Course, answers: readonly Answer[]): Promise<SuiteReport[]> {
  const candidates = answers.map(({ module, name }) => ({ module, answer: name }));
  const modules = course.lessons.map((lesson) => lesson.module);
  return judge(root, modules, candidates, (module, suite, answer) => {
    if (module !== suite || answer === undefined || answer === 'reference') return `solutions/${module}.ts`;
    const [kind, way] = answer.split('/');
    return kind === 'stub' ? `exercises/stubs/${module}.ts` : `exercises/${kind}/${module}/${way}.ts`;
  });
}
