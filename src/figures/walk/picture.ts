import { svg, type SVGTemplateResult } from 'lit';
import type { Value } from '../../../solutions/value.ts';
import { head, leaving, type Point } from '../arrows.ts';
import { written } from '../axes.ts';
import type { Sketch } from '../backprop/graphs.ts';
import { placesOf } from './list.ts';
import type { Moment } from './walk.ts';

export const width = 380;
const box = { width: 76, height: 48 };
const bend = 46;

/** Draws the graph as it is after a step: who is on the path, who waits, who was left, and who stands where in the list. */
export function drawnGraph({ places }: Sketch, nodes: readonly Value[], moment: Moment): SVGTemplateResult {
  return svg`
    ${nodes.flatMap((user) => user.parents.map((_, i) => drawnArrow(places, user, i, moment)))}
    ${nodes.map((node) => drawnNode(places[node.label]!, node, moment))}
  `;
}

function drawnNode([x, y]: Point, node: Value, { path, tried, waiting, met, list }: Moment): SVGTemplateResult {
  const depth = path.indexOf(node);
  const isHere = depth >= 0 && depth === path.length - 1;
  const [state, words] =
    depth >= 0
      ? ['open', `tried ${tried[depth]}`]
      : waiting.includes(node)
        ? ['open waiting', 'waits']
        : met.has(node)
          ? ['', 'left']
          : ['unmet', ''];
  const [left, top] = [x - box.width / 2, y - box.height / 2];
  return svg`<g class="box ${state} ${isHere ? 'here' : ''}">
    <rect x=${left} y=${top} width=${box.width} height=${box.height} rx="7"></rect>
    <text class="value" x=${x} y=${y - 3} text-anchor="middle">${node.label} = ${written(node.data)}</text>
    <text x=${x} y=${y + 15} text-anchor="middle">${words}</text>
    ${isHere ? svg`<text class="pointer" x=${x} y=${top - 9} text-anchor="middle">here</text>` : ''}
    ${badge(placesOf(node, list), [left, top])}
  </g>`;
}

/** At a corner of a box: its place in the list, or how many places it has, where they are too many to name. */
function badge(places: readonly number[], [x, y]: Point): SVGTemplateResult | string {
  if (places.length === 0) return '';
  const text = places.length > 2 ? `${places.length} times` : places.join(', ');
  const length = 14 + 6.6 * text.length;
  return svg`<g class="place">
    <rect x=${x - 6} y=${y - 15} width=${length} height="21" rx="10"></rect>
    <text x=${x - 6 + length / 2} y=${y} text-anchor="middle">${text}</text>
  </g>`;
}

function drawnArrow(places: Sketch['places'], user: Value, place: number, { path, tried, step }: Moment) {
  const parent = user.parents[place]!;
  const beside = user.parents.filter((other) => other === parent).length;
  const side = beside < 2 ? 0 : place === 0 ? -1 : 1;
  const [from, to] = [places[parent.label]!, places[user.label]!];
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + side * bend] as const;
  const [start, end] = [leaving(box, from, middle), leaving(box, to, middle)];
  const isStep = step?.node === user && step.place === place;
  const depth = path.indexOf(user);
  const isOnPath = depth >= 0 && tried[depth] === place + 1 && path[depth + 1] === parent;
  const looks = ['arrow', isStep && step.kind === 'pass' ? 'passed' : (isOnPath || isStep) && 'now'].filter(Boolean);
  // A quadratic curve passes half-way between its control point and the middle of its ends.
  const [x, y] = [0, 1].map((i) => (start[i]! + end[i]!) / 4 + middle[i]! / 2) as [number, number];
  return svg`<g class=${looks.join(' ')}>
    <path d="M${start.join(' ')}Q${middle.join(' ')} ${end.join(' ')}"></path>
    <path class="head" d=${head(middle, end)}></path>
    ${looks.includes('passed') ? svg`<text x=${x} y=${y + 4} text-anchor="middle">pass by</text>` : ''}
  </g>`;
}
