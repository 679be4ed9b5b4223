import { html, type TemplateResult } from 'lit';
import { standardErrorOf } from '../../data/scores.ts';
import { slider } from '../controls.ts';
import type { Moved } from '../moved-figure.ts';
import { rightOf, rowsPerDraw, type Column } from './draws.ts';

interface LeakState {
  /** Which of the counts of streets, and of draws. */
  streets: number;
  draws: number;
}

const streetCounts = [5, 10, 20, 50, 100, 200, 400];
const drawCounts = [1, 5, 20, 100];
const loans = 400;

/** The columns in the order of what they leak, in the words of the lesson. */
const columns: [Column, string, string][] = [
  ['distance by training', 'distance', 'standardised by the training rows'],
  ['distance by all', 'distance', 'standardised by all rows'],
  ['share by training', 'the street’s share', 'computed from the training rows'],
  ['share by all', 'the street’s share', 'computed from all rows'],
  ['fee', 'the late fee', 'written when the tool came back'],
];

/** Lesson 14: what columns seem to predict of the toss of a coin on rows held back, and what on loans that come later. */
export const leak: Moved<LeakState> = {
  start: { streets: 4, draws: 2 },
  view({ streets, draws }, change) {
    const streetCount = streetCounts[streets]!;
    const drawCount = drawCounts[draws]!;
    const right = rightOf(streetCount, drawCount);
    const rows = rowsPerDraw * drawCount;
    const { heldBack, later } = right['share by all'];
    const luck = 100 * standardErrorOf(0.5, rows);
    const scaler = 100 * Math.abs(right['distance by all'].heldBack - right['distance by training'].heldBack);
    return html`
      <table class="leak-table">
        <thead>
          <tr>
            <th scope="col">column</th>
            <th scope="col">held back</th>
            <th scope="col">later</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map(
            ([column, name, how]) =>
              html`<tr>
                <th scope="row">${name} <span>${how}</span></th>
                ${bar(right[column].heldBack, rows)} ${bar(right[column].later, rows)}
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="figure-says" role="status">
        ${streetCount} streets, so a share from all rows rests on about ${loans / streetCount}
        ${loans === streetCount ? 'loan, the row’s own' : 'loans, one of them the row’s own'}. It seems right on
        <b>${percent(heldBack)}&nbsp;%</b> of the rows held back, and is right on <b>${percent(later)}&nbsp;%</b> of the
        loans that come later. Chance moves each of these by about ${luck.toFixed(1)} points; the bars of the two
        distances differ by ${scaler.toFixed(1)} points on the rows held back.
      </p>
      <div class="figure-controls">
        ${slider('streets', { max: streetCounts.length - 1, at: streets, text: String(streetCount) }, (next) =>
          change({ streets: next }),
        )}
        ${slider('draws averaged', { max: drawCounts.length - 1, at: draws, text: String(drawCount) }, (next) =>
          change({ draws: next }),
        )}
      </div>
    `;
  },
};

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** A share right as a bar from 0 to 100 %, with a line at what tossing reaches, and how far chance moves it. */
function bar(share: number, rows: number): TemplateResult {
  const error = 100 * standardErrorOf(share, rows);
  const at = 100 * share;
  return html`<td>
    ${percent(share)} %
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path class="leak-all" d="M0 6H100"></path>
      <path class="leak-right" d="M0 6H${at}"></path>
      <path class="leak-luck" d="M${at - error} 6H${Math.min(at + error, 100)}"></path>
      <path class="leak-half" d="M50 0V12"></path>
    </svg>
  </td>`;
}
