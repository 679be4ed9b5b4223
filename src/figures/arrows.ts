/** A place in a drawing. */
export type Point = readonly [x: number, y: number];

/** The size of the boxes that arrows lead to and from. */
export interface BoxSize {
  width: number;
  height: number;
}

/** Where the way from the middle of a box to a point leaves the box. */
export function leaving({ width, height }: BoxSize, [x, y]: Point, [towardX, towardY]: Point): [number, number] {
  const [dx, dy] = [towardX - x, towardY - y];
  const share = Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
  return [Math.round(x + share * dx), Math.round(y + share * dy)];
}

/** The path of an arrow's head: its tip at the second point, coming from the first. */
export function head([fromX, fromY]: Point, [x, y]: Point): string {
  const length = Math.hypot(x - fromX, y - fromY);
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const corner = (side: number) => [x - 9 * dx - side * 4 * dy, y - 9 * dy + side * 4 * dx].map((at) => at.toFixed(1));
  return `M${x} ${y}L${corner(1).join(' ')}L${corner(-1).join(' ')}Z`;
}
