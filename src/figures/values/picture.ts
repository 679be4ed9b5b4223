import { svg, type SVGTemplateResult } from 'lit';
import type { Value } from '../../../solutions/value.ts';
import { lineOf } from '../arrow-line.ts';
import { written } from '../axes.ts';
import type { Places } from '../sketch.ts';
import { courier, isLeaf, type DatedArrow, type Recorded } from './record.ts';
import { names } from './words.ts';

export const [width, height] = [400, 304];
const box = { width: 88, height: 48 };
const places: Places = courier.places;

/** Draws the graph with a slope on each arrow; what is out of date is dashed, and says of which leaves. */
export function picture(graph: Recorded, chosen: string, choose: (name: string) => void): SVGTemplateResult {
  return svg`
    ${graph.arrows.map((arrow) => drawnArrow(graph, arrow, chosen))}
    ${graph.nodes.map((node) => drawnNode(graph, node, chosen, choose))}
  `;
}

function drawnNode(graph: Recorded, node: Value, chosen: string, choose: (name: string) => void): SVGTemplateResult {
  const [x, y] = places[node.label]!;
  const note = noteOn(node, graph);
  const looks = ['box', !isLeaf(node) && note && 'old', node.label === chosen && 'looked-at'];
  const text = `${node.label} = ${short(node.data)}`;
  return svg`<g class=${looks.filter(Boolean).join(' ')} @click=${() => choose(node.label)}>
    <rect x=${x - box.width / 2} y=${y - box.height / 2} width=${box.width} height=${box.height} rx="7"></rect>
    ${isLeaf(node) ? '' : svg`<text x=${x} y=${y - 5} text-anchor="middle">${node.op}</text>`}
    <text class=${text.length > 10 ? 'value long' : 'value'} x=${x} y=${y + (isLeaf(node) ? 5 : 14)} text-anchor="middle">${text}</text>
    ${noteAt(node.label, note)}
  </g>`;
}

/** Above a box or, where an arrow comes from there, below it; beside the edge, inwards. */
function noteAt(label: string, note: string): SVGTemplateResult {
  const [x, y] = places[label]!;
  const isAtEdge = x + box.width > width;
  return svg`<text
    class="note"
    x=${isAtEdge ? x + box.width / 2 : x}
    y=${label === 'v' ? y + 41 : y - 31}
    text-anchor=${isAtEdge ? 'end' : 'middle'}
  >${note}</text>`;
}

function noteOn(node: Value, { madeFrom, oldLeavesOf }: Recorded): string {
  const was = madeFrom(node.label).data;
  if (isLeaf(node)) return node.data === was ? '' : `was ${written(was)}`;
  const old = oldLeavesOf(node);
  return old.length === 0 ? '' : `from old ${names(old)}`;
}

function drawnArrow({ arrows }: Recorded, arrow: DatedArrow, chosen: string): SVGTemplateResult {
  const { curve, head, above } = lineOf(arrow, arrows, places, box);
  const looks = ['arrow', arrow.slope !== arrow.anew && 'old', arrow.user.label === chosen && 'looked-at'];
  return svg`<g class=${looks.filter(Boolean).join(' ')}>
    <path d=${curve}></path>
    <path class="head" d=${head}></path>
    <text class="slope" x=${above[0]} y=${above[1]} text-anchor="middle">${short(arrow.slope)}</text>
  </g>`;
}

/** A number that has room in a box: a million and more as JavaScript writes it, such as 9.80e7. */
function short(x: number): string {
  return Math.abs(x) < 1e6 ? written(x) : x.toExponential(2).replace('e+', 'e').replace('-', '−');
}
