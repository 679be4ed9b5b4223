import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { exerciseModules } from '../src/cli/judge/exercise-modules.ts';
import { readCourse } from '../src/course/manifest.ts';

const root = resolve(import.meta.dirname, '..');
const modules = readCourse(root).lessons.map((lesson) => lesson.module);

export default defineConfig({
  root,
  test: {
    projects: [
      {
        plugins: [exerciseModules(root, modules, (module) => `solutions/${module}.ts`)],
        test: { name: 'solutions', root, include: ['exercises/*.test.ts'], pool: 'threads' },
      },
      { test: { name: 'checks', root, include: ['checks/**/*.test.ts'], exclude: ['checks/e2e/**'], pool: 'threads' } },
    ],
  },
});
