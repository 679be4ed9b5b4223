import { course } from '../course/course.ts';
import type { Lesson } from '../course/manifest.ts';
import type { OwnModules } from '../figures/own-modules.ts';
import { link } from '../layouts/paths.ts';
import { bundleRunner } from '../runner/bundle.ts';

/** Gathers what a figure needs to run the reader's own modules, up to those of its lesson. */
export async function ownModules({ number }: Lesson): Promise<OwnModules> {
  const { version } = await bundleRunner();
  const modules = course().lessons.slice(0, number);
  return {
    modules: modules.map(({ module, reference, suiteVersion }) => ({ module, reference, suiteVersion })),
    runnerUrl: link(`runner/${version}.js`),
  };
}
