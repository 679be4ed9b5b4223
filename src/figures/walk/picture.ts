import { svg, type SVGTemplateResult } from 'lit';
import type { Value } from '../../../solutions/value.ts';
import { lineOf, type Point } from '../arrow-line.ts';
import { written } from '../axes.ts';
import type { Arrow, Sketch } from '../sketch.ts';
import { placesOf } from './list.ts';
import type { Moment } from './walk.ts';

export const width = 380;
const box = { width: 76, height: 48 };

/** An arrow, and which of its user's operands it comes from. */
type Operand = Arrow & { place: number };

/** Draws the graph as it is after a step: who is on the path, who waits, who was left, and who stands where in the list. */
export function drawnGraph({ places }: Sketch, nodes: readonly Value[], moment: Moment): SVGTemplateResult {
  const arrows: Operand[] = nodes.flatMap((user) =>
    user.parents.map((parent, place) => ({ user, parent, slope: user.slopes[place]!, place })),
  );
  return svg`
    ${arrows.map((arrow) => drawnArrow(places, arrow, arrows, moment))}
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

function drawnArrow(
  places: Sketch['places'],
  arrow: Operand,
  arrows: readonly Operand[],
  { path, tried, step }: Moment,
): SVGTemplateResult {
  const { user, parent, place } = arrow;
  const isStep = step?.node === user && step.place === place;
  const depth = path.indexOf(user);
  const isOnPath = depth >= 0 && tried[depth] === place + 1 && path[depth + 1] === parent;
  const looks = ['arrow', isStep && step.kind === 'pass' ? 'passed' : (isOnPath || isStep) && 'now'].filter(Boolean);
  const { curve, head, middle } = lineOf(arrow, arrows, places, box);
  const [x, y] = middle;
  return svg`<g class=${looks.join(' ')}>
    <path d=${curve}></path>
    <path class="head" d=${head}></path>
    ${looks.includes('passed') ? svg`<text x=${x} y=${y + 4} text-anchor="middle">pass by</text>` : ''}
  </g>`;
}
