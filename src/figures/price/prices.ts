import { sigmoid } from '../../../solutions/activations.ts';
import { backward } from '../../../solutions/backward.ts';
import { binaryCrossEntropy, crossEntropy, logSumExp } from '../../../solutions/loss.ts';
import { log, neg, pow, sub } from '../../../solutions/ops.ts';
import { Value } from '../../../solutions/value.ts';

/** What happened: yes is 1, no is 0. */
export type Label = 0 | 1;

/** Three ways to price a logit z with the label y: the lesson's, the same one by way of the probability, and the squared miss. */
const ways = {
  'cross-entropy': (z: Value, y: Label) => binaryCrossEntropy([z], [y]),
  'as written': (z: Value, y: Label) => neg(log(y === 1 ? sigmoid(z) : sub(new Value(1), sigmoid(z)))),
  'squared miss': (z: Value, y: Label) => pow(sub(sigmoid(z), new Value(y)), 2),
} as const;
export type Way = keyof typeof ways;

/** The price as written down, by the label. */
export const asWritten = { 0: '−log(1 − p)', 1: '−log p' } as const satisfies Record<Label, string>;

/** A price, and its slope along the logit. */
export interface Priced {
  price: number;
  slope: number;
}

/**
 * What the engine makes of one logit: its price one way, and by a sweep back the slope.
 *
 * Range: Infinity and NaN for `as written`, once the probability of what happened is stored as 0.
 *
 * @example
 * priced('as written', 40, 0); // { price: Infinity, slope: NaN }
 */
export function priced(way: Way, z: number, y: Label): Priced {
  const logit = new Value(z);
  const price = ways[way](logit, y);
  backward(price);
  return { price: price.data, slope: logit.grad };
}

/** The probability of yes that a logit stands for. */
export function probability(z: number): number {
  return sigmoid(new Value(z)).data;
}

/**
 * The price of several logits when one class is right; for each of them its probability, and the price's slope along it.
 *
 * @param right the index of the class that is right.
 */
export function pricedClasses(
  zs: readonly number[],
  right: number,
): { price: number; probabilities: readonly number[]; slopes: number[] } {
  const logits = zs.map((z) => new Value(z));
  const price = crossEntropy([logits], [right]);
  backward(price);
  return { price: price.data, probabilities: logSumExp(logits).slopes, slopes: logits.map(({ grad }) => grad) };
}
