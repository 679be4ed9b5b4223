import { html, type TemplateResult } from 'lit';
import type { Value } from '../../../solutions/value.ts';
import { isLeaf, type Recorded } from './record.ts';
import { names, nudgeInWords } from './words.ts';

/** A node as the code has it; of one that was made also when, and what a nudge along each of its arrows does. */
export function card(node: Value, graph: Recorded): TemplateResult {
  return html`<div class="figure-card">
    <p><b>${node.label}</b>, ${isLeaf(node) ? 'a leaf' : html`from <code>${lineOfCode(node)}</code>`}</p>
    <dl class="values-fields">
      ${field('data', inCode(node.data), 'value')} ${field('op', `'${node.op}'`)}
      ${field('parents', `[${names(node.parents)}]`)} ${field('slopes', slopesInCode(node), 'slope')}
    </dl>
    ${isLeaf(node) ? leafNote(node, graph) : madeNote(node, graph)}
  </div>`;
}

/** A number as the program would print it, to ten digits. */
export function inCode(x: number): string {
  return String(Number(x.toPrecision(10)));
}

export function slopesInCode({ slopes }: Value): string {
  return `[${slopes.map(inCode).join(', ')}]`;
}

function lineOfCode({ op, parents }: Value): string {
  return `${op === '+' ? 'add' : 'mul'}(${names(parents)})`;
}

function field(name: string, content: string, meaning = ''): TemplateResult {
  return html`<dt>${name}</dt>
    <dd class=${meaning}>${content}</dd>`;
}

function leafNote(node: Value, { madeFrom }: Recorded): TemplateResult {
  const was = madeFrom(node.label).data;
  return html`<p>Given, not made: no parents, no slopes.</p>
    <p>
      ${
        node.data === was
          ? html`It keeps no list of the nodes that use it, so it cannot tell them when it changes.`
          : html`<code>${node.label}.data = ${inCode(node.data)}</code> wrote over the ${inCode(was)}, and did no more:
              the leaf does not know who used it.`
      }
    </p>`;
}

function madeNote({ label }: Value, graph: Recorded): TemplateResult {
  const node = graph.madeFrom(label);
  const old = graph.oldLeavesOf(graph.nodes.find((each) => each.label === label)!);
  return html`<p>${old.length === 0 ? 'A nudge' : `With the old ${names(old)}, a nudge`} along one arrow alone:</p>
    <ul>
      ${node.parents.map((_, i) => {
        const [moves, far, way] = nudgeInWords(node, i);
        return html`<li>${moves}, <b class="slope">${far}</b>${way}.</li>`;
      })}
    </ul>`;
}
