import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { exerciseModules, type FileOf } from '../src/cli/judge/exercise-modules.ts';
import { judgeReader, readerFiles } from '../src/cli/judge/reader.ts';
import { courseSummary } from '../src/cli/judge/summary.ts';
import { readCourse } from '../src/course/manifest.ts';

const root = resolve(import.meta.dirname, '..');

export default defineConfig(async () => {
  const course = readCourse(root);
  const judgements = await judgeReader(root, course);
  const modules = course.lessons.map((lesson) => lesson.module);
  const endless = judgements.filter(({ report }) => report?.verdict === 'timed out').map(({ lesson }) => lesson.module);

  /** The suites, judging the texts that a rule names. */
  const suites = (name: string, fileOf: FileOf, settings: { exclude?: string[]; runner?: string }) => ({
    extends: false as const,
    plugins: [exerciseModules(root, modules, fileOf)],
    test: {
      name,
      root,
      include: ['exercises/*.test.ts'],
      ...settings,
      maxWorkers: '100%',
      pool: 'threads' as const,
      isolate: false,
      // What a text becomes depends on its neighbours, not on itself alone.
      fsModuleCache: false,
    },
  });

  return {
    root,
    test: {
      projects: [
        suites('solutions', (module) => `solutions/${module}.ts`, {}),
        suites('exercises', readerFiles(judgements), {
          exclude: endless.map((module) => `exercises/${module}.test.ts`),
          runner: resolve(root, 'src/cli/judge/not-attempted.ts'),
        }),
        {
          extends: false,
          test: {
            name: 'checks',
            root,
            include: ['checks/**/*.test.ts'],
            exclude: ['checks/e2e/**'],
            maxWorkers: '100%',
            pool: 'threads',
            isolate: false,
            // A busy machine is slow, not wrong.
            testTimeout: 60_000,
            hookTimeout: 120_000,
          },
        },
      ],
      reporters: ['default', courseSummary(judgements), ...(process.env.TEST_REPORT ? ['json'] : [])],
      ...(process.env.TEST_REPORT && { outputFile: { json: process.env.TEST_REPORT } }),
    },
  };
});
