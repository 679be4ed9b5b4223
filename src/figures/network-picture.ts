import { largestOf, lookOf, type Part, type Shown } from '../graph/network-parts.ts';

/** The picture of a network, with its parts found again: what changes their looks, and tells which one is pointed at. */
export interface NetworkPicture {
  svg: SVGSVGElement;
  /** Gives every part the look of its numbers. */
  paint(parts: readonly Part[], shown: Shown): void;
  /** Lifts a part out of the others, or none. */
  select(parts: readonly Part[], selected: number | undefined): void;
  /** The place of the part that an event met. */
  partAt(event: Event): number | undefined;
}

const partClass = /\bpart(\d+)\b/;

/** Takes over a picture drawn from `networkDot`, at build time or in the page. */
export function takePicture(svg: SVGSVGElement): NetworkPicture {
  const groups: SVGGElement[] = [];
  for (const group of svg.querySelectorAll<SVGGElement>('g.node, g.edge')) groups[placeOf(group)] = group;
  const lines = groups.map((group) => Array.from(group.querySelectorAll<SVGPathElement>('path:not(.hit)')));
  for (const group of svg.querySelectorAll('g.edge:not(:has(.hit))')) {
    const wide = group.querySelector('path')!.cloneNode() as SVGPathElement;
    wide.setAttribute('class', 'hit');
    group.append(wide);
  }
  return {
    svg,
    paint(parts, shown) {
      const largest = largestOf(parts, shown);
      parts.forEach((part, place) => {
        const { classes, width } = lookOf(part, shown, largest);
        const group = groups[place]!;
        group.setAttribute('class', `${part.ends ? 'edge' : 'node'} ${classes} part${place}`);
        for (const line of lines[place]!) line.setAttribute('stroke-width', String(width));
      });
    },
    select(parts, selected) {
      svg.classList.toggle('selecting', selected !== undefined);
      parts.forEach((part, place) => {
        const touches = selected !== undefined && part.ends?.includes(selected) === true;
        groups[place]!.classList.toggle('selected', touches || place === selected);
      });
    },
    partAt(event) {
      const group = event.target instanceof Element ? event.target.closest('g.node, g.edge') : null;
      return group ? placeOf(group) : undefined;
    },
  };
}

function placeOf(group: Element): number {
  return Number(partClass.exec(group.getAttribute('class') ?? '')?.[1]);
}
