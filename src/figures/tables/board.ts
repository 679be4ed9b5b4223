import { html, nothing, type TemplateResult } from 'lit';
import { isTie } from '../../data/scores.ts';
import { percent } from './score-figures.ts';

/** A line of a board: who answered the rows, and how well. */
export interface BoardLine {
  name: string;
  accuracy: number;
  /** The sampling error of the accuracy: one standard error. */
  standardError: number;
  logLoss?: number;
  /** What the line is, in a few words. */
  note?: string;
  /** Whether the reader made it; their lines stand out. */
  isReaders?: boolean;
}

/**
 * A board: every line answered the same rows. The reader's lines are set in bold, and each other line says whether the reader's
 * best is above it, below it, or tied with it.
 *
 * @param rows how many rows they answered.
 */
export function board(caption: string, rows: number, lines: readonly BoardLine[]): TemplateResult {
  const rising = [...lines].sort((a, b) => a.accuracy - b.accuracy);
  const best = rising.findLast(({ isReaders }) => isReaders);
  const verdict = (line: BoardLine) => {
    if (!best || line.isReaders) return nothing;
    if (isTie(best.accuracy, line.accuracy, rows)) return 'a tie';
    return best.accuracy > line.accuracy ? 'below yours' : 'above yours';
  };
  return html`
    <div class="tables-scroll" tabindex="0" role="group" aria-label=${caption}>
      <table class="tables-numbers">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Accuracy</th>
            <th scope="col">Log loss</th>
            <th scope="col" class="tables-verdict">Beside yours</th>
          </tr>
        </thead>
        <tbody>
          ${rising.map(
            (line) => html`
              <tr data-reader=${line.isReaders ? 'true' : nothing}>
                <th scope="row">
                  ${line.name}${line.note === undefined ? nothing : html`<span class="tables-note tables-below">${line.note}</span>`}
                </th>
                <td>
                  ${percent(line.accuracy)} <span class="tables-note">± ${(100 * line.standardError).toFixed(1)}</span>
                </td>
                <td>${line.logLoss === undefined ? '–' : line.logLoss.toFixed(3)}</td>
                <td class="tables-verdict">${verdict(line)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
