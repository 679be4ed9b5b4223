const operations: Record<string, (xs: readonly number[]) => number> = {
  '+': ([x, y]) => x + y,
  '×': ([x, y]) => x * y,
  '−': ([x, y]) => x - y,
  '÷': ([x, y]) => x / y,
  neg: ([x]) => -x,
  exp: ([x]) => Math.exp(x),
  log: ([x]) => Math.log(x),
  sum: (xs) => xs.reduce((total, x) => total + x, 0),
  dot: (xs) => xs.slice(xs.length / 2).reduce((total, y, i) => total + xs[i] * y, 0),
  tanh: ([x]) => Math.tanh(x),
  sigmoid: ([x]) => 1 / (1 + Math.exp(-x)),
  relu: ([x]) => Math.max(0, x),
  softplus: ([x]) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))),
  logsumexp: (xs) => Math.max(...xs) + Math.log(xs.reduce((total, x) => total + Math.exp(x - Math.max(...xs)), 0)),
};

/**
 * Computes what a node's name promises from its parents' numbers: a name is all that a recorded graph remembers of an operation.
 *
 * Range: the course's names, and `^n` for any exponent n. An unknown name gives no number.
 *
 * @example
 * computeByName('−', [5, 3]); // 2
 * computeByName('minus', [5, 3]); // undefined
 */
export function computeByName(op: string, xs: readonly number[]): number | undefined {
  return op.startsWith('^') ? xs[0] ** Number(op.slice(1)) : operations[op]?.(xs);
}
