/** One step of a chain: a function of one number, and its slope at any number. */
export interface Link {
  f(x: number): number;
  slope(x: number): number;
}

/**
 * Sends a number through a chain of functions, and says how fast the last value moves when that first number moves.
 *
 * Shape: n links → one value and one slope. `links[0]` comes first; without links the number comes out as it went in, with slope 1.
 * Range: any number; each `f` is called once, and each `slope` once.
 * Source: lesson 02, the chain rule.
 *
 * @example
 * const square = { f: (x: number) => x * x, slope: (x: number) => 2 * x };
 * chain([square, square], 3); // { value: 81, slope: 108 }
 * chain([], 3); // { value: 3, slope: 1 }
 */
export function chain(links: readonly Link[], x: number): { value: number; slope: number } {
  throw new Error('TODO: carry the value and the slope through every link, first to last.');
}
