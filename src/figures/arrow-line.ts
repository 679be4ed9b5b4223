import type { Arrow, Places } from './sketch.ts';

/** A place in a drawing. */
export type Point = readonly [x: number, y: number];

interface Box {
  width: number;
  height: number;
}

/** How an arrow is drawn: the paths of its line and of its head, where the line is half-way, and where words stand beside that. */
export interface Line {
  curve: string;
  head: string;
  middle: Point;
  above: Point;
  below: Point;
}

/** How far two arrows between the same boxes are bent apart. */
const bend = 46;

/** Leads an arrow from box to box; two arrows between the same boxes bend to either side. */
export function lineOf(arrow: Arrow, arrows: readonly Arrow[], places: Places, box: Box): Line {
  const beside = arrows.filter(({ user, parent }) => user === arrow.user && parent === arrow.parent);
  const side = beside.length < 2 ? 0 : beside[0] === arrow ? -1 : 1;
  const [from, to] = [places[arrow.parent.label]!, places[arrow.user.label]!];
  const control = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + side * bend] as const;
  const [start, end] = [leaving(box, from, control), leaving(box, to, control)];
  // A quadratic curve passes half-way between its control point and the middle of its ends.
  const [x, y] = [0, 1].map((i) => (start[i]! + end[i]!) / 4 + control[i]! / 2) as [number, number];
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  // From the line upwards at a right angle; words are wider than they are high, and their place is their baseline.
  const [aside, upwards] = [(end[1] - start[1]) / length, Math.abs(end[0] - start[0]) / length];
  return {
    curve: `M${start.join(' ')}Q${control.join(' ')} ${end.join(' ')}`,
    head: head(control, end),
    middle: [x, y],
    above: [x + 13 * aside, y + 4 - 11 * upwards],
    below: [x - 16 * aside, y + 4 + 14 * upwards],
  };
}

/** Where the way from the middle of a box to a point leaves the box. */
function leaving({ width, height }: Box, [x, y]: Point, [towardX, towardY]: Point): [number, number] {
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
