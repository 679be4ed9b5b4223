import { html, nothing, type TemplateResult } from 'lit';
import { written } from './axes.ts';
import { choice } from './controls.ts';
import type { Moved } from './moved-figure.ts';
import { functions, inputs, objection, type FunctionName, type Row } from './truth-table.ts';

interface TruthState {
  name: FunctionName;
  /** What the reader wrote, by row and input; an empty text where nothing is written yet. */
  entries: Record<Row, readonly string[]>;
  /** The cell written last. */
  last: { row: Row; i: number } | undefined;
}

const empty = { value: inputs.map(() => ''), slope: inputs.map(() => '') };

/** Lesson 07: value and slope of a few ReLUs put together, to fill in. */
export const truth: Moved<TruthState> = {
  start: { name: 'relu(−x)', entries: empty, last: undefined },
  view(state, change) {
    const { name, entries } = state;
    return html`
      <table class="figure-rows truth-table">
        <thead>
          <tr>
            <th scope="row">x</th>
            ${inputs.map((x) => html`<th scope="col">${written(x)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${(['value', 'slope'] as const).map(
            (row) =>
              html`<tr class=${row}>
                <th scope="row">${row}</th>
                ${entries[row].map((entry, i) =>
                  cell(name, row, i, entry, (text) =>
                    change({ entries: { ...entries, [row]: entries[row].with(i, text) }, last: { row, i } }),
                  ),
                )}
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="figure-says" role="status">${words(state)}</p>
      <div class="figure-controls">
        ${choice('truth-function', 'the function', Object.keys(functions) as FunctionName[], name, (next) =>
          change({ name: next, entries: empty, last: undefined }),
        )}
      </div>
    `;
  },
};

function cell(name: FunctionName, row: Row, i: number, entry: string, write: (text: string) => void): TemplateResult {
  const x = inputs[i]!;
  const judged = judge(name, row, i, entry);
  return html`<td class=${judged}>
    <input
      type="text"
      inputmode="text"
      autocomplete="off"
      aria-label=${`${row} of ${name} at ${written(x)}`}
      aria-invalid=${judged === 'wrong' ? 'true' : nothing}
      .value=${entry}
      @change=${({ target }: Event) => write((target as HTMLInputElement).value)}
    /><span aria-hidden="true">${judged === 'right' ? '✓' : judged === 'wrong' ? '✗' : ''}</span>
  </td>`;
}

/** A number as a reader writes it, with either minus sign and either decimal sign. */
function numberIn(entry: string): number {
  const text = entry.trim().replace('−', '-').replace(',', '.');
  return text === '' ? NaN : Number(text);
}

function judge(name: FunctionName, row: Row, i: number, entry: string): '' | 'right' | 'wrong' {
  if (entry.trim() === '') return '';
  return objection(name, inputs[i]!, row, numberIn(entry)) === undefined ? 'right' : 'wrong';
}

function words({ name, entries, last }: TruthState): string {
  const all = (['value', 'slope'] as const).flatMap((row) =>
    entries[row].map((entry, i) => judge(name, row, i, entry)),
  );
  const right = all.filter((judged) => judged === 'right').length;
  const count = `${right} of ${all.length} are right.`;
  if (!last) return 'Fill in a cell, and it is judged when you leave it.';
  const entry = entries[last.row][last.i]!;
  if (entry.trim() === '') return count;
  if (Number.isNaN(numberIn(entry))) return `${count} “${entry}” is not a number; a cell holds one, such as −1.`;
  return `${count} ${objection(name, inputs[last.i]!, last.row, numberIn(entry)) ?? ''}`;
}
