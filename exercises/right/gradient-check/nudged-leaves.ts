import { backward } from './backward';
import { derivative } from './derivative';
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
  const sizes = topologicalOrder(root).map((node) => Math.abs(node.data));
  const entries = leaves.map((leaf, i) => {
    const f = (x: number) => {
      leaf.data = x;
      const { data } = build(leaves);
      leaf.data = at[i];
      return data;
    };
    return entryOf(f, at[i], leaf.grad, tolerance, Math.max(...sizes));
  });
  return { passed: !entries.some((entry) => !entry.passed), entries };
}

function entryOf(
  f: (x: number) => number,
  x: number,
  analytic: number,
  tolerance: number,
  size: number,
): GradientEntry {
  const h = x === 0 ? 1e-4 : 1e-4 * Math.abs(x);
  const first = derivative(f, x, h);
  const second = derivative(f, x, h / 2);
  const numeric = (4 * second - first) / 3;
  const rounding = (8 * Number.EPSILON * size) / h;
  const uncertainty = Math.abs(first - second) + rounding;
  const slopeTo = (y: number) => (f(y) - f(x)) / (y - x);
  const left = slopeTo(x - h);
  const right = slopeTo(x + h);
  const bend = right - left;
  const bendCloser = slopeTo(x + h / 2) - slopeTo(x - h / 2);
  const apart = Math.abs(bend) > 1e-3 * (Math.abs(left) + Math.abs(right)) + rounding;
  const kink = apart && bendCloser / bend > 0.8;
  const slack = tolerance * Math.max(Math.abs(analytic), Math.abs(numeric)) + uncertainty;
  const between = Math.min(left, right) - slack <= analytic && analytic <= Math.max(left, right) + slack;
  const close = Math.abs(analytic - numeric) <= slack;
  const passed = Number.isFinite(analytic) && (close || (kink && between));
  return { analytic, numeric, left, right, kink, passed };
}
