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
  options: { tolerance?: number } = {},
): GradientReport {
  const tolerance = options.tolerance ?? 1e-6;
  const xs = at.map((x) => new Value(x));
  backward(build(xs));
  const report: GradientReport = { passed: true, entries: [] };
  for (let i = 0; i < at.length; i++) {
    const valueAt = (x: number) => build(at.map((y, j) => new Value(j === i ? x : y))).data;
    const analytic = xs[i].grad;
    const h = 1e-5 * (Math.abs(at[i]) || 1);
    const [left, right] = sides(valueAt, at[i], h);
    const [nearLeft, nearRight] = sides(valueAt, at[i], h / 2);
    const numeric = (left + right) / 2;
    const size = Math.max(Math.abs(left), Math.abs(right), Math.abs(analytic));
    const gap = Math.abs(right - left);
    const kink = gap > 1e-4 * size && Math.abs(nearRight - nearLeft) > 0.75 * gap;
    const ends = kink ? [left, right] : [numeric, numeric];
    const slack = tolerance * size + 1e-9;
    const inside = analytic > Math.min(...ends) - slack && analytic < Math.max(...ends) + slack;
    const passed = inside && Number.isFinite(analytic);
    report.entries.push({ analytic, numeric, left, right, kink, passed });
    report.passed &&= passed;
  }
  return report;
}

function sides(f: (x: number) => number, x: number, h: number): [number, number] {
  return [(f(x) - f(x - h)) / h, (f(x + h) - f(x)) / h];
}
