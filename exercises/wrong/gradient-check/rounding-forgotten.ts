/**
 * @fails does not take rounding for a bug
 * @says You take rounding for a bug or a corner. Every number on the way to f is rounded, by up to its size · Number.EPSILON, and dividing by a small step makes that large: allow some such roundings too.
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
  options: { tolerance?: number } = {},
): GradientReport {
  const tolerance = options.tolerance ?? 1e-6;
  const xs = at.map((x) => new Value(x));
  backward(build(xs));
  const report: GradientReport = { passed: true, entries: [] };
  for (let i = 0; i < at.length; i++) {
    const f = (moved: number) => build(at.with(i, moved).map((y) => new Value(y))).data;
    const analytic = xs[i].grad;
    const h = 1e-5 * (Math.abs(at[i]) || 1);
    const coarse = sides(f, at[i], h);
    const { left, right, numeric, gap } = sides(f, at[i], h / 2);
    const off = Math.abs(numeric - coarse.numeric);
    const slack = tolerance * Math.max(Math.abs(analytic), Math.abs(left), Math.abs(right)) + off;
    const kink = gap > 0.75 * coarse.gap && gap > slack;
    const ends = kink ? [left, right] : [numeric];
    const inside = analytic >= Math.min(...ends) - slack && analytic <= Math.max(...ends) + slack;
    const passed = inside && Number.isFinite(analytic);
    report.entries.push({ analytic, numeric, left, right, kink, passed });
    report.passed &&= passed;
  }
  return report;
}

function sides(f: (x: number) => number, x: number, h: number) {
  const left = (f(x) - f(x - h)) / h;
  const right = (f(x + h) - f(x)) / h;
  return { left, right, numeric: (left + right) / 2, gap: Math.abs(right - left) };
}
