import type { Course, Lesson } from '../course/manifest';
import type { ExerciseData } from '../exercise/exercise-data';
import { lessonPath } from '../layouts/paths';

/** Gathers what the editor of a lesson's exercise needs: the lesson's own texts and those of the lessons before it. */
export function exerciseData(course: Course, lesson: Lesson, runnerUrl: string): ExerciseData {
  const { number, slug, title, module, stub, suite, mistakes } = lesson;
  const next = course.lessons[number];
  return {
    lesson: { number, slug, title, module },
    stub,
    suite,
    mistakes: Object.fromEntries(Object.entries(mistakes).map(([id, { says }]) => [id, says])),
    modules: course.lessons.slice(0, number).map((each) => ({
      module: each.module,
      title: each.title,
      href: lessonPath(each),
      reference: each.reference,
      suite: each.suite,
      suiteVersion: each.suiteVersion,
    })),
    support: course.support,
    ...(next && { nextHref: lessonPath(next) }),
    runnerUrl,
  };
}

/** Writes data as JSON that may stand inside a script element: no `<` that could end it. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
