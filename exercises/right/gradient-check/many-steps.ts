import { backward } from './backward';
import { topologicalOrder } from './graph';
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
  const root = build(leaves);
  backward(root);
  const size = largestNumber(root);
  const entries = at.map((x, i) => {
    const f = (moved: number) => build(at.with(i, moved).map((y) => new Value(y))).data;
    return compare(leaves[i].grad, measure(f, x, size), tolerance);
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

function largestNumber(root: Value): number {
  return topologicalOrder(root).reduce((largest, node) => Math.max(largest, Math.abs(node.data)), 0);
}

const steps = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11];

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
  const stays = gap > coarseGap / 2;
  const kink = stays && gap > tolerance * Math.max(Math.abs(left), Math.abs(right)) + 4 * doubt;
  const low = kink ? Math.min(left, right) : numeric;
  const high = kink ? Math.max(left, right) : numeric;
  const slack = tolerance * Math.max(Math.abs(analytic), Math.abs(numeric)) + doubt;
  const passed = Number.isFinite(analytic) && analytic >= low - slack && analytic <= high + slack;
  return { analytic, numeric, left, right, kink, passed };
}
