import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CalibrationBin } from '../../data/tables/types.ts';

/** A table of counts: a line for each actual class, a column for each predicted one. */
export function confusionTable(counts: readonly (readonly number[])[], classes: readonly string[]): TemplateResult {
  return html`
    <div class="tables-scroll" tabindex="0" role="group" aria-label="Confusion matrix">
      <table class="tables-numbers tables-confusion">
        <caption>
          Confusion matrix
        </caption>
        <thead>
          <tr>
            <td></td>
            ${classes.map((name) => html`<th scope="col">said ${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${counts.map(
            (row, actual) => html`
              <tr>
                <th scope="row">is ${classes[actual]}</th>
                ${row.map((count, predicted) => html`<td data-right=${actual === predicted || nothing}>${count}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

const side = 240;
const edge = 28;

/**
 * How often it came as predicted: a dot for each range of probabilities, larger for more rows. On the diagonal 80 % means that
 * eight of ten come true.
 */
export function calibrationPlot(bins: readonly CalibrationBin[]): TemplateResult {
  const filled = bins.filter(({ rows }) => rows > 0);
  const most = Math.max(1, ...filled.map(({ rows }) => rows));
  const x = (share: number) => edge + share * (side - edge - 12);
  const y = (share: number) => side - edge - share * (side - edge - 26);
  const words = filled
    .map(
      ({ rows, predicted, happened }) =>
        `predicted ${percent(predicted)}, came true ${percent(happened)}, ${rows} rows`,
    )
    .join('; ');
  const points = filled.map(({ predicted, happened }) => `${x(predicted).toFixed(1)} ${y(happened).toFixed(1)}`);
  return svg`
    <svg class="training-curve tables-calibration" viewBox="0 0 ${side} ${side}" role="img" aria-label="Calibration: ${words}">
      <text x="0" y="13">Came true</text>
      <path class="axis" d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" />
      <path class="faint" stroke-dasharray="3 3" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" />
      ${points.length > 0 ? svg`<path class="line" d="M${points.join('L')}" />` : nothing}
      ${filled.map(
        ({ rows, predicted, happened }) =>
          svg`<circle cx=${x(predicted)} cy=${y(happened)} r=${2 + 4 * Math.sqrt(rows / most)} />`,
      )}
      <text x=${x(0) - 5} y=${y(1) + 4} text-anchor="end">1</text>
      <text x=${x(0) - 5} y=${y(0) + 4} text-anchor="end">0</text>
      <text x=${x(1)} y=${side - 10} text-anchor="end">1</text>
      <text x=${x(0.5)} y=${side - 10} text-anchor="middle">predicted</text>
    </svg>
  ` as unknown as TemplateResult;
}

/** A share as readers say it, with one digit after the point: 0.7512 is `75.1 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
