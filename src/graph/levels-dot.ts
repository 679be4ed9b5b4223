import { levelOf, outputsOf } from './levels.ts';
import { shortNumber } from './network-words.ts';
import type { Part, RecordedNode } from './recorded.ts';

/** Which numbers a drawing shows. */
export interface Told {
  data: boolean;
  slopes: boolean;
  gradients: boolean;
}

/**
 * Describes what is to be seen of a graph in Graphviz's language: a box for each closed part and each value, a frame around what
 * is in an open one, and one arrow for all that lead from one box to another.
 *
 * Shape: the box at place 7 of the level's boxes has the class `part7`, frames go on counting where the boxes end.
 * Range: the operations and names of values; of a group, how many values it holds, and its output where it has just one.
 */
export function levelDot(root: Part, nodes: readonly RecordedNode[], opened: ReadonlySet<string>, told: Told): string {
  const { boxes, frames, arrows } = levelOf(root, nodes, opened);
  const lines: string[] = ['digraph {', ...style];
  const draw = (part: Part, margin: string) => {
    const frame = frames.indexOf(part);
    if (frame < 0) {
      lines.push(`${margin}${box(part, boxes.indexOf(part), nodes, told)}`);
      return;
    }
    if (part !== root)
      lines.push(
        `${margin}subgraph cluster${frame} {`,
        `${margin}  label=${quoted(frameName(part))}; margin=9; class="part${boxes.length + frame}";`,
      );
    for (const inner of part.parts) draw(inner, part === root ? margin : `${margin}  `);
    if (part !== root) lines.push(`${margin}}`);
  };
  draw(root, '  ');
  for (const { from, to, slopes } of arrows) {
    const label = slopes.length > 1 ? `× ${slopes.length}` : told.slopes ? shortNumber(slopes[0]!) : '';
    const looks = label ? ` [label=${quoted(label)}, class="${slopes.length > 1 ? 'folded' : 'slope'}"]` : '';
    lines.push(`  n${from} -> n${to}${looks};`);
  }
  return `${lines.join('\n')}\n}\n`;
}

const style = [
  '  rankdir=LR; ranksep=0.45; nodesep=0.16; bgcolor=transparent; fontname=Helvetica; fontsize=11;',
  '  graph [style=rounded, labeljust=l];',
  '  node [shape=box, style=rounded, fontname=Helvetica, fontsize=12, height=0.36, margin="0.27,0.06"];',
  '  edge [arrowsize=0.6, fontname=Helvetica, fontsize=10];',
];

function box(part: Part, place: number, nodes: readonly RecordedNode[], told: Told): string {
  const numbers = numbersOf(part, nodes, told);
  const kinds = [
    part.kind === 'value' && part.count === 1 ? 'value' : part.count > 1 ? 'folded' : 'neuron',
    ...(numbers.gradient ? ['gradient'] : []),
    `part${place}`,
  ];
  const text = [titleOf(part), numbers.data, numbers.gradient].filter((line) => line !== '').join('\n');
  const look = part.count > 1 ? ', peripheries=2' : '';
  return `n${place} [label=${quoted(text)}, class="${kinds.join(' ')}"${look}];`;
}

/** What a box shows of its one number, or of the one number that leaves it. */
function numbersOf(part: Part, nodes: readonly RecordedNode[], told: Told): { data: string; gradient: string } {
  const [output, ...others] = part.count > 1 ? [] : outputsOf(part, nodes);
  if (!output || others.length > 0) return { data: '', gradient: '' };
  return {
    data: told.data ? shortNumber(output.data) : '',
    gradient: told.gradients ? `grad ${shortNumber(output.grad)}` : '',
  };
}

function titleOf(part: Part): string {
  if (part.count > 1) return `${part.name}\n× ${part.count}`;
  return part.kind === 'value' ? part.name : `${part.name}: ${part.nodes.length} values`;
}

function frameName({ name, count }: Part): string {
  return count > 1 ? `${name}, × ${count}` : name;
}

function quoted(text: string): string {
  const entities = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `"${entities.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
