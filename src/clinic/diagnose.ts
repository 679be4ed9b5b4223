import type { Finding } from './finding.ts';
import type { Measures } from './measures.ts';
import { rulesAtTheStart } from './rules-at-the-start.ts';
import { rulesInTraining } from './rules-in-training.ts';

/** In the order in which a run goes: the rows, the network before its first step, the steps, the training, the score. */
export const rules = [...rulesAtTheStart, ...rulesInTraining];

/**
 * Says what is wrong with a run, from what was measured of it and nothing else.
 *
 * Shape: the findings in the order in which a run goes, from the rows to the score; the first is the first thing to repair, since
 * what comes later is often its consequence. Empty where nothing was found.
 */
export function diagnose(measures: Measures): Finding[] {
  return rules.flatMap(({ id, name, advice, lesson, find }) => {
    const seen = find(measures);
    return seen === undefined ? [] : [{ id, name, seen, advice, lesson }];
  });
}
