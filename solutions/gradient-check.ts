import { backward } from './backward';
import { topologicalOrder } from './graph';
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
  const leaves = at.map((x) => new Value(x));
  const root = build(leaves);
  backward(root);
  const rounding = 10 * Number.EPSILON * largestNumber(root);
  const entries = at.map((x, i) => {
    const f = (moved: number) => build(at.with(i, moved).map((y) => new Value(y))).data;
    return compare(leaves[i].grad, measure(f, x, rounding), tolerance);
  });
  return { passed: entries.every((entry) => entry.passed), entries };
}

/** Every number on the way to the result was rounded: in (1,000,000 + x) − 1,000,000 the result is small, its rounding is not. */
function largestNumber(root: Value): number {
  return topologicalOrder(root).reduce((largest, node) => Math.max(largest, Math.abs(node.data)), 0);
}

/** Slopes measured with one step: from the left, from the right, and their mean. */
interface Slopes {
  left: number;
  right: number;
  numeric: number;
}

/** The slopes of the finer of two steps, the gap between the sides with the coarser one, and how far all of it may be off. */
interface Measurement extends Slopes {
  coarseGap: number;
  off: number;
}

function measure(f: (x: number) => number, x: number, rounding: number): Measurement {
  const h = 1e-5 * (Math.abs(x) || 1);
  const here = f(x);
  const slopes = (step: number): Slopes => {
    const left = (here - f(x - step)) / step;
    const right = (f(x + step) - here) / step;
    return { left, right, numeric: (left + right) / 2 };
  };
  const coarse = slopes(h);
  const fine = slopes(h / 2);
  const off = Math.abs(fine.numeric - coarse.numeric) + rounding / h;
  return { ...fine, coarseGap: Math.abs(coarse.right - coarse.left), off };
}

function compare(analytic: number, { coarseGap, off, ...fine }: Measurement, tolerance: number): GradientEntry {
  const { left, right, numeric } = fine;
  const gap = Math.abs(right - left);
  const allowed = tolerance * Math.max(Math.abs(analytic), Math.abs(numeric)) + off;
  // Halving the step halves the gap on a curve and leaves it at a corner; on a straight line there is only rounding to halve.
  const kink = gap > 0.75 * coarseGap && gap > allowed;
  const low = kink ? Math.min(left, right) : numeric;
  const high = kink ? Math.max(left, right) : numeric;
  const passed = Number.isFinite(allowed) && analytic >= low - allowed && analytic <= high + allowed;
  return { analytic, ...fine, kink, passed };
}
