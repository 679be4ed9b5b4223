import { html, nothing, type TemplateResult } from 'lit';
import { boardOf, type BoardEntry } from '../../data/competition/board.ts';
import type { Score } from '../../data/competition/scoring.ts';
import { standardErrorOf } from '../../data/scores.ts';
import type { CompetitionRecord, CompetitionRun } from '../../learner/competition-runs.ts';
import { board, type BoardLine } from './board.ts';
import type { Upload } from './competition-entries.ts';
import { fileField } from './file-field.ts';
import { problemList } from './plan-view.ts';
import { percent } from './score-figures.ts';

/** A run as the board calls it. */
export function runName({ number }: CompetitionRun): string {
  return `Your run ${number}`;
}

/** What a run was, in a few words. */
export function runNote({ hidden, leftOut, seed }: CompetitionRun): string {
  const network = hidden.length > 0 ? `layers ${hidden.join(', ')}` : 'no hidden layer';
  return `${network}, seed ${seed}${leftOut.length > 0 ? `, without ${leftOut.join(', ')}` : ''}`;
}

/** The board on the public rows: the reader's best run and the latest, beside what they are measured against. */
export function publicBoard({ runs }: CompetitionRecord): TemplateResult {
  const best = runs.reduce<CompetitionRun | undefined>(
    (so, run) => (so && so.public.accuracy >= run.public.accuracy ? so : run),
    undefined,
  );
  const shown = [...new Set([best, runs.at(-1)])].filter((run) => run !== undefined);
  const entries = boardOf('public');
  const { rows } = entries[0]!;
  const mine = shown.map((run) => line(runName(run), run.public.accuracy, rows, runNote(run)));
  return board(`Board: the ${rows} public rows of test.csv`, rows, [...entries.map(given), ...mine]);
}

/** The board on the private rows: every run that was declared final; nothing before the first declaration. */
export function privateBoard({ runs, declarations }: CompetitionRecord): TemplateResult | typeof nothing {
  const entries = boardOf('private');
  const { rows } = entries[0]!;
  const mine = runs.flatMap((run) =>
    run.private ? [line(runName(run), run.private.accuracy, rows, runNote(run))] : [],
  );
  if (mine.length === 0) return nothing;
  const often = 'Whoever may look often enough finds a lucky run: the first declaration is the honest one.';
  return html`
    <div>
      ${board(`Final board: the ${rows} private rows of test.csv`, rows, [...entries.map(given), ...mine])}
      <p class="tables-words">
        You have declared ${declarations === 1 ? 'one run' : `${declarations} runs`} final.
        ${declarations > 1 ? often : nothing}
      </p>
    </div>
  `;
}

/** Every remembered run, the latest first, with a button for those whose answers are still here. */
export function runList(
  { runs }: CompetitionRecord,
  canDeclare: (run: CompetitionRun) => boolean,
  declare: (run: CompetitionRun) => void,
): TemplateResult | typeof nothing {
  if (runs.length === 0) return nothing;
  const final = (run: CompetitionRun) => {
    if (run.private) return percent(run.private.accuracy);
    if (!canDeclare(run)) return html`<span class="tables-note">train it again to declare it</span>`;
    return html`<button type="button" @click=${() => declare(run)}>
      Declare ${runName(run).toLowerCase()} final
    </button>`;
  };
  return html`
    <div class="tables-scroll" tabindex="0" role="group" aria-label="Your runs">
      <table class="tables-numbers tables-runs">
        <caption>
          Your runs, as this browser remembers them
        </caption>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Modules of yours</th>
            <th scope="col">Held-out rows</th>
            <th scope="col">Public rows</th>
            <th scope="col">Private rows</th>
          </tr>
        </thead>
        <tbody>
          ${[...runs].reverse().map(
            (run) => html`
              <tr>
                <th scope="row">${run.number}. <span class="tables-note">${runNote(run)}</span></th>
                <td>${run.own} of ${run.modules}</td>
                <td>${percent(run.heldOut.accuracy)}</td>
                <td>${percent(run.public.accuracy)}</td>
                <td>${final(run)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function given({ name, accuracy, standardError, logLoss, column }: BoardEntry): BoardLine {
  return {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    accuracy,
    standardError,
    ...(logLoss !== undefined && { logLoss }),
    ...(column !== undefined && { note: column }),
  };
}

function line(name: string, accuracy: number, rows: number, note: string): BoardLine {
  return { name, accuracy, standardError: standardErrorOf(accuracy, rows), note, isReaders: true };
}

/** A submission file from anywhere, and what it scores. */
export function uploadView(
  upload: Upload | undefined,
  { take, declare }: { take(file: File): void; declare(): void },
): TemplateResult {
  const scored = ({ accuracy, standardError, rows }: Score) =>
    `${percent(accuracy)} ± ${(100 * standardError).toFixed(1)} of the ${rows}`;
  return html`
    <section aria-labelledby="competition-upload">
      <h3 id="competition-upload">Score a file</h3>
      ${fileField({
        label: 'Submission file',
        hint: 'Made anywhere: in a terminal, in another tool, by hand. It is scored in this page.',
        accept: '.csv,text/csv',
        isDisabled: false,
        take,
      })}
      <p class="tables-words" role="status">
        ${upload?.public ? html`<strong>${upload.file}</strong>: ${scored(upload.public)} public rows are right.` : nothing}
        ${upload?.private ? `Declared final: ${scored(upload.private)} private rows are right.` : nothing}
      </p>
      ${upload ? problemList(upload.problems.map(({ message }) => ({ message, isFatal: true }))) : nothing}
      ${
        upload?.public && !upload.private
          ? html`<p class="tables-actions">
              <button type="button" class="tables-action" @click=${declare}>Declare this file final</button>
            </p>`
          : nothing
      }
    </section>
  `;
}
