import type { ExerciseData, ExerciseModule } from './exercise-data.ts';

/** What the clinic's page knows of a broken run, as JSON: see `src/prose/Clinic.astro`. */
export interface RepairData {
  /** The modules that a run may use, by name. */
  modules: { module: string }[];
  /** The programs and tools that runs and suites stand on, by the name they are imported by. */
  instruments: Record<string, string>;
  broken: Record<string, string>;
  suites: Record<string, { suite: string; suiteVersion: string }>;
  runnerUrl: string;
  /** Where all modules of the course lie, as JSON: a list of {@link ExerciseModule}. */
  courseUrl: string;
}

/**
 * Puts the editor with a broken run and its suite into an element; the function it gives takes it away again.
 *
 * @param fault the run's fault.
 */
export async function mountRepair(element: HTMLElement, data: RepairData, fault: string): Promise<() => void> {
  const [{ mountWorkplace }, response] = await Promise.all([import('./Workplace.tsx'), fetch(data.courseUrl)]);
  const course = (await response.json()) as ExerciseModule[];
  const used = new Set(data.modules.map(({ module }) => module));
  const broken = data.broken[fault]!;
  const { suite, suiteVersion } = data.suites[fault]!;
  const own = { module: 'experiment', title: 'Repair', href: '', reference: broken, suite, suiteVersion };
  const exercise: ExerciseData = {
    lesson: { number: 0, slug: 'clinic', title: 'Repair', module: own.module },
    stub: broken,
    suite,
    mistakes: {},
    modules: [...course.filter(({ module }) => used.has(module)), own],
    support: data.instruments,
    keptAs: `clinic/${fault}`,
    runnerUrl: data.runnerUrl,
    courseUrl: data.courseUrl,
  };
  return mountWorkplace(element, exercise);
}
