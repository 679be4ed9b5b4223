import type { PageModule } from '../learner/carry-forward.ts';

/** What the exercise of a lesson needs, as JSON at the address in the element's `data-from`: see `src/prose/Exercise.astro`. */
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
  /** Where the page of all that the reader has solved lies; a text that is kept elsewhere has none. */
  solvedHref?: string;
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

/** Fetches the data of an exercise element. Throws: Error that names the address, if the data does not come from there. */
export async function fetchData({ dataset }: HTMLElement): Promise<ExerciseData> {
  const response = await fetch(dataset.from!);
  if (!response.ok) throw new Error(`${dataset.from}: an exercise expects its data here, but got ${response.status}.`);
  return (await response.json()) as ExerciseData;
}
