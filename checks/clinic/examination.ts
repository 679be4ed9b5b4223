import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measures } from '../../src/clinic/measures.ts';
import { loadModule } from '../../src/cli/load.ts';
import { readCourse } from '../../src/course/manifest.ts';
import { readInstruments } from '../../src/course/patients.ts';

const root = process.cwd();
const { lessons, support } = readCourse(root);
const texts = {
  ...Object.fromEntries(lessons.map(({ module, reference }) => [module, reference])),
  ...support,
  ...readInstruments(root),
};

/** A healthy run, as the patients of the clinic once were. */
export const healthy = program('experiment');

/** The text of one of the programs that run behind the sandbox's wall. */
export function program(name: string): string {
  return readFileSync(join(root, `src/programs/${name}.ts`), 'utf8');
}

/** Evaluates a program in this process, on the reference. */
export function load(name: string, own: Record<string, string>): object {
  return loadModule({ ...texts, ...own }, name);
}

/** Trains and examines a text, as the clinic does, with draws from a seed. */
export function measuresOf(experiment: string, seed: number): Measures {
  const { run } = load('clinic', { clinic: program('clinic'), experiment }) as {
    run(input: { seed: number }): Generator<unknown, { measures: Measures }>;
  };
  const examination = run({ seed });
  let last = examination.next();
  while (!last.done) last = examination.next();
  return last.value.measures;
}
