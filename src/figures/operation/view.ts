import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { written } from '../axes.ts';
import { choice, slider } from '../controls.ts';
import type { Moved } from '../moved-figure.ts';
import { nodeAt, nudged, startOf, type OperationState } from './nodes.ts';
import { operations, type OperationName } from './operations.ts';
import { height, slopePlot, valuePlot, width } from './plot.ts';
import { inWords, letters, measuredInWords, nudgeInWords } from './words.ts';

const names = Object.keys(operations) as OperationName[];

/** Lesson 06: what the slopes of each operation mean, and how a wrong slope looks under a right value. */
export const operation: Moved<OperationState> = {
  start: startOf('div'),
  view(state, change) {
    const { name, at, n, slope } = state;
    const { operands, mistakes } = operations[name];
    const isAlone = operands.length === 1;
    return html`
      <div class="figure-pair">
        ${operands.map((_, i) =>
          part(
            html`${letters[i]} ${isAlone ? 'moves' : 'alone moves'}: slope
              <b class="slope">${written(nudged(state, i).carried)}</b>`,
            valuePlot(state, i),
            nudgeInWords(state, i),
          ),
        )}
        ${
          isAlone
            ? part(
                html`The slope, wherever x is`,
                slopePlot(state),
                html`Solid: what the node carries. Dotted: what measuring finds, where that is something else.`,
              )
            : nothing
        }
      </div>
      <div class="figure-controls">
        ${choice('operation-name', 'operation', names, name, (next) => change(startOf(next)))}
        <div class="operation-operands">
          ${operands.map(({ min, max, step }, i) =>
            slider(letters[i]!, { min, max, step, at: at[i]!, text: written(at[i]!) }, (x) =>
              change({ at: at.with(i, x) }),
            ),
          )}
          ${name === 'pow' ? slider('n', { min: -1, max: 3, at: n, text: written(n) }, (next) => change({ n: next })) : nothing}
        </div>
        ${choice('operation-slope', 'its slope', ['right', ...Object.keys(mistakes)], slope, (next) => change({ slope: next }))}
      </div>
      <p class="figure-says" role="status">${inWords(state)}</p>
      <details>
        <summary>The same in numbers</summary>
        ${operands.map((_, i) => table(state, i))}
      </details>
    `;
  },
};

function part(title: TemplateResult, drawn: SVGTemplateResult, below: TemplateResult): TemplateResult {
  return html`<div class="figure-part">
    <p class="figure-title">${title}</p>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawn}</svg>
    <p class="operation-nudge">${below}</p>
  </div>`;
}

/** The curve of one operand, and its slopes, at what its axis marks. */
function table(state: OperationState, i: number): TemplateResult {
  const { operands, result } = operations[state.name];
  const letter = letters[i]!;
  return html`<div class="table" tabindex="0" role="group" aria-label=${`As ${letter} moves`}>
    <table>
      <thead>
        <tr>
          ${[letter, result, `slope along ${letter}`, 'measured'].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${operands[i]!.marks.map((x) => {
          const moved = { ...state, at: state.at.with(i, x) };
          const { carried, measured } = nudged(moved, i);
          return html`<tr>
            <th scope="row">${written(x)}</th>
            <td>${written(nodeAt(moved).data)}</td>
            <td>${written(carried)}</td>
            <td>${Number.isFinite(carried) ? measuredInWords(measured) : '–'}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
