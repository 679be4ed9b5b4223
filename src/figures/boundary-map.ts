import { place, type Axis } from './axes.ts';

type Height = (x0: number, x1: number) => number;

/** So many squares each way. */
const squares = 28;

/** The path of all squares of a plane in which a function is above 0 in the middle. */
export function shaded(across: Axis, up: Axis, z: Height): string {
  const [wide, high] = [(across.to - across.from) / squares, (up.to - up.from) / squares];
  let path = '';
  for (let i = 0; i < squares; i++) {
    for (let j = 0; j < squares; j++) {
      const [x0, x1] = [across.from + i * wide, up.from + j * high];
      if (z(x0 + wide / 2, x1 + high / 2) <= 0) continue;
      path += `M${place(across, x0)} ${place(up, x1)}H${place(across, x0 + wide)}V${place(up, x1 + high)}H${place(across, x0)}Z`;
    }
  }
  return path;
}

/**
 * The path of the points of a plane at which a function is 0: through every square in which it changes its sign, from side to
 * side, straight.
 *
 * Source: marching squares, Lorensen and Cline's marching cubes (1987) in the plane.
 */
export function linesAtZero(across: Axis, up: Axis, z: Height): string {
  const at = (axis: Axis, i: number) => axis.from + (i / squares) * (axis.to - axis.from);
  const heights = Array.from({ length: squares + 1 }, (_, i) =>
    Array.from({ length: squares + 1 }, (_, j) => z(at(across, i), at(up, j))),
  );
  let path = '';
  for (let i = 0; i < squares; i++) {
    for (let j = 0; j < squares; j++) {
      const corners = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ] as const;
      const crossings = corners.flatMap(([fromI, fromJ], side) => {
        const [toI, toJ] = corners[(side + 1) % 4]!;
        const [from, to] = [heights[fromI]![fromJ]!, heights[toI]![toJ]!];
        if (from > 0 === to > 0) return [];
        const share = from / (from - to);
        return [
          `${place(across, at(across, fromI + share * (toI - fromI)))} ${place(up, at(up, fromJ + share * (toJ - fromJ)))}`,
        ];
      });
      for (let k = 0; k + 1 < crossings.length; k += 2) path += `M${crossings[k]}L${crossings[k + 1]}`;
    }
  }
  return path;
}
