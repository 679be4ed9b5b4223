import type { Measures } from './measures.ts';

/** Something that is wrong with a run, in words. */
export interface Finding {
  id: FindingId;
  /** What it is, without a full stop. */
  name: string;
  /** What was seen, with its numbers: one sentence. */
  seen: string;
  /** What to do about it: one or two sentences. */
  advice: string;
  /** The slug of the lesson that explains it. */
  lesson: string;
}

export type FindingId =
  | 'shared-rows'
  | 'label-coding'
  | 'leak'
  | 'unscaled-inputs'
  | 'equal-weights'
  | 'saturated'
  | 'dead-units'
  | 'start-loss'
  | 'uphill'
  | 'gradients-pile-up'
  | 'rate-too-large'
  | 'rate-too-small'
  | 'squashed-output'
  | 'not-finite'
  | 'one-batch'
  | 'no-better'
  | 'overfitted';

/** How one fault is found. */
export interface Rule extends Omit<Finding, 'seen'> {
  /** What was seen, if the fault is there. */
  find(measures: Measures): string | undefined;
  /** What speaks against the fault, if it is not there: a sentence. */
  cleared(measures: Measures): string;
}
