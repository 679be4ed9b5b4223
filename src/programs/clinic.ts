import type { Measures } from '../clinic/measures';
import type { Curve } from './examine';
import { examineCase } from './examine-case';
import { experiment } from './experiment';

/** Trains the text `experiment` with the reader's own modules and examines it: the losses so far, and at the end the measures. */
export function* run({ seed }: { seed: number }): Generator<{ curve: Curve } | undefined, { measures: Measures }> {
  const examination = examineCase(experiment, seed);
  for (;;) {
    const { done, value } = examination.next();
    if (done) return { measures: value };
    yield value && { curve: value };
  }
}
