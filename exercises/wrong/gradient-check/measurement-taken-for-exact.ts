/**
 * @fails does not take a measuring error for a bug
 * @says You take the measurement for exact. The slope of x³ at 0 is 0 and measures as a tiny number, of which no share is enough: take the finer measurement, and allow also for how far it moved from the coarser one.
 */
import { backward } from './backward';
import { Value } from './value';

export interface GradientEntry {
  analytic: number;
  numeric: number;
  left: number;
  right: number;
  kink: boolean;
  passed: boolean;
}

export interface GradientReport {
  passed: boolean;
  entries: GradientEntry[];
}

export function checkGradients(
  build: (xs: Value[]) => Value,
  at: readonly number[],
  { tolerance = 1e-6 }: { tolerance?: number } = {},
): GradientReport {
  const leaves = at.map((x) => new Value(x));
  backward(build(leaves));
  const entries = at.map((x, i) => {
    const f = (moved: number) => build(at.with(i, moved).map((y) => new Value(y))).data;
    return compare(leaves[i].grad, measure(f, x), tolerance);
  });
  return { passed: entries.every((entry) => entry.passed), entries };
}

interface Measurement {
  left: number;
  right: number;
  numeric: number;
  coarseGap: number;
  doubt: number;
}

const steps = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11];

function measure(f: (x: number) => number, x: number): Measurement {
  const here = f(x);
  let best: Measurement = { left: NaN, right: NaN, numeric: NaN, coarseGap: NaN, doubt: Infinity };
  let coarse = best;
  for (const step of steps) {
    const h = step * Math.max(1, Math.abs(x));
    const below = f(x - h);
    const above = f(x + h);
    const numeric = (above - below) / (2 * h);
    const rounding = (Number.EPSILON * (Math.abs(above) + Math.abs(below))) / h;
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
  const stays = gap > coarseGap / 2;
  const kink = stays && gap > tolerance * Math.max(Math.abs(left), Math.abs(right)) + 4 * doubt;
  const low = kink ? Math.min(left, right) : numeric;
  const high = kink ? Math.max(left, right) : numeric;
  const slack = tolerance * Math.max(Math.abs(analytic), Math.abs(numeric));
  const passed = Number.isFinite(analytic) && analytic >= low - slack && analytic <= high + slack;
  return { analytic, numeric, left, right, kink, passed };
}
