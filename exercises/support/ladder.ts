class WentEveryWay extends Error {
  constructor() {
    super('The walk went down every way of the ladder. Each doubling doubles the ways: visit each node once instead.');
  }
}

/**
 * Builds a ladder of doublings whose nodes count how often they are asked for their parents, and stop a walk that takes
 * each of the 2ⁿ ways from the top to the foot.
 *
 * Shape: one node for each doubling; the topmost is returned. Range: at most 10,000 questions, some hundred for each node.
 * Throws: nothing itself; the ladder's `parents` throw an Error beyond that number.
 *
 * @example
 * ladder(new Value(1), 40, (below) => add(below, below)).data; // 1099511627776
 */
export function ladder<N extends object & { readonly parents: readonly N[] }>(
  foot: N,
  doublings: number,
  double: (below: N) => N,
): N {
  let questions = 0;
  let top = foot;
  for (let i = 0; i < doublings; i++) {
    const node = double(top);
    const { parents } = node;
    const get = () => {
      if (++questions > 10_000) throw new WentEveryWay();
      return parents;
    };
    top = Object.defineProperty(node, 'parents', { get });
  }
  return top;
}

/**
 * Says whether a walk over a {@link ladder} came to its end by itself.
 *
 * Throws: whatever the walk throws for another reason.
 *
 * @example
 * finishes(() => undefined); // true
 */
export function finishes(walk: () => unknown): boolean {
  try {
    walk();
    return true;
  } catch (error) {
    if (error instanceof WentEveryWay) return false;
    throw error;
  }
}
