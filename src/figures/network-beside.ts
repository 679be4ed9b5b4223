import { html, nothing, type TemplateResult } from 'lit';
import { largestOf, type Part, type Shown } from '../graph/network-parts.ts';
import { networkTables, partInWords, shortNumber } from '../graph/network-words.ts';
import type { NetworkDescription } from '../graph/network.ts';

/** How to read the lines of a network's drawing. */
export function networkKey(parts: readonly Part[], shown: Shown, gradientOf = ''): TemplateResult {
  const isFolded = parts.some(({ count }) => count > 1);
  const isBroken = parts.some(({ numbers }) => !numbers[shown].every(Number.isFinite));
  return html`<p class="network-key" data-shown=${shown}>
    <span class="positive">above 0</span> <span class="negative">below 0</span>
    ${isFolded ? html`<span class="folded">several</span>` : nothing}
    ${isBroken ? html`<span class="broken">not a finite number</span>` : nothing}
    <span>widest line: ${shortNumber(largestOf(parts, shown))}</span>
    ${gradientOf && shown === 'gradients' ? html`<span>gradients of ${gradientOf}</span>` : nothing}
  </p>`;
}

/** What is known of the part that the reader looks at. */
export function partCard(part: Part | undefined): TemplateResult {
  if (!part) return html`<p class="network-card">Point at a line or a box, or move the slider.</p>`;
  const { label, numbers } = partInWords(part);
  const meaning = (i: number) => (part.kind === 'input' ? '' : i === 0 ? 'value' : 'gradient');
  return html`<p class="network-card">
    <code>${label}</code>
    ${numbers.map((words, i) => [' ', html`<span class=${meaning(i)}>${words}</span>`])}
  </p>`;
}

/** The same as the drawing, in numbers. */
export function numberTables(network: NetworkDescription, shown: Shown): TemplateResult[] {
  return networkTables(network, shown).map(
    ({ caption, heads, rows }) =>
      html`<div class="network-table" tabindex="0" role="group" aria-label=${caption}>
        <table>
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, cells }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
  );
}
