import type { Measures } from '../clinic/measures';
import type { TableInput } from '../data/tables/types';
import type { Model } from './competition';
import { postMortem } from './post-mortem';
import type { Table } from './table';
import type { Progress as Batch } from './train';

/** The most rows a post-mortem looks at, and the most numbers of them. */
const most = { rows: 1_500, numbers: 200_000 };

/** Follows a training, so that it can be examined when it has ended. */
export function followTraining() {
  const losses: number[][] = [];
  return {
    /** The same training; its losses are kept, epoch by epoch. */
    *follow<Result>(training: Generator<Batch, Result>): Generator<Batch, Result> {
      for (;;) {
        const step = training.next();
        if (step.done) return step.value;
        const { epoch, loss } = step.value;
        (losses[epoch - 1] ??= []).push(loss);
        yield step.value;
      }
    },
    /**
     * The measures of a post-mortem.
     *
     * @param rows the indices of the rows that it learned from, and of those it was scored on.
     */
    *examine(
      { preprocessor, network, classes, history }: Model,
      read: (rows: readonly number[]) => Table,
      rows: { training: number[]; heldOut: number[] },
      { labels, settings }: TableInput,
    ): Generator<undefined, Measures> {
      const dataset = (all: number[]) => {
        const limit = Math.max(50, Math.min(most.rows, most.numbers / preprocessor.featureNames.length));
        const some = all.filter((_, k) => k % Math.ceil(all.length / limit) === 0);
        return { inputs: preprocessor.transform(read(some)), targets: some.map((row) => labels[row]) };
      };
      const training = dataset(rows.training);
      return yield* postMortem({
        sizes: [preprocessor.featureNames.length, ...settings.hidden, classes === 2 ? 1 : classes],
        learningRate: settings.learningRate,
        seed: settings.seed,
        training,
        heldOut: dataset(rows.heldOut),
        network,
        curve: {
          training: losses.map((epoch) => epoch.reduce((sum, loss) => sum + loss, 0) / epoch.length),
          validation: history.validationLosses,
        },
      });
    },
  };
}
