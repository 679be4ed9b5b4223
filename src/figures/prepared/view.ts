import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from '../../../solutions/table.ts';
import { written } from '../axes.ts';
import { choice, selection } from '../controls.ts';
import type { Moved } from '../moved-figure.ts';
import { columns, loans, prepare, tools, type Preparation } from './loans.ts';

interface PreparedState {
  rows: readonly (readonly Cell[])[];
  training: readonly number[];
  row: number;
  column: number;
}

const newest = loans.length - 1;
const names = columns.map(({ name }) => name);
const missing = 'missing';
/** What a numeric cell may hold besides what the lesson put there: something small, ordinary, and far off. */
const amounts: Record<string, readonly number[]> = {
  booked_days: [2, 7, 60],
  distance_km: [0, 3, 40],
  deposit: [0, 25, 480],
};

/** Lesson 14: a table as it is written down, and as a network reads it. */
export const prepared: Moved<PreparedState> = {
  start: { rows: loans, training: [0, 1, 2, 3, 4, 5], row: 1, column: 2 },
  view(state, change) {
    const { rows, training, row, column } = state;
    const cells = prepare(rows, training);
    const chosen = cells[row]![column]!;
    const label = (i: number) => (i === newest ? 'new' : String(i));
    return html`
      <div class="prepared-pair">
        <div class="prepared-table" tabindex="0" role="group" aria-label="The table as it is">
          <table class="figure-rows">
            <thead>
              <tr>
                <th scope="col">trains</th>
                <th scope="col">row</th>
                ${names.map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (each, i) =>
                  html`<tr>
                    <td>${i === newest ? nothing : trains(state, i, (next) => change({ training: next }))}</td>
                    <th scope="row">${label(i)}</th>
                    ${each.map(
                      (cell, j) =>
                        html`<td
                          class=${i === row && j === column ? 'chosen' : ''}
                          @click=${() => change({ row: i, column: j })}
                        >
                          ${shown(cell)}
                        </td>`,
                    )}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <div class="prepared-table" tabindex="0" role="group" aria-label="The table as numbers">
          <table class="figure-rows">
            <thead>
              <tr>
                <th scope="col">row</th>
                ${cells[0]!.flatMap((each) => each.names.map((name) => html`<th scope="col">${name.replace('tool=', '=')}</th>`))}
              </tr>
            </thead>
            <tbody>
              ${cells.map(
                (each, i) =>
                  html`<tr>
                    <th scope="row">${label(i)}</th>
                    ${each.flatMap((preparation, j) => numbers(preparation, i === row && j === column))}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </div>
      <p class="figure-says" role="status">
        Row ${label(row)}, ${names[column]}: ${shown(rows[row]![column]!)}. ${chosen.how}
      </p>
      <div class="figure-controls">
        ${choice(
          'prepared-row',
          'row',
          rows.map((_, i) => label(i)),
          label(row),
          (next) => change({ row: next === 'new' ? newest : Number(next) }),
        )}
        ${choice('prepared-column', 'column', names, names[column]!, (next) => change({ column: names.indexOf(next) }))}
        ${selection('the cell holds', optionsFor(state), shown(rows[row]![column]!), (next) =>
          change({ rows: rows.with(row, rows[row]!.with(column, cellFrom(next, column))) }),
        )}
      </div>
    `;
  },
};

function trains({ training }: PreparedState, i: number, change: (training: number[]) => void): TemplateResult {
  const isOn = training.includes(i);
  const next = isOn ? training.filter((each) => each !== i) : [...training, i].sort((a, b) => a - b);
  return html`<input
    type="checkbox"
    aria-label=${`row ${i} is a training row`}
    .checked=${isOn}
    ?disabled=${isOn && training.length === 1}
    @change=${() => change(next)}
  />`;
}

function numbers({ numbers: all }: Preparation, isChosen: boolean): TemplateResult[] {
  return all.map((x) => html`<td class=${isChosen ? 'value chosen' : 'value'}>${written(x, 3)}</td>`);
}

function shown(cell: Cell): string {
  return cell === null ? missing : String(cell);
}

/** What the chosen cell may hold: what it holds now, what the lesson put there, and a few more. */
function optionsFor({ rows, row, column }: PreparedState): string[] {
  const { name, kind } = columns[column]!;
  const more = kind === 'category' ? tools : amounts[name]!;
  return [...new Set([rows[row]![column]!, loans[row]![column]!, ...more, null].map(shown))];
}

function cellFrom(text: string, column: number): Cell {
  if (text === missing) return null;
  return columns[column]!.kind === 'numeric' ? Number(text) : text;
}
