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
 * Where nothing can be measured, `numeric` is NaN and the entry does not pass.
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
  const size = largestNumber(root);
  const entries = at.map((x, i) => {
    const f = (moved: number) => build(at.with(i, moved).map((y) => new Value(y))).data;
    return compare(leaves[i].grad, measure(f, x, size), tolerance);
  });
  return { passed: entries.every((entry) => entry.passed), entries };
}

/** Slopes measured with one step, and with the next larger one the gap between the sides; doubt is how far they may be off. */
interface Measurement {
  left: number;
  right: number;
  numeric: number;
  coarseGap: number;
  doubt: number;
}

/** Every number on the way to the result was rounded: in (1,000,000 + x) − 1,000,000 the result is small, its rounding is not. */
function largestNumber(root: Value): number {
  return topologicalOrder(root).reduce((largest, node) => Math.max(largest, Math.abs(node.data)), 0);
}

const steps = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11];

/** Large steps miss the curve, small ones drown in rounding: measure with many, and believe the one that changed the result least. */
function measure(f: (x: number) => number, x: number, size: number): Measurement {
  const here = f(x);
  let best: Measurement = { left: NaN, right: NaN, numeric: NaN, coarseGap: NaN, doubt: Infinity };
  let coarse = best;
  for (const step of steps) {
    const h = step * Math.max(1, Math.abs(x));
    const below = f(x - h);
    const above = f(x + h);
    const numeric = (above - below) / (2 * h);
    const rounding = (Number.EPSILON * (size + Math.abs(above) + Math.abs(below))) / h;
    const doubt = Math.abs(numeric - coarse.numeric) + rounding;
    const coarseGap = Math.abs(coarse.right - coarse.left);
    const fine = { left: (here - below) / h, right: (above - here) / h, numeric, coarseGap, doubt };
    if (doubt < best.doubt) best = fine;
    coarse = fine;
  }
  return best;
}

function compare(analytic: number, measured: Measurement, tolerance: number): GradientEntry {
  const { left, right, numeric, coarseGap, doubt } = measured;
  const gap = Math.abs(right - left);
  // On a curve, ten times less step means ten times less gap; at a corner the gap stays.
  const stays = gap > coarseGap / 2;
  const kink = stays && gap > tolerance * Math.max(Math.abs(left), Math.abs(right)) + 4 * doubt;
  const low = kink ? Math.min(left, right) : numeric;
  const high = kink ? Math.max(left, right) : numeric;
  const slack = tolerance * Math.max(Math.abs(analytic), Math.abs(numeric)) + doubt;
  const passed = Number.isFinite(analytic) && analytic >= low - slack && analytic <= high + slack;
  return { analytic, numeric, left, right, kink, passed };
}
