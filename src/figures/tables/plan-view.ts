import { html, nothing, type TemplateResult } from 'lit';
import type { ColumnPlan, Problem, Role, TablePlan } from '../../data/tables/types.ts';
import type { Correction } from './table-files.ts';
import type { FileView } from './table-worker.ts';

/** What the reader may make of a column that is neither the target nor the id. */
const choosable: readonly [Role, string][] = [
  ['numeric', 'number'],
  ['category', 'category'],
  ['boolean', 'yes or no'],
  ['text', 'free text, left out'],
  ['unused', 'left out'],
];

const shownProblems = 12;

/** What is wrong with the files, what stops the training first; nothing, if all is well. */
export function problemList(
  problems: readonly Pick<Problem, 'message' | 'isFatal'>[],
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const fatal = problems.filter(({ isFatal }) => isFatal);
  const ordered = [...fatal, ...problems.filter(({ isFatal }) => !isFatal)];
  const more = ordered.length - shownProblems;
  return html`
    <div class="tables-problems" data-fatal=${fatal.length > 0 ? 'true' : nothing}>
      <p class="tables-label">${fatal.length > 0 ? 'This has to be put right first' : 'Good to know'}</p>
      <ul>
        ${ordered.slice(0, shownProblems).map(({ message }) => html`<li>${message}</li>`)}
        ${more > 0 ? html`<li>And ${more} more of this kind.</li>` : nothing}
      </ul>
    </div>
  `;
}

/** A file in a sentence, with what was left out of it. */
export function fileWords({ file, rowCount, header, dropped }: FileView): TemplateResult {
  return html`<strong>${file}</strong>: ${rowCount} rows, ${header.length} columns. ${dropped.join(' ')}`;
}

/** The first rows as they stand in the file. */
export function preview({ file, header, preview: rows }: FileView): TemplateResult {
  return html`
    <details class="tables-details">
      <summary>The first rows of ${file}</summary>
      <div class="tables-scroll" tabindex="0" role="group" aria-label="The first rows of ${file}">
        <table class="tables-preview">
          <thead>
            <tr>
              ${header.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td>${shortened(cell)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}

/** Two lists of all columns: which one is to be predicted, and which one names the rows. */
export function targetFields(
  plan: TablePlan,
  isDisabled: boolean,
  choose: (choice: { target: string; id: string | undefined }) => void,
): TemplateResult {
  const nameOf = (role: Role) => plan.columns.find((column) => column.role === role)?.name;
  const [target, id] = [nameOf('target'), nameOf('id')];
  const valueOf = ({ target }: Event) => (target as HTMLSelectElement).value;
  const options = (chosen: string | undefined) =>
    plan.columns.map(({ name }) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`);
  return html`
    <div class="training-bar">
      <label>
        Predict (target)
        <select
          ?disabled=${isDisabled}
          @change=${(event: Event) => choose({ target: valueOf(event), id: valueOf(event) === id ? undefined : id })}
        >
          ${target === undefined ? html`<option value="" selected disabled>choose a column</option>` : nothing}
          ${options(target)}
        </select>
      </label>
      <label>
        Names the rows (id)
        <select
          ?disabled=${isDisabled}
          @change=${(event: Event) => choose({ target: target ?? '', id: valueOf(event) || undefined })}
        >
          <option value="" ?selected=${id === undefined}>none: count the rows</option>
          ${options(id)}
        </select>
      </label>
      ${plan.classes.length > 0 ? html`<p class="tables-classes">Classes: ${plan.classes.slice(0, 8).join(', ')}${plan.classes.length > 8 ? ` and ${plan.classes.length - 8} more` : ''}</p>` : nothing}
    </div>
  `;
}

/** What becomes of every column, why, and a list to change it; made columns can be switched off. */
export function planList(
  plan: TablePlan,
  isDisabled: boolean,
  change: (column: string, correction: Correction) => void,
): TemplateResult {
  return html`
    <ul class="tables-plan" aria-label="Columns">
      ${plan.columns.map(
        (column) => html`
          <li data-role=${column.role}>
            <strong>${column.name}</strong>
            <span>${roleField(column, isDisabled, change)}</span>
            <span class="tables-note">
              ${column.why}${column.examples.length > 0 ? html` For example ${column.examples.map(shortened).join(', ')}.` : nothing}
              ${column.derived.map((derived) => derivedField(column, derived, isDisabled, change))}
            </span>
          </li>
        `,
      )}
    </ul>
  `;
}

function shortened(cell: string): string {
  return cell.length > 24 ? `${cell.slice(0, 24)}…` : cell;
}

type Change = (column: string, correction: Correction) => void;

function roleField({ name, role }: ColumnPlan, isDisabled: boolean, change: Change): TemplateResult {
  if (role === 'target' || role === 'id') return html`${role === 'target' ? 'target' : 'id, not shown to the network'}`;
  return html`
    <select
      aria-label="Use ${name} as"
      ?disabled=${isDisabled}
      @change=${({ target }: Event) => change(name, { role: (target as HTMLSelectElement).value as Role })}
    >
      ${choosable.map(([value, words]) => html`<option value=${value} ?selected=${value === role}>${words}</option>`)}
    </select>
  `;
}

function derivedField(
  column: ColumnPlan,
  { name, why, isOn }: ColumnPlan['derived'][number],
  isDisabled: boolean,
  change: Change,
): TemplateResult {
  return html`
    <label class="tables-derived">
      <input
        type="checkbox"
        .checked=${isOn}
        ?disabled=${isDisabled}
        @change=${() => change(column.name, isOn ? { off: name } : { on: name })}
      />
      also ${why}
    </label>
  `;
}
