/** One answer that a reader may choose, and why it is right or why it tempts. */
export interface Choice {
  text: string;
  right?: boolean;
  because: string;
  /** The mistake that this choice treats: the name of a wrong answer that is kept. */
  treats?: string;
}

/**
 * Refuses a question that could not be answered.
 *
 * Throws: Error that quotes the question, unless it has two to four choices, each with a reason, and one or more of them right.
 */
export function checkChoices(question: string, choices: readonly Choice[]): void {
  const refuse = (expected: string, found: string | number) => {
    throw new Error(`The question '${question}' expects ${expected}, but found ${found}.`);
  };
  if (choices.length < 2 || choices.length > 4) refuse('two to four choices', choices.length);
  if (!choices.some(({ right }) => right)) refuse('a choice marked right: true', 'none');
  const silent = choices.find(({ because }) => !because);
  if (silent) refuse('a because for every choice', `none for '${silent.text}'`);
}
