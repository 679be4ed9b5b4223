import type { Cell, Table } from './table';

/** A rule that needs no network: the column it looks at, how well it does on the rows it was made from, and its answers. */
export interface Baseline {
  /** Empty if it looks at none. */
  column: string;
  /** The share of the rows it was made from that it gets right. */
  accuracy: number;
  /** Its class for each row of a table with the same columns, in any order. */
  predict(table: Table): number[];
}

/**
 * The class that a network's logits speak for.
 *
 * Shape: one logit → class 1 if it is above 0, else class 0; several → the index of the largest, the first one of equals.
 * Throws: RangeError if there is no logit.
 * Source: lesson 15.
 *
 * @example
 * predictedClass([0.3]); // 1
 * predictedClass([0.1, 2, -1]); // 1
 */
export function predictedClass(logits: readonly number[]): number {
  throw new Error('TODO: compare one logit with 0, or find the place of the largest of several.');
}

/**
 * The share of predictions that are right.
 *
 * Shape: n predicted and n actual classes → one number.
 * Range: from 0 to 1.
 * Throws: RangeError if there are no predictions, or not as many actual classes.
 * Source: lesson 15.
 *
 * @example
 * accuracy([1, 0, 1, 1], [1, 0, 0, 1]); // 0.75
 */
export function accuracy(predicted: readonly number[], actual: readonly number[]): number {
  throw new Error('TODO: divide the number of right predictions by the number of rows.');
}

/**
 * Counts every pair of an actual and a predicted class.
 *
 * Shape: n predicted and n actual classes → `classes` rows of `classes` counts: the row is the actual class, the column the predicted.
 * Range: classes are whole numbers from 0 to `classes` − 1; all counts together are n.
 * Throws: RangeError if there are no predictions, not as many actual classes, or a class outside its range.
 * Source: lesson 15.
 *
 * @example
 * confusionMatrix([1, 0, 1, 1], [1, 0, 0, 1], 2); // [[1, 1], [0, 2]]
 */
export function confusionMatrix(predicted: readonly number[], actual: readonly number[], classes: number): number[][] {
  throw new Error('TODO: count each row in the row of its actual and the column of its predicted class.');
}

/**
 * How surprised one is by what happened, given the predicted probabilities: the mean of −log(the probability of what happened).
 *
 * Shape: n predictions and n actual classes → one number. A prediction is one number, the probability of class 1, or a list: with
 * one entry the same, with several one probability for each class.
 * Range: at least 0; Infinity if something happened that was called impossible. log 2 for a fair coin.
 * Throws: RangeError if there are no predictions, not as many actual classes, or no number from 0 to 1 for what happened.
 * Source: lesson 15.
 *
 * @example
 * logLoss([0.5, 0.5], [0, 1]); // 0.6931471805599453
 */
export function logLoss(probabilities: readonly (number | readonly number[])[], actual: readonly number[]): number {
  throw new Error('TODO: take the mean of −log of the probability that was given to what happened.');
}

/**
 * The two rules to beat: always the most frequent class, and the best rule that looks at one column only.
 *
 * Shape: a table and one class for each of its rows → two rules.
 * Range: each group of rows votes for its most frequent class, the smallest of equals. A category is a group, and so is each
 * quarter of a numeric column: of n known numbers, sorted, those in the places floor(n / 4), floor(n / 2) and floor(3n / 4) begin
 * a new one. A missing cell, a category never seen, or a quarter without rows gets the majority, and so does every row if no column does better; of equal
 * columns the first wins.
 * Throws: RangeError if there are no rows, or not one class for each.
 * Source: lesson 15; R. C. Holte, "Very Simple Classification Rules Perform Well on Most Commonly Used Datasets", 1993.
 *
 * @example
 * const columns = [{ name: 'rain', kind: 'category' }];
 * const rules = baselines({ columns, rows: [['yes'], ['no'], ['no']] }, [1, 0, 0]);
 * rules.majority.accuracy; // 0.6666666666666666
 * rules.bestColumn.accuracy; // 1
 */
export function baselines(training: Table, labels: readonly number[]): { majority: Baseline; bestColumn: Baseline } {
  throw new Error(
    'TODO: let each group of rows vote for its most frequent class: all rows together, then the groups of each column.',
  );
}
