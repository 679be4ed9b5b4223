import type { Course, Lesson } from '../course/manifest.ts';
import type { ExerciseData, ExerciseModule } from '../exercise/exercise-data.ts';
import { lessonPath, link } from '../layouts/paths.ts';

/** Gathers what the editor of a lesson's exercise needs: the lesson's own texts and those of the lessons before it. */
export function exerciseData(course: Course, lesson: Lesson, runnerUrl: string, courseUrl: string): ExerciseData {
  const { number, slug, title, module, stub, suite, mistakes } = lesson;
  const next = course.lessons[number];
  return {
    lesson: { number, slug, title, module },
    stub,
    suite,
    mistakes: Object.fromEntries(Object.entries(mistakes).map(([id, { says }]) => [id, says])),
    modules: exerciseModules(course).slice(0, number),
    support: course.support,
    ...(next && { nextHref: lessonPath(next) }),
    solvedHref: link('what-you-can-do/'),
    runnerUrl,
    courseUrl,
  };
}

/** Every module of the course with what carrying it forward needs, in the course's order. */
export function exerciseModules({ lessons }: Course): ExerciseModule[] {
  return lessons.map((lesson) => ({
    module: lesson.module,
    title: lesson.title,
    href: lessonPath(lesson),
    reference: lesson.reference,
    suite: lesson.suite,
    suiteVersion: lesson.suiteVersion,
  }));
}

/** Writes data as JSON that may stand inside a script element: no `<` that could end it. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
