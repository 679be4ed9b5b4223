import { html, nothing, type TemplateResult } from 'lit';
import { curve } from '../training/curves.ts';
import { provenanceWords } from '../training/training-words.ts';
import type { TableRun } from './table-run.ts';

/** How far the training is, with its curves, and whose modules it runs on. */
export function runProgress(
  run: TableRun,
  modules: readonly { module: string; href: string }[],
  invitation: string,
): TemplateResult {
  const { progress, trained, losses, validationLosses } = run;
  return html`
    <progress
      class="tables-progress"
      max="1"
      .value=${run.state === 'finished' ? 1 : (progress?.done ?? 0)}
      aria-label="How much of the training is done"
    ></progress>
    <p class="training-words tables-words">${runWords(run, invitation)}</p>
    <p class="visually-hidden" role="status">${announcement(run)}</p>
    <div class="tables-curve">
      ${curve(trained === undefined ? 'Loss' : `Loss, ${trained}`, [
        { label: 'mini-batch', values: losses, dashed: true },
        { label: 'validation', values: validationLosses, dashed: false },
      ])}
    </div>
    <p class="training-provenance">${provenanceWords(run.provenance, modules)}</p>
  `;
}

/** The state of a run in a sentence, for those who look. */
function runWords({ state, progress, trouble, board }: TableRun, invitation: string): TemplateResult | string {
  if (state === 'failed')
    return html`<strong class="tables-bad">The training did not come to its end.</strong> ${trouble}`;
  if (state === 'preparing') return 'Turning the columns into numbers …';
  if (state === 'finished' && board) {
    const { trainingRows, heldOutRows, unusedRows } = board;
    const unused = unusedRows > 0 ? ` ${unusedRows} rows drawn by lot were not looked at: the table is large.` : '';
    return `Done: ${trainingRows} rows to learn from, ${heldOutRows} held-out rows, scored below.${unused}`;
  }
  if (!progress) return state === 'running' ? 'Starting …' : invitation;
  const { stage, epoch, epochs, batch, batches } = progress;
  const where = epochs > 0 ? `${stage}: epoch ${epoch} of at most ${epochs}, mini-batch ${batch} of ${batches}` : stage;
  if (state === 'paused') return `Paused. ${capital(where)}.`;
  if (state === 'idle') return `Stopped. ${capital(where)}. Nothing of it was kept.`;
  return `${capital(where)}. ${Math.floor(100 * progress.done)} % of the whole.`;
}

/** What a screen reader says of a run: each change of state, and every fourth of the way, but not every epoch. */
function announcement({ state, progress, trouble }: TableRun): string {
  if (state === 'failed') return `The training failed. ${trouble ?? ''}`;
  if (state === 'finished') return 'The training is done. Its scores follow.';
  if (state === 'paused') return 'Paused.';
  if (state === 'preparing') return 'Training begins.';
  if (state === 'idle') return progress ? 'Stopped.' : '';
  const quarter = Math.floor(4 * (progress?.done ?? 0));
  return quarter > 0 ? `${25 * quarter} % of the training is done.` : 'Training begins.';
}

/** A link that saves a text as a file; nothing where there is none yet. */
export function download(name: string, href: string | undefined, words: string): TemplateResult | typeof nothing {
  return href === undefined ? nothing : html`<a class="tables-action" download=${name} href=${href}>${words}</a>`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
