import { backward } from './backward';
import { Value } from './value';

/** What was found for one input: the slope from `backward`, the slope that was measured, and the verdict. */
export interface GradientEntry {
  /** The gradient that `backward` gave. */
  analytic: number;
  /** The slope measured from both sides. */
  numeric: number;
  /** The slope measured from the left side alone. */
  left: number;
  /** The slope measured from the right side alone. */
  right: number;
  /** Whether the two sides keep apart however small the step: a corner, where no single slope exists. */
  kink: boolean;
  /** Whether analytic and numeric agree or, at a kink, whether analytic lies between left and right. */
  passed: boolean;
}

/** One entry for each input, in order; passed if every entry is. */
export interface GradientReport {
  passed: boolean;
  entries: GradientEntry[];
}

/**
 * Compares the gradients that `backward` computes with slopes measured by nudging each input alone, and reports.
 *
 * Shape: `build` makes one Value from as many leaves as `at` has numbers; the report has an entry for each. `at` is left as it was.
 * Range: two slopes agree if they differ by at most `tolerance` times the larger one, plus what the measurement itself may be off.
 * Where nothing can be measured, `numeric` is NaN; an entry does not pass there, nor where all that it may differ by is infinite.
 * Throws: nothing of its own, a wrong gradient least of all; an error inside `build` comes through as it is.
 * Source: lesson 08.
 *
 * @example
 * checkGradients(([x, y]) => mul(x, y), [2, 5]).passed; // true
 */
export function checkGradients(
  build: (xs: Value[]) => Value,
  at: readonly number[],
  { tolerance = 1e-6 }: { tolerance?: number } = {},
): GradientReport {
  throw new Error('TODO: measure the slope along each input, and compare it with backward’s.');
}
