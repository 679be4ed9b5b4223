import type { Course } from '../course/manifest.ts';
import type { TrainingData } from '../figures/training/training-session.ts';
import { lessonPath, link } from '../layouts/paths.ts';
import { bundleRunner } from '../runner/bundle.ts';

/**
 * What a panel that trains needs of the course: the modules that a run may use, with what carrying them forward takes.
 *
 * @param count how many of the course's modules, from the first.
 */
export async function trainingData({ lessons, support }: Course, count: number): Promise<TrainingData> {
  const { version } = await bundleRunner();
  return {
    modules: lessons.slice(0, count).map((each) => ({
      module: each.module,
      reference: each.reference,
      suiteVersion: each.suiteVersion,
      href: lessonPath(each),
    })),
    support: { 'support/random': support['support/random']! },
    runnerUrl: link(`runner/${version}.js`),
    lessons: Object.fromEntries(lessons.map((each) => [each.slug, { title: each.title, href: lessonPath(each) }])),
  };
}

/** The same for a panel that trains tables: the modules up to the one that trains them. */
export function tableTrainingData(course: Course): Promise<TrainingData> {
  const { number } = course.lessons.find(({ module }) => module === 'competition')!;
  return trainingData(course, number);
}
