/**
 * A seeded source of uniform random numbers: the only one in the course, so that a seed means the same draws in a suite,
 * in the page and in a terminal.
 *
 * Range: every call returns a number in [0, 1), one of 2³² evenly spaced values.
 * Throws: TypeError if the seed is not an integer.
 * Source: the mulberry32 generator by Tommy Ettinger (public domain); only integer arithmetic, so every engine agrees to the bit.
 *
 * @example
 * const random = seededRandom(1);
 * random(); // 0.6270739405881613
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isInteger(seed)) throw new TypeError(`seededRandom expects an integer as its seed, but got ${seed}.`);
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws `count` uniform numbers between two bounds.
 *
 * Shape: `count` numbers. Range: [low, high).
 *
 * @example
 * uniformPoints(seededRandom(1), 1, 0, 10); // [6.270739405881613]
 */
export function uniformPoints(random: () => number, count: number, low: number, high: number): number[] {
  return Array.from({ length: count }, () => low + (high - low) * random());
}
