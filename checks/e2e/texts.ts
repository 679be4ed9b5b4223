import type { Answer } from '../../src/cli/judge/answers.ts';
import type { Course } from '../../src/course/manifest.ts';
import type { Texts } from '../../src/runner/protocol.ts';

/** The texts that a run of an answer gets: the answer, the reference of the modules before it, the suite and its tools. */
export function textsOf(course: Course, { module, text }: Pick<Answer, 'module' | 'text'>): Texts {
  const index = course.lessons.findIndex((lesson) => lesson.module === module);
  const earlier = course.lessons.slice(0, index).map((lesson) => [lesson.module, lesson.reference]);
  return {
    ...course.support,
    ...(Object.fromEntries(earlier) as Texts),
    [module]: text,
    [`${module}.test`]: course.lessons[index]!.suite,
  };
}
