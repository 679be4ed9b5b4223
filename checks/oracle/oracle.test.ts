import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relu, sigmoid, softplus, tanh } from '../../solutions/activations.ts';
import { backward } from '../../solutions/backward.ts';
import { div, dot, exp, log, neg, pow, sub, sum } from '../../solutions/ops.ts';
import { add, mul, Value } from '../../solutions/value.ts';

interface Case {
  leaves: number[];
  /** The name of an operation, then the numbers of its operands among the nodes made so far; the leaves come first. */
  steps: [operation: string, ...operands: number[]][];
  value: number;
  gradients: number[];
}

const { source, cases } = JSON.parse(readFileSync(join(import.meta.dirname, 'expressions.json'), 'utf8')) as {
  source: string;
  cases: Case[];
};

const operations: Record<string, (...operands: Value[]) => Value> = {
  '+': (x, y) => add(x!, y!),
  '×': (x, y) => mul(x!, y!),
  neg: (x) => neg(x!),
  '−': (x, y) => sub(x!, y!),
  '÷': (x, y) => div(x!, y!),
  exp: (x) => exp(x!),
  log: (x) => log(x!),
  '^2': (x) => pow(x!, 2),
  '^3': (x) => pow(x!, 3),
  '^-1': (x) => pow(x!, -1),
  '^0.5': (x) => pow(x!, 0.5),
  '^0': (x) => pow(x!, 0),
  sum: (...xs) => sum(xs),
  dot: (...xs) => dot(xs.slice(0, 2), xs.slice(2)),
  tanh: (x) => tanh(x!),
  sigmoid: (x) => sigmoid(x!),
  relu: (x) => relu(x!),
  softplus: (x) => softplus(x!),
};

/** What the engine makes of an expression: the number of its root and the gradients of its leaves. */
function evaluate({ leaves, steps }: Case): number[] {
  const nodes = leaves.map((x) => new Value(x));
  for (const [name, ...operands] of steps) {
    const operation = operations[name];
    if (!operation) throw new RangeError(`Expected one of ${Object.keys(operations).join(' ')}, but got '${name}'.`);
    nodes.push(operation(...operands.map((i) => nodes[i]!)));
  }
  const root = nodes.at(-1)!;
  backward(root);
  return [root.data, ...nodes.slice(0, leaves.length).map((leaf) => leaf.grad)];
}

/** The largest relative difference between two lists of equal length; 0 where both are the same number. */
function largestDifference(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((x, i) => {
    const y = b[i] ?? Number.NaN;
    return x === y ? 0 : Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
  });
  return differences.includes(Number.NaN) || a.length !== b.length ? Infinity : Math.max(...differences);
}

describe(`the engine against ${source}`, () => {
  it('has at least 200 expressions, over every operation that is compared', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    const used = new Set(cases.flatMap(({ steps }) => steps.map(([name]) => name)));
    expect([...used].sort()).toEqual(Object.keys(operations).sort());
  });

  it.each(cases.map((expression, number) => ({ number, expression })))(
    'gives the same number and the same gradients for expression $number',
    ({ expression }) => {
      const difference = largestDifference(evaluate(expression), [expression.value, ...expression.gradients]);
      expect(difference, 'the largest relative difference').toBeLessThanOrEqual(1e-10);
    },
  );
});
