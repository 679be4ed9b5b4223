import { TestRunner } from 'vitest';
import { isClose } from './closeness';

/**
 * Tells the report which kept mistake, if any, gives exactly the numbers that were observed. The report shows that mistake's
 * sentence when the running test fails; where nothing matches it stays silent, it never guesses.
 *
 * Shape: `observed` and each list in `mistakes` have the same length; at least two numbers, so that a match is no accident.
 * A key is the name of a file in `exercises/wrong/<module>/`. Call it before the expectation that fails.
 * Throws: RangeError if a list is shorter than two numbers or its length differs from `observed`.
 *
 * @example
 * explain([2, 4], { 'adds-instead': [2, 4], 'forgets-one': [1, 2] }); // the report may now say what 'adds-instead' says
 */
export function explain(observed: readonly number[], mistakes: Record<string, readonly number[]>): void {
  const test = TestRunner.getCurrentTest();
  if (!test) throw new Error('explain expects to be called inside a running test.');
  for (const [mistake, numbers] of Object.entries(mistakes)) {
    if (numbers.length < 2 || numbers.length !== observed.length) {
      throw new RangeError(
        `explain expects at least two numbers for '${mistake}', as many as were observed (${observed.length}), but got ${numbers.length}.`,
      );
    }
    if (observed.every((x, i) => isClose(x, numbers[i] as number, 1e-6, 1e-9))) {
      test.meta.mistakes = [...(test.meta.mistakes ?? []), mistake];
    }
  }
}

declare module 'vitest' {
  interface TaskMeta {
    /** The kept mistakes whose numbers were observed, in the order they were found. */
    mistakes?: string[];
  }
}
