import { html, nothing, type TemplateResult } from 'lit';
import { topologicalOrder } from '../../../solutions/graph.ts';
import type { Value } from '../../../solutions/value.ts';
import { choice, stepper } from '../controls.ts';
import type { Moved } from '../moved-figure.ts';
import { built, type Sketch } from '../sketch.ts';
import { graphs, type GraphName } from './graphs.ts';
import { drawnGraph, width } from './picture.ts';
import { drawnRow } from './row.ts';
import { rules, walked, type Moment, type Rule } from './walk.ts';
import { ruleInWords, walkInWords } from './words.ts';

interface WalkState {
  graph: GraphName;
  rule: Rule;
  /** How many steps have been made. */
  step: number;
}

const graphNames = Object.keys(graphs) as GraphName[];
const ruleNames = Object.keys(rules) as Rule[];

/** Lesson 04: a walk step by step, in the right order and in three others, and the list that it leaves. */
export const walk: Moved<WalkState> = {
  start: { graph: 'r = p · q', rule: 'on leaving', step: 0 },
  view({ graph, rule, step }, change) {
    const sketch: Sketch = graphs[graph];
    const root = built(sketch, Object.values(sketch.leaves));
    const nodes = topologicalOrder(root);
    const moments = walked(root, rule);
    const moment = moments[step]!;
    const last = moments.length - 1;
    const { steps, end } = walkInWords(moments, rule, root);
    const { isReversed } = rules[rule];
    const isFinal = !isReversed || step === last;
    const row = {
      title: titleOf(moment.list, isReversed, isFinal),
      list: moment.list,
      nodes: nodes.length,
      places: moments[last]!.list.length,
      isFinal,
    };
    return html`
      <div class="figure-beside">
        <svg viewBox="0 0 ${width} 364" aria-hidden="true">
          ${drawnGraph(sketch, nodes, moment)}
          <g transform="translate(0 230)">${drawnRow(row)}</g>
        </svg>
        <div class="walk-stand">
          ${arrays(moment, rule)}
          <p>${ruleInWords[rule]}</p>
        </div>
      </div>
      <p class="figure-says" role="status">${steps[step]} ${step === last ? html`<b>${end}</b>` : nothing}</p>
      <div class="figure-controls">
        ${stepper(step, last, (next) => change({ step: next }))}
        ${choice('walk-rule', 'note a node', ruleNames, rule, (next) => change({ rule: next, step: 0 }))}
        ${choice('walk-graph', 'graph', graphNames, graph, (next) => change({ graph: next, step: 0 }))}
      </div>
      <details>
        <summary>Every step in words</summary>
        ${log(moments, steps, step)}
        <p>${end}</p>
      </details>
    `;
  },
};

function titleOf(list: readonly Value[], isReversed: boolean, isFinal: boolean): string {
  if (isReversed) return isFinal ? 'the list, reversed' : 'noted, still to be reversed';
  return new Set(list).size < list.length ? 'the list; dashed: listed before' : 'the list';
}

const names = (nodes: readonly Value[]) => nodes.map(({ label }) => label);

/** The arrays that a walk keeps, cell by cell. */
function arrays({ path, tried, waiting }: Moment, rule: Rule): TemplateResult {
  const rows: [name: string, cells: readonly (string | number)[]][] =
    rule === 'by distance, then reversed'
      ? [
          ['waiting', names(waiting)],
          ['looked at', names(path)],
        ]
      : [
          ['path', names(path)],
          ['tried', tried],
        ];
  return html`<table>
    <tbody>
      ${rows.map(
        ([name, cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${[0, 1, 2, 3].map((i) => html`<td class=${i < cells.length ? 'held' : ''}>${cells[i]}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The lesson's table of a walk: the arrays as they are when a step begins, the step, and the list after it. */
function log(moments: readonly Moment[], steps: readonly string[], at: number): TemplateResult {
  const isWaiting = moments.some(({ waiting }) => waiting.length > 0);
  return html`<div class="table" tabindex="0" role="group" aria-label="Every step of the walk">
    <table>
      <thead>
        <tr>
          ${[...(isWaiting ? ['waiting', 'looked at'] : ['path', 'tried']), 'the step', 'the list then'].map(
            (name) => html`<th scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${moments.slice(0, -1).map(
          ({ path, tried, waiting }, i) =>
            html`<tr aria-current=${i === at - 1 ? 'step' : nothing}>
              <td>${names(isWaiting ? waiting : path).join(', ')}</td>
              <td>${isWaiting ? names(path) : tried.join(', ')}</td>
              <td>${steps[i + 1]}</td>
              <td>${names(moments[i + 1]!.list).join(' ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
