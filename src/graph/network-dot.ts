import { largestOf, lookOf, type Part, type Shown } from './network-parts.ts';

/**
 * Describes the drawing of a network in Graphviz's language: inputs on the left, a column for each layer, a line for each weight.
 *
 * Shape: the part at place 7 has the class `part7`, by which it is found again in the picture.
 * Range: lines are as wide as their numbers are large, and dashed below 0; a stylesheet gives them colours by their classes.
 */
export function networkDot(parts: readonly Part[], shown: Shown = 'weights'): string {
  const largest = largestOf(parts, shown);
  const columns: number[][] = [];
  parts.forEach(({ kind, column }, i) => {
    if (kind !== 'weight') (columns[column] ??= []).push(i);
  });
  // Unseen lines down each column keep its boxes in order.
  const order = columns.map((boxes) => {
    const unseen = boxes.length > 1 ? ' [style=invis]' : '';
    return `{ rank=same; ${boxes.map((i) => `n${i}`).join(' -> ')}${unseen}; }`;
  });
  const lines = parts.map((part, i) => {
    const { classes, width } = lookOf(part, shown, largest);
    const look = `class="${classes} part${i}", penwidth=${width}`;
    if (part.ends) {
      const dash = classes.endsWith('negative') ? 'dashed' : 'solid';
      return `n${part.ends[0]} -> n${part.ends[1]} [${look}, style=${dash}];`;
    }
    return part.count > 1
      ? `n${i} [label="${part.label}\\n× ${part.count}", ${look}, peripheries=2];`
      : `n${i} [label="${part.label}", ${look}];`;
  });
  return (
    ['digraph {', ...style, ...order, 'edge [arrowhead=none, tailport=e, headport=w];', ...lines].join('\n  ') + '\n}\n'
  );
}

const style = [
  'rankdir=LR; ranksep=1; nodesep=0.14; splines=line; outputorder=edgesfirst; bgcolor=transparent;',
  'node [shape=box, style=rounded, fontname=Helvetica, fontsize=11, height=0.3, width=0.5, margin="0.12,0.03"];',
];
