import { topologicalOrder } from './graph';
import type { Value } from './value';

/**
 * Sweeps once from a root back to its leaves, and adds to each leaf's `grad` how fast the root moves when that leaf moves.
 *
 * Shape: afterwards the `grad` of every node below the root is set; the root's own is 1.
 * Range: inner nodes start afresh, leaves accumulate: a second call doubles the leaves' gradients and changes nothing else.
 * A root that is itself a leaf gains 1.
 * Throws: TypeError if the root is not a Value.
 * Source: lesson 05; reverse-mode automatic differentiation.
 *
 * @example
 * const a = new Value(3);
 * backward(mul(a, a));
 * a.grad; // 6
 */
export function backward(root: Value): void {
  throw new Error(
    'TODO: start the root with 1 and hand gradients back to the leaves, once through the order, from its end.',
  );
}
