/**
 * Where each measure stops being healthy, and why there. A fault and a healthy run lie far apart on its own measure, mostly by a
 * factor of ten or more; each limit stands between them, nearer to the fault, since a false alarm costs trust.
 */
export const limits = {
  /** Held-out rows that are training rows, above what the table's own twins explain: by accident, some are; by mistake, all. */
  shared: 0.5,
  /** What one column alone gets right of the rows: columns known beforehand are never so sure. */
  sureColumn: 0.95,
  /** The root mean square of an input: 1 when standardised, at most about 3 in the plane's points, hundreds when forgotten. */
  inputSize: 10,
  /** Units of a layer that another one doubles: weights that were drawn never agree. */
  equal: 0.5,
  /** Flat outputs in a squashed layer before the first step: under 1 % with the course's weights, most with large ones. */
  saturated: 0.4,
  /** Units that answer 0 to every row: a few may die in training, half of a layer may not. */
  idle: 0.5,
  /** The loss at the start, in units of an even guess: 1.3 at most with the course's weights. */
  startLoss: 2,
  /** The cosine of a step with the way downhill: momentum and Adam turn it, and leave it above 0. */
  uphill: -0.2,
  /** How far the used gradients are from the batch's own: rounding in a healthy run, more than its own length when never zeroed. */
  leftover: 0.5,
  /** A step in units of all weights: a few hundredths in a healthy run, and more than 1 throws away what was learned. */
  longestStep: 1,
  /** Below this the weights would need thousands of steps to move by their own size. */
  shortestStep: 3e-4,
  /** What is left of the loss of one batch that was seen 200 times. */
  oneBatch: 0.5,
  /** In standard errors: how far above the majority a score must be to be called better. */
  better: 2,
  /** How far the score may fall from the training rows to the held-out ones. */
  overfitted: 0.2,
} as const;
