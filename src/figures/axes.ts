import { svg, type SVGTemplateResult } from 'lit';

/** One direction of a plot: the numbers at its ends, where the ends stand in the drawing, and how it counts. */
export interface Axis {
  from: number;
  to: number;
  start: number;
  end: number;
  isLogarithmic?: boolean;
}

/** Where a number stands along an axis; beyond an end, at that end plus what it is beyond. */
export function place({ from, to, start, end, isLogarithmic }: Axis, x: number): number {
  const share = isLogarithmic ? Math.log(x / from) / Math.log(to / from) : (x - from) / (to - from);
  return rounded(start + share * (end - start));
}

type Mark = readonly [at: number, text: string];

/** Two axes with their marks, crossing at the corner that both start from. */
export function frame(
  across: Axis,
  up: Axis,
  marks: { across: readonly Mark[]; up: readonly Mark[] },
): SVGTemplateResult {
  return svg`
    <path class="axis" d="M${across.start} ${up.end}V${up.start}H${across.end}"></path>
    ${marks.across.map(
      ([at, text]) =>
        svg`<text class="mark" x=${place(across, at)} y=${up.start + 18} text-anchor="middle">${text}</text>`,
    )}
    ${marks.up.map(
      ([at, text]) =>
        svg`<text class="mark" x=${across.start - 7} y=${place(up, at) + 4} text-anchor="end">${text}</text>`,
    )}
  `;
}

/** The path through points of a plot. */
export function pathThrough(across: Axis, up: Axis, points: readonly (readonly [x: number, y: number])[]): string {
  return `M${points.map(([x, y]) => `${place(across, x)} ${place(up, y)}`).join('L')}`;
}

/** A number as a figure writes it: so many significant digits, and a true minus sign. */
export function written(x: number, digits = 4): string {
  return String(Number(x.toPrecision(digits))).replace(/^-/, '−');
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
