import { html, type TemplateResult } from 'lit';
import { choice, numberField } from '../controls.ts';
import type { Moved } from '../moved-figure.ts';
import { card, inCode, slopesInCode } from './card.ts';
import { height, picture, width } from './picture.ts';
import { courier, recorded, type Numbers, type Recorded } from './record.ts';
import { names, recordInWords } from './words.ts';

interface ValuesState extends Numbers {
  hasRunAgain: boolean;
  /** The node that the card shows. */
  chosen: string;
}

const given = Object.values(courier.leaves);

/** Lesson 03: the courier's graph, whose leaves may hold other numbers while the rest stays what was recorded. */
export const values: Moved<ValuesState> = {
  start: { held: given, builtFrom: given, hasRunAgain: false, chosen: 'u' },
  view(state, change) {
    const { held, chosen } = state;
    const graph = recorded(state);
    const node = graph.nodes.find(({ label }) => label === chosen)!;
    return html`
      <div class="figure-beside values-graph">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
          ${picture(graph, chosen, (name) => change({ chosen: name }))}
        </svg>
        ${card(node, graph)}
      </div>
      <p class="figure-says" role="status">${recordInWords(state)}</p>
      <div class="figure-controls">
        <div class="figure-numbers">
          ${Object.keys(courier.leaves).map((name, i) =>
            numberField(name, held[i]!, (x) => change({ held: held.with(i, x) })),
          )}
          <button type="button" @click=${() => change({ builtFrom: held, hasRunAgain: true })}>Build again</button>
        </div>
        ${choice(
          'values-node',
          'look at',
          graph.nodes.map(({ label }) => label),
          chosen,
          (name) => change({ chosen: name }),
        )}
      </div>
      <details>
        <summary>The same in numbers</summary>
        ${table(graph)}
      </details>
    `;
  },
};

function table({ nodes, anew }: Recorded): TemplateResult {
  return html`<div class="table" tabindex="0" role="group" aria-label="What each node holds">
    <table>
      <thead>
        <tr>
          ${['node', 'data', 'parents', 'slopes', 'built again', 'slopes then'].map(
            (head) => html`<th scope="col">${head}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${nodes.map((node) => {
          const next = anew(node.label);
          return html`<tr>
            <th scope="row">${node.label}</th>
            <td>${inCode(node.data)}</td>
            <td>[${names(node.parents)}]</td>
            <td>${slopesInCode(node)}</td>
            <td>${inCode(next.data)}</td>
            <td>${slopesInCode(next)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
