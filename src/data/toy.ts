/** Points in the plane, and for each the class it belongs to, 0 or 1. */
export interface Dataset {
  inputs: number[][];
  targets: number[];
}

/**
 * Two half-moons that reach into one another: no straight line parts them.
 *
 * Shape: `count` points, by turns of class 0 (the upper moon) and class 1 (the lower one).
 * Range: without noise x is from −1 to 2 and y from −0.5 to 1; `noise` is the standard deviation added to each coordinate.
 * Throws: RangeError if count is not a whole number above 0, or noise is below 0.
 *
 * @example
 * moons(4, 0, seededRandom(1)).targets; // [0, 1, 0, 1]
 */
export function moons(count: number, noise: number, random: () => number): Dataset {
  return points(count, noise, random, (target, u) => {
    const angle = Math.PI * u;
    return target === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
  });
}

/**
 * A ring around another: class 0 outside, class 1 inside.
 *
 * Shape: `count` points, by turns of class 0 and class 1.
 * Range: without noise the outer ring has radius 1 and the inner one 0.5; `noise` as in {@link moons}.
 * Throws: as {@link moons}.
 *
 * @example
 * circles(4, 0, seededRandom(1)).inputs.map(([x, y]) => Math.hypot(x, y)); // [1, 0.5, 1, 0.5]
 */
export function circles(count: number, noise: number, random: () => number): Dataset {
  return points(count, noise, random, (target, u) => {
    const angle = 2 * Math.PI * u;
    const radius = target === 0 ? 1 : 0.5;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/**
 * Two arms that wind one and a half times around the middle: the hardest of the three.
 *
 * Shape: `count` points, by turns of class 0 and class 1; the second arm is the first one turned by half a circle.
 * Range: without noise no point is farther than 1 from the middle; `noise` as in {@link moons}.
 * Throws: as {@link moons}.
 *
 * @example
 * spirals(4, 0, seededRandom(1)).targets; // [0, 1, 0, 1]
 */
export function spirals(count: number, noise: number, random: () => number): Dataset {
  return points(count, noise, random, (target, u) => {
    // Along an arm the distance grows with the angle; the root spreads the points evenly over its length.
    const distance = Math.sqrt(u);
    const angle = 3 * Math.PI * distance + Math.PI * target;
    return [distance * Math.cos(angle), distance * Math.sin(angle)];
  });
}

function points(
  count: number,
  noise: number,
  random: () => number,
  place: (target: number, u: number) => [number, number],
): Dataset {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`count expects a whole number above 0, but got ${count}.`);
  }
  if (!(noise >= 0)) throw new RangeError(`noise expects a number of 0 or more, but got ${noise}.`);
  const targets = Array.from({ length: count }, (_, i) => i % 2);
  const inputs = targets.map((target) => {
    const [x, y] = place(target, random());
    const [dx, dy] = twoNormals(random);
    return [x + noise * dx, y + noise * dy];
  });
  return { inputs, targets };
}

/** Two independent draws from the normal distribution, made of two uniform ones: Box and Muller's method. */
function twoNormals(random: () => number): [number, number] {
  // 1 − u instead of u: a draw may be 0, and the logarithm of 0 is no number.
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  const angle = 2 * Math.PI * random();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
