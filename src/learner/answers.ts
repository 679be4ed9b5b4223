/**
 * What the reader answered first to each question of a lesson, in localStorage under `scratchgrad:answers`: by the lesson's
 * slug, then by the question's name, the words of the choice. For example
 * `{ "slope": { "turn-w-from-3-to-3-1-what-does-the-loss": "It falls by about 1.6." } }`.
 */
export type Answers = Partial<Record<string, Partial<Record<string, string>>>>;

/** The key in localStorage; its value is {@link Answers} as JSON. */
export const answersKey = 'scratchgrad:answers';

/** What is remembered of a lesson; nothing, where the browser refuses or the entry is not ours. */
export function readAnswers(lesson: string): Partial<Record<string, string>> {
  const answers = readAll()[lesson];
  return isRecord(answers) ? answers : {};
}

/** Remembers the first answer to a question; `undefined` forgets it. Without storage it lasts as long as the page. */
export function noteAnswer(lesson: string, question: string, answer: string | undefined): void {
  const { [question]: _forgotten, ...others } = readAnswers(lesson);
  const answers = { ...readAll(), [lesson]: answer === undefined ? others : { ...others, [question]: answer } };
  try {
    localStorage.setItem(answersKey, JSON.stringify(answers));
  } catch {
    // An answer that is not kept is given again.
  }
}

function readAll(): Answers {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(answersKey) ?? '{}');
    return isRecord(stored) ? stored : {};
  } catch {
    return {};
  }
}

function isRecord(stored: unknown): stored is Record<string, never> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored);
}
