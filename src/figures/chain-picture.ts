import { svg, type SVGTemplateResult } from 'lit';
import { written } from './axes.ts';
import { row, type Stop } from './chain-steps.ts';

export const [width, height] = [380, 330];
type Point = readonly [x: number, y: number];

/** Boxes in a row, top to bottom: the nudge has passed as many as `passed`. */
export function drawnRow(stops: readonly Stop[], passed: number): SVGTemplateResult {
  const middle = 84;
  const at = (i: number) => 24 + i * 92;
  return svg`
    ${row.map((step, i) => [
      wire([middle, at(i) + 8], [middle, at(i) + 28], i <= passed),
      wire([middle, at(i) + 64], [middle, at(i) + 80], i < passed),
      box([middle, at(i) + 46], step.written, i === passed - 1),
      svg`<text class="slope" x="172" y=${at(i) + 51}>slope ${written(stops[i + 1]!.slope)} at ${written(stops[i]!.was)}</text>`,
    ])}
    ${stops.map((stop, i) => [
      number([middle, at(i)], stop),
      i <= passed ? svg`<text x="172" y=${at(i) + 5}>${moved(stop)}</text>` : '',
      i > 0 && i <= passed
        ? svg`<text class="slope" x=${width} y=${at(i) + 5} text-anchor="end">so far × ${written(stop.slopeSoFar)}</text>`
        : '',
    ])}
  `;
}

/** Two boxes side by side, and the sum below them. */
export function drawnRoads([x, u, v, y]: readonly [Stop, Stop, Stop, Stop], passed: number): SVGTemplateResult {
  const [left, middle, right] = [95, 190, 285];
  const road = (at: number, formula: string, stop: Stop) => [
    wire([middle, 32], [at, 76], true),
    wire([at, 112], [at, 132], passed > 0),
    wire([at, passed > 0 ? 176 : 158], [middle + (at - middle) / 2, 216], passed > 0),
    box([at, 94], formula, passed === 1),
    number([at, 148], stop),
    svg`<text class="slope" x=${at} y="66" text-anchor=${at < middle ? 'end' : 'start'}>slope ${written(stop.slope)}</text>`,
    passed > 0 ? svg`<text x=${at} y="170" text-anchor="middle">${moved(stop)}</text>` : '',
  ];
  return svg`
    ${road(left, 'u = x²', u)}
    ${road(right, 'v = 3x', v)}
    ${wire([middle, 252], [middle, 284], passed > 1)}
    ${box([middle, 234], 'y = u + v', passed === 2)}
    ${number([middle, 24], x)}
    <text x="222" y="29">${moved(x)}</text>
    ${number([middle, 302], y)}
    ${
      passed > 1
        ? svg`<text x="228" y="307">${moved(y)}</text>
            <text class="slope" x="152" y="307" text-anchor="end">${written(u.slope)} + ${written(v.slope)} = ${written(y.slope)}</text>`
        : ''
    }
  `;
}

const moved = ({ movedBy }: Stop) => `moved ${written(movedBy, 3)}`;

function box([x, y]: Point, formula: string, isPassing: boolean): SVGTemplateResult {
  return svg`<g class=${isPassing ? 'box passing' : 'box'}>
    <rect x=${x - 66} y=${y - 18} width="132" height="36" rx="7"></rect>
    <text x=${x} y=${y + 5} text-anchor="middle">${formula}</text>
  </g>`;
}

function number([x, y]: Point, { letter, was }: Stop): SVGTemplateResult {
  return svg`<text class="value" x=${x} y=${y + 5} text-anchor="middle">${letter} = ${written(was)}</text>`;
}

function wire([fromX, fromY]: Point, [toX, toY]: Point, isPassed: boolean): SVGTemplateResult {
  return svg`<path class=${isPassed ? 'wire passed' : 'wire'} d="M${fromX} ${fromY}L${toX} ${toY}"></path>`;
}
