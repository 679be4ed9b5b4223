/**
 * A number that remembers how it was made: one node of a graph. A node without parents is a leaf.
 *
 * Shape: one slope for each parent, in the same order; the same node may be a parent twice. The two lists are kept as they
 * are, not copied: whoever hands them over changes them no more.
 * Range: any number, NaN and the infinities included. `op` is the name of the operation, empty for a leaf.
 * Throws: TypeError if `data` or a slope is not a number, or a parent is not a Value; RangeError if there are not as many slopes
 * as parents.
 * Source: lesson 03.
 *
 * @example
 * new Value(3).data; // 3
 * new Value(3).parents.length; // 0
 */
export class Value {
  /** The number itself. */
  data: number;
  /** How fast the last number of a computation moves when this one moves: filled by lesson 05, 0 until then. */
  grad = 0;
  /** For lesson 04, which goes from node to node and leaves a mark here; 0 until then. */
  visited = 0;
  /** The name that a drawing gives it. */
  label = '';
  /** The nodes it was computed from. */
  readonly parents: readonly Value[];
  /** How fast this number moves along each arrow from a parent, the other arrows held still. */
  readonly slopes: readonly number[];
  /** The operation that made it, such as '+' or '×'. */
  readonly op: string;

  constructor(data: number, parents: readonly Value[] = [], slopes: readonly number[] = [], op = '') {
    throw new Error(
      'TODO: keep the number, its parents, their slopes and the operation, after refusing what does not fit.',
    );
  }
}

/**
 * The sum of two Values, as a new node.
 *
 * Shape: two Values → one Value with the parents x and y, in this order.
 * Range: the slopes are 1 and 1.
 * Throws: TypeError if x or y is not a Value.
 * Source: lesson 03.
 *
 * @example
 * add(new Value(2), new Value(3)).data; // 5
 * add(new Value(2), new Value(3)).slopes; // [1, 1]
 */
export function add(x: Value, y: Value): Value {
  throw new Error('TODO: make the node of a sum, with its number, its parents and their slopes.');
}

/**
 * The product of two Values, as a new node.
 *
 * Shape: two Values → one Value with the parents x and y, in this order.
 * Range: the slope along x is y's number, and the slope along y is x's.
 * Throws: TypeError if x or y is not a Value.
 * Source: lesson 03.
 *
 * @example
 * mul(new Value(2), new Value(3)).data; // 6
 * mul(new Value(2), new Value(3)).slopes; // [3, 2]
 */
export function mul(x: Value, y: Value): Value {
  throw new Error('TODO: make the node of a product, with its number, its parents and their slopes.');
}
