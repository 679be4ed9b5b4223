import { svg, type SVGTemplateResult } from 'lit';
import type { Value } from '../../../solutions/value.ts';
import { lineOf } from '../arrow-line.ts';
import { written } from '../axes.ts';
import type { Arrow, Sketch } from '../sketch.ts';
import type { Payment, Rule } from './sweep.ts';

/** What the drawing shows of a sweep: the graph, the payments so far, and the node that the reader looks at. */
export interface Scene {
  sketch: Sketch;
  nodes: readonly Value[];
  arrows: readonly Arrow[];
  payments: readonly Payment[];
  rule: Rule;
  chosen: string;
  gradientOf(node: Value): number;
}

export const [width, height] = [380, 290];
const box = { width: 70, height: 48 };

/** Draws the graph: values and gradients in the boxes, slopes on the arrows, and beneath them the shares that were paid. */
export function picture(scene: Scene, choose: (name: string) => void): SVGTemplateResult {
  const last = scene.payments.at(-1);
  return svg`
    ${scene.arrows.map((arrow) => drawnArrow(scene, arrow, last))}
    ${scene.nodes.map((node) => drawnNode(scene, node, last, choose))}
  `;
}

function drawnNode(scene: Scene, node: Value, last: Payment | undefined, choose: (name: string) => void) {
  const [x, y] = scene.sketch.places[node.label]!;
  const isEarly = scene.payments.some(({ arrow, tooEarlyFor }) => arrow.user === node && tooEarlyFor.length > 0);
  const looks = [
    'box',
    last?.arrow.user === node && 'paying',
    isEarly && 'early',
    node.label === scene.chosen && 'chosen',
  ];
  return svg`<g class=${looks.filter(Boolean).join(' ')} @click=${() => choose(node.label)}>
    <rect x=${x - box.width / 2} y=${y - box.height / 2} width=${box.width} height=${box.height} rx="7"></rect>
    <text class="value" x=${x} y=${y - 4} text-anchor="middle">${node.label} = ${written(node.data)}</text>
    <text class="gradient" x=${x} y=${y + 14} text-anchor="middle">grad ${written(scene.gradientOf(node))}</text>
    ${isEarly ? svg`<text class="early" x=${x} y=${y - box.height / 2 - 8} text-anchor="middle">paid too early</text>` : ''}
  </g>`;
}

function drawnArrow({ sketch, arrows, payments, rule }: Scene, arrow: Arrow, last: Payment | undefined) {
  const { curve, head, above, below } = lineOf(arrow, arrows, sketch.places, box);
  const share = payments.findLast((payment) => payment.arrow === arrow)?.share;
  const looks = ['arrow', share !== undefined && 'paid', last?.arrow === arrow && 'now'].filter(Boolean).join(' ');
  return svg`<g class=${looks}>
    <path d=${curve}></path>
    <path class="head" d=${head}></path>
    <text class="slope" x=${above[0]} y=${above[1]} text-anchor="middle">${written(arrow.slope)}</text>
    ${share === undefined ? '' : svg`<text class="gradient" x=${below[0]} y=${below[1]} text-anchor="middle">${rule === '=' ? '= ' : share < 0 ? '' : '+'}${written(share)}</text>`}
  </g>`;
}
