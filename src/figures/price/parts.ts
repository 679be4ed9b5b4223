import { html, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Axis } from '../axes.ts';

/** The figure for one kind of answers: what is drawn side by side, its numbers, its words, and what is turned. */
export interface Parts {
  drawings: TemplateResult;
  table: TemplateResult;
  words: TemplateResult;
  controls: TemplateResult;
}

const [width, height] = [320, 236];

/** Where the axes of both drawings stand. */
export const edges = {
  across: { start: 42, end: width - 16 },
  up: { start: height - 26, end: 8 },
} as const;

/** How high slopes are drawn: none of a price is beyond −1 or 1. */
export const upSlope: Axis = { from: -1.1, to: 1.25, ...edges.up };

/** One of the two drawings that stand side by side. */
export function drawing(title: string, content: SVGTemplateResult): TemplateResult {
  return html`<div class="figure-part">
    <p class="figure-title">${title}</p>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${content}</svg>
  </div>`;
}

/** The numbers below the drawings: in each row its name, its values, and last a slope. */
export function numbersTable(
  heads: readonly string[],
  rows: readonly { name: string; values: readonly string[]; slope: string }[],
): TemplateResult {
  return html`<table class="figure-rows price-table">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, values, slope }) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${values.map((value) => html`<td class="value">${value}</td>`)}
            <td class="slope">${slope}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
