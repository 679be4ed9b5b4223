/** An accuracy, and how far it may be from the truth. */
export interface Accuracy {
  rows: number;
  /** The share of the rows that were predicted rightly. */
  accuracy: number;
  /** √(a (1 − a) / rows): how far the accuracy a would typically move if as many other rows had been drawn. */
  standardError: number;
  /** Between these two, 95 times in 100, lies the accuracy that endless rows would show: Wilson's interval. */
  low: number;
  high: number;
}

/** One of ten equal parts of the scale of probabilities, in the words of the table runs. */
export interface CalibrationBin {
  rows: number;
  /** The mean of the probabilities that fell into this part; 0 without rows. */
  predicted: number;
  /** The share of those rows that were of class 1; 0 without rows. */
  happened: number;
}

/** So many standard errors to either side hold 95 % of a normal distribution. */
const reach = 1.96;

/**
 * How far a share of so many rows would typically move if as many other rows had been drawn: √(share (1 − share) / rows).
 *
 * Range: `share` from 0 to 1, `rows` above 0; the error is from 0 to 0.5.
 * Source: lesson 15.
 *
 * @example
 * standardErrorOf(0.55, 100); // 0.049749371855330994
 */
export function standardErrorOf(share: number, rows: number): number {
  return Math.sqrt((share * (1 - share)) / rows);
}

/**
 * An accuracy with its sampling error.
 *
 * The interval is Wilson's: unlike accuracy ± 1.96 errors it stays between 0 and 1, and 3 of 3 right does not look certain.
 * Throws: RangeError if `rows` is not a whole number above 0, or `right` not one from 0 to `rows`.
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927.
 *
 * @example
 * accuracyOf(55, 100).standardError; // 0.049749371855330994
 * accuracyOf(3, 3).low; // 0.43849391955098227
 */
export function accuracyOf(right: number, rows: number): Accuracy {
  if (!(Number.isInteger(rows) && rows > 0))
    throw new RangeError(`accuracyOf expects at least one row, but got ${rows}.`);
  if (!(Number.isInteger(right) && right >= 0 && right <= rows)) {
    throw new RangeError(`accuracyOf expects a whole number from 0 to ${rows}, but got ${right}.`);
  }
  const accuracy = right / rows;
  const square = (reach * reach) / rows;
  const middle = (accuracy + square / 2) / (1 + square);
  const half = (reach / (1 + square)) * Math.sqrt((accuracy * (1 - accuracy)) / rows + square / (4 * rows));
  return {
    rows,
    accuracy,
    standardError: standardErrorOf(accuracy, rows),
    low: Math.max(0, middle - half),
    high: Math.min(1, middle + half),
  };
}

/**
 * Says whether two accuracies on `rows` rows are too close to say which is better: nearer than 1.96 standard errors of their
 * difference, √((a (1 − a) + b (1 − b)) / rows).
 *
 * On the same rows good entries are mostly right together, and their true difference varies less than this: the rule calls a tie
 * too often rather than too seldom.
 * Throws: RangeError if an accuracy is not from 0 to 1, or `rows` is not above 0.
 *
 * @example
 * isTie(0.82, 0.83, 1200); // true
 * isTie(0.6, 0.82, 1200); // false
 */
export function isTie(a: number, b: number, rows: number): boolean {
  if (!(a >= 0 && a <= 1 && b >= 0 && b <= 1 && rows > 0)) {
    throw new RangeError(`isTie expects accuracies from 0 to 1 and rows, but got ${a}, ${b} and ${rows}.`);
  }
  return Math.abs(a - b) <= reach * Math.sqrt((a * (1 - a) + b * (1 - b)) / rows);
}

/**
 * Whether what is called probable happens that often: rows sorted into ten equal parts of the scale by the probability predicted.
 *
 * Shape: n probabilities of class 1 and n classes, 0 or 1 → ten bins; the first holds 0 up to, not including, 0.1, the last one 1 too.
 * Throws: RangeError if there are not as many classes as probabilities, or a probability is not from 0 to 1.
 *
 * @example
 * calibrationBins([0.85, 0.81], [1, 0])[8]; // { rows: 2, predicted: 0.8300000000000001, happened: 0.5 }
 */
export function calibrationBins(probabilities: readonly number[], actual: readonly number[]): CalibrationBin[] {
  if (probabilities.length !== actual.length) {
    throw new RangeError(`Expected a class for each of ${probabilities.length} rows, but got ${actual.length}.`);
  }
  const bins = Array.from({ length: 10 }, () => ({ rows: 0, predicted: 0, happened: 0 }));
  probabilities.forEach((probability, i) => {
    const bin = bins[Math.min(9, Math.floor(10 * probability))];
    if (!(bin && probability <= 1)) {
      throw new RangeError(`calibrationBins expects probabilities from 0 to 1, but got ${probability}.`);
    }
    bin.rows++;
    bin.predicted += probability;
    bin.happened += actual[i]!;
  });
  return bins.map(({ rows, predicted, happened }) => ({
    rows,
    predicted: predicted / Math.max(1, rows),
    happened: happened / Math.max(1, rows),
  }));
}
