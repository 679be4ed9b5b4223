import type { TableProgress, TableRunMessage } from '../data/tables/types';
import type { Progress as Batch } from './train';

/** The clock that the page's worker and Node both have. */
declare const performance: { now(): number };

/** What a program says between its steps: a message now and then. */
export type Steps<Result> = Generator<TableRunMessage | undefined, Result>;

/** Tells how far a run of several stages is. */
export interface Progress {
  /** A training as a stage: tells of its epochs and losses, and returns what it returns. */
  watch<Result>(stage: string, epochs: number, training: Generator<Batch, Result>): Steps<Result>;
  /** A message about a stage that trains nothing, if it is time for one; `share` of the stage is done. */
  tell(stage: string, share: number): TableProgress | undefined;
}

/** At most this often progress is told: often enough to look alive, rarely enough to leave the time to training. */
const progressMs = 60;

/** @param stages how many stages the whole run has. */
export function tellProgress(stages: number): Progress {
  let stagesDone = 0;
  let toldAt = -Infinity;
  const isDue = () => performance.now() - toldAt >= progressMs;
  const message = (stage: string, share: number): TableProgress => {
    toldAt = performance.now();
    const done = Math.min(1, (stagesDone + share) / stages);
    return {
      kind: 'progress',
      stage,
      done,
      epoch: 0,
      epochs: 0,
      batch: 0,
      batches: 0,
      losses: [],
      validationLosses: [],
    };
  };
  return {
    tell: (stage, share) => (isDue() || share === 1 ? message(stage, share) : undefined),
    *watch(stage, epochs, training) {
      let [losses, validationLosses]: number[][] = [[], []];
      let last = { epoch: 0, batch: 0, batches: 0 };
      const tell = (share: number): TableProgress => {
        const told = { ...message(stage, share), ...last, epochs, losses, validationLosses };
        [losses, validationLosses] = [[], []];
        return told;
      };
      yield tell(0);
      for (;;) {
        const { done, value } = training.next();
        if (done) {
          yield tell(1);
          stagesDone++;
          return value;
        }
        const { epoch, batch, batches, loss, validationLoss } = value;
        last = { epoch, batch, batches };
        losses.push(loss);
        if (validationLoss !== undefined) validationLosses.push(validationLoss);
        yield isDue() ? tell((epoch - 1 + batch / batches) / epochs) : undefined;
      }
    },
  };
}
