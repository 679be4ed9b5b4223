import type { PageModule } from '../learner/carry-forward.ts';

/** What a lesson page hands to its exercise, as JSON inside the element: see `src/prose/Exercise.astro`. */
export interface ExerciseData {
  lesson: { number: number; slug: string; title: string; module: string };
  stub: string;
  /** The suite, as the reader sees it and as it runs. */
  suite: string;
  /** Kept mistakes of this exercise: from the mistake's name to the sentence for the learner. */
  mistakes: Record<string, string>;
  /** The modules up to this one, in the course's order, with all that carrying them forward needs. */
  modules: ExerciseModule[];
  /** The suites' tools by the name they are imported by: `support/random` and so on. */
  support: Record<string, string>;
  /** Where the reader's text is kept, if not under the module's name: a text that no later lesson runs on. */
  keptAs?: string;
  /** The next lesson's address, if there is one. */
  nextHref?: string;
  /** Where the runner's script lies. */
  runnerUrl: string;
  /** Where all modules of the course lie, as JSON: a list of {@link ExerciseModule}. */
  courseUrl: string;
}

/** A module of the course, with all that carrying it forward needs. */
export interface ExerciseModule extends PageModule {
  title: string;
  href: string;
  suite: string;
}

/** Reads the data of an exercise element. Throws: Error if the element has none. */
export function readData(element: HTMLElement): ExerciseData {
  const json = element.querySelector('script[type="application/json"]')?.textContent;
  if (!json) throw new Error('An exercise expects its data as JSON in a script inside it, but found none.');
  return JSON.parse(json) as ExerciseData;
}
