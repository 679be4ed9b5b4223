import { svg, type SVGTemplateResult } from 'lit';
import { partial } from '../../../solutions/derivative.ts';
import { frame, pathThrough, place, written, type Axis } from '../axes.ts';
import { nodeAt, nudged, type OperationState } from './nodes.ts';
import { operations, type Operand, type Stretch } from './operations.ts';

export const [width, height] = [320, 210];
const samples = 240;

/** The number of the node as one operand alone moves, and the line that the node's slope along it makes. */
export function valuePlot(state: OperationState, i: number): SVGTemplateResult {
  const { operands, values } = operations[state.name];
  const [across, up] = axes(operands[i]!, values(state.n));
  const valueAt = (x: number) => nodeAt(state, state.at.with(i, x)).data;
  const x = state.at[i]!;
  const value = valueAt(x);
  const { carried, measured } = nudged(state, i);
  return svg`
    ${ruled(across, up, operands[i]!, values(state.n))}
    ${Number.isFinite(value) ? svg`<path class="guide" d=${straight(across, up, [x, value], measured)}></path>` : ''}
    <path class="value curve" d=${curve(across, up, valueAt)}></path>
    ${
      Number.isFinite(value)
        ? svg`<path class="slope tangent" d=${straight(across, up, [x, value], carried)}></path>
            <circle class="value" cx=${place(across, x)} cy=${place(up, value)} r="5"></circle>`
        : nowhere(across, up, x, value)
    }
  `;
}

/** The slope that the node carries, wherever its one operand is, and the slope that measuring finds there. */
export function slopePlot(state: OperationState): SVGTemplateResult {
  const { operands, slopes } = operations[state.name];
  const [across, up] = axes(operands[0]!, slopes(state.n));
  const carriedAt = (x: number) => nodeAt(state, [x]).slopes[0]!;
  const measuredAt = (x: number) => partial((at) => nodeAt(state, at).data, [x], 0);
  const x = state.at[0]!;
  const isInside = inside(up, carriedAt(x)) && Number.isFinite(nodeAt(state).data);
  return svg`
    ${ruled(across, up, operands[0]!, slopes(state.n))}
    <path class="guide" d=${curve(across, up, measuredAt)}></path>
    <path class="slope curve" d=${curve(across, up, carriedAt)}></path>
    ${isInside ? svg`<circle class="slope" cx=${place(across, x)} cy=${place(up, carriedAt(x))} r="5"></circle>` : ''}
  `;
}

function axes({ min, max }: Operand, { from, to }: Stretch): [across: Axis, up: Axis] {
  const margin = (max - min) / 20;
  return [
    { from: min - margin, to: max + margin, start: 34, end: width - 8 },
    { from, to, start: height - 26, end: 8 },
  ];
}

/** The frame, and a fainter line at each 0. */
function ruled(across: Axis, up: Axis, operand: Operand, stretch: Stretch): SVGTemplateResult {
  const named = (marks: readonly number[]) => marks.map((at) => [at, written(at)] as const);
  return svg`
    <path class="zero" d="M${across.start} ${place(up, 0)}H${across.end}M${place(across, 0)} ${up.start}V${up.end}"></path>
    ${frame(across, up, { across: named(operand.marks), up: named(stretch.marks) })}
  `;
}

/** The path of a function as far as it is inside the drawing: it breaks where there is no number, or one that is far away. */
function curve(across: Axis, up: Axis, f: (x: number) => number): string {
  let isOpen = false;
  return Array.from({ length: samples + 1 }, (_, i) => {
    const x = across.from + ((across.to - across.from) * i) / samples;
    const y = f(x);
    const start = isOpen ? 'L' : 'M';
    isOpen = inside(up, y);
    return isOpen ? `${start}${place(across, x)} ${place(up, y)}` : '';
  }).join('');
}

/** The path of a line through a point as far as it is inside the drawing; upright where the slope is an infinity. */
function straight(across: Axis, up: Axis, [x, y]: readonly [x: number, y: number], slope: number): string {
  const ends = [up.from, up.to].map((end) => x + (end - y) / slope);
  const left = slope === 0 ? across.from : Math.max(across.from, Math.min(...ends));
  const right = slope === 0 ? across.to : Math.min(across.to, Math.max(...ends));
  if (!Number.isFinite(slope)) return `M${place(across, x)} ${up.start}V${up.end}`;
  return pathThrough(
    across,
    up,
    [left, right].map((at) => [at, y + slope * (at - x)]),
  );
}

/** A number that is nowhere on the axis, written beside the place where its point would be missed. */
function nowhere(across: Axis, up: Axis, x: number, value: number): SVGTemplateResult {
  const at = place(across, x);
  const isRoomBefore = at - across.start > 64;
  return svg`
    <path class="drop plain" d="M${at} ${up.start}V${up.end}"></path>
    <text
      class="value"
      x=${at + (isRoomBefore ? -6 : 6)}
      y=${value < 0 ? up.start - 8 : up.end + 12}
      text-anchor=${isRoomBefore ? 'end' : 'start'}
    >${written(value)}</text>
  `;
}

function inside({ from, to }: Axis, y: number): boolean {
  return y >= from && y <= to;
}
