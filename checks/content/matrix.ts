import type { Lesson } from '../../src/course/manifest.ts';

/** One misconception: the wrong answer that has it, the test that fails on it, and where its lesson treats it. */
export interface MatrixRow {
  lesson: string;
  mistake: string;
  test: string;
  /** The first words of the paragraph or of the choice, with its line. */
  treated: string[];
}

interface Treatment {
  mistake: string;
  words: string;
}

/** Finds where a lesson says that it treats a mistake: before a block, `{/* treats: a, b *\/}`, or in a choice, `treats: 'a'`. */
export function treatments(text: string): Treatment[] {
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  const blocks = [...text.matchAll(/^\{\/\* treats: (.+?) \*\/\}\s*([^\n]+)/gm)].flatMap(
    ({ 1: ids, 2: words, index }) =>
      ids!.split(', ').map((mistake) => ({ mistake, words: `${lineOf(index)}: ${words!.slice(0, 60)}` })),
  );
  const choices = [...text.matchAll(/treats:\s*'([^']+)',\s*text:\s*(['"])(.*?)\2/g)].map(
    ({ 1: mistake, 3: words, index }) => ({
      mistake: mistake!,
      words: `${lineOf(index)}: choice "${words!.slice(0, 50)}"`,
    }),
  );
  return [...blocks, ...choices];
}

/** The matrix of a lesson: a row for every kept wrong answer. */
export function matrixOf(lesson: Lesson, text: string): MatrixRow[] {
  const treated = treatments(text);
  return Object.entries(lesson.mistakes).map(([mistake, { fails }]) => ({
    lesson: lesson.slug,
    mistake,
    test: fails,
    treated: treated.filter((one) => one.mistake === mistake).map(({ words }) => words),
  }));
}

/** Mistakes that a lesson claims to treat, but of which no wrong answer is kept. */
export function unkept(lesson: Lesson, text: string): string[] {
  return treatments(text)
    .map(({ mistake }) => mistake)
    .filter((mistake) => !Object.hasOwn(lesson.mistakes, mistake));
}
