import { svg, type SVGTemplateResult } from 'lit';
import type { Value } from '../../../solutions/value.ts';
import { head } from '../arrow-line.ts';
import { arcsOf, type Arc } from './list.ts';
import { width } from './picture.ts';

/** A list as it grows: its title, what it holds, and how many boxes it will need; arcs only where its places are final. */
export interface Row {
  title: string;
  list: readonly Value[];
  nodes: number;
  places: number;
  isFinal: boolean;
}

const [top, tall] = [88, 28];

/** Draws a list as boxes in a row, with a place kept for each node, and above it the arrow from each parent to its node. */
export function drawnRow({ title, list, nodes, places, isFinal }: Row): SVGTemplateResult {
  const pitch = Math.min(46, width / Math.max(nodes, places));
  const wide = pitch - 4;
  const middle = (i: number) => Math.round((i + 0.5) * pitch * 10) / 10;
  const slot = (i: number, name?: string, looks = '') =>
    svg`<g class="box ${looks}">
      <rect x=${middle(i) - wide / 2} y=${top} width=${wide} height=${tall} rx="4"></rect>
      ${name === undefined ? '' : svg`<text x=${middle(i)} y=${top + 19} text-anchor="middle">${name}</text>`}
    </g>`;
  const arcs = isFinal ? arcsOf(list) : [];
  const looksOf = (node: Value, i: number) =>
    list.indexOf(node) < i ? 'again' : arcs.some(({ user, isWrong }) => user === node && isWrong) ? 'early' : '';
  const empty = Array.from({ length: Math.max(nodes - list.length, 0) }, (_, i) => list.length + i);
  return svg`
    <text class="mark" x="0" y=${arcs.length > 0 ? 12 : top - 12}>${title}</text>
    ${arcs.map((arc) => drawnArc(arc, arcs, middle))}
    ${list.map((node, i) => [
      slot(i, node.label, looksOf(node, i)),
      svg`<text class="mark" x=${middle(i)} y=${top + tall + 16} text-anchor="middle">${i + 1}</text>`,
    ])}
    ${empty.map((i) => slot(i, undefined, 'unmet'))}
  `;
}

function drawnArc(arc: Arc, arcs: readonly Arc[], middle: (i: number) => number): SVGTemplateResult {
  const { from, to, beside, isWrong } = arc;
  // Side by side where they come down: the nearest from the left first, those from the right last.
  const landing = arcs.filter((each) => each.to === to).sort((a, b) => +a.isWrong - +b.isWrong || b.from - a.from);
  const start = middle(from);
  const end = middle(to) + 9 * (landing.indexOf(arc) - (landing.length - 1) / 2);
  // One that points the wrong way rises above all others.
  const control = top - Math.min(72, (isWrong ? 52 : 22) + 0.22 * Math.abs(end - start)) - 12 * beside;
  return svg`<g class=${isWrong ? 'arrow wrong' : 'arrow'}>
    <path d="M${start} ${top}C${start} ${control} ${end} ${control} ${end} ${top - 2}"></path>
    <path class="head" d=${head([end, control], [end, top - 1])}></path>
    ${isWrong ? svg`<text class="early" x=${(start + end) / 2} y=${top + 0.75 * (control - top) - 5} text-anchor="middle">wrong way</text>` : ''}
  </g>`;
}
