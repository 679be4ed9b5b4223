import { html, type TemplateResult } from 'lit';
import { written } from './axes.ts';
import { drawnRoads, drawnRow, height, width } from './chain-picture.ts';
import { meeting, roads, row, stops, type Stop } from './chain-steps.ts';
import { choice, slider, stepper } from './controls.ts';
import type { Moved } from './moved-figure.ts';

const ways = ['in a row', 'two roads'] as const;
const nudges = ['0.1', '0.01', '0.001'] as const;

interface ChainState {
  x: number;
  nudge: (typeof nudges)[number];
  way: (typeof ways)[number];
  /** How many boxes the nudge has passed, or rows of boxes. */
  step: number;
}

/** Lesson 02: a nudge that travels through boxes, each of which stretches it by its slope; along two roads, the shares add. */
export const chainRule: Moved<ChainState> = {
  start: { x: 3, nudge: '0.01', way: 'in a row', step: 0 },
  view({ x, nudge, way, step }, change) {
    const isRow = way === 'in a row';
    const inRow = stops(row, x, Number(nudge));
    const onRoads = meeting(x, Number(nudge));
    return html`
      <div class="figure-single">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
          ${isRow ? drawnRow(inRow, step) : drawnRoads(onRoads, step)}
        </svg>
      </div>
      <p class="figure-says" role="status">${isRow ? rowInWords(inRow, step) : roadsInWords(onRoads, step)}</p>
      <div class="figure-controls">
        ${stepper(step, isRow ? row.length : 2, (next) => change({ step: next }))}
        ${slider('x', { max: 4, step: 0.5, at: x, text: written(x) }, (next) => change({ x: next }))}
        ${choice('chain-nudge', 'nudge', nudges, nudge, (next) => change({ nudge: next }))}
        ${choice('chain-way', 'boxes', ways, way, (next) => change({ way: next, step: 0 }))}
      </div>
      <details>
        <summary>The same in numbers</summary>
        ${table(isRow ? inRow : onRoads, isRow ? row : roads)}
      </details>
    `;
  },
};

const start = ({ was, movedBy }: Stop) =>
  `x is nudged from ${written(was)} to ${written(was + movedBy, 8)}, and the nudge sets out.`;
const slopeOf = (x: number) => (x < 0 ? `(${written(x)})` : written(x));

function rowInWords(all: readonly Stop[], step: number): TemplateResult | string {
  const [from, to] = [all[step - 1], all[step]!];
  if (!from) return start(to);
  const last = step === all.length - 1;
  const product = all.slice(1, step + 1).map(({ slope }) => slopeOf(slope));
  return html`${from.letter} moved by ${written(from.movedBy)}, and ${to.letter} moves by ${written(to.movedBy)},
    ${written(to.movedBy / from.movedBy, 3)} times as far: nearly the slope of this step at ${written(from.was)}, which
    is <b class="slope">${written(to.slope)}</b>.
    ${step > 1 ? html`So far: ${product.join(' · ')} = <b class="slope">${written(to.slopeSoFar)}</b>.` : ''}
    ${last ? `And y has moved ${written(to.movedBy / all[0]!.movedBy, 4)} times as far as x.` : ''}`;
}

function roadsInWords([x, u, v, y]: readonly [Stop, Stop, Stop, Stop], step: number): TemplateResult | string {
  if (step === 0) return start(x);
  if (step === 1)
    return html`All of the nudge sets out on each road: u moves by ${written(u.movedBy)}, with a slope of
      <b class="slope">${written(u.slope)}</b>, and v by ${written(v.movedBy)}, with
      <b class="slope">${written(v.slope)}</b>.`;
  return html`Where the roads meet, what comes along them adds: y moves by ${written(u.movedBy)} + ${written(v.movedBy)}
    = ${written(y.movedBy)}. So the slopes of the roads add too: ${written(u.slope)} + ${written(v.slope)} =
    <b class="slope">${written(y.slope)}</b>. And y has moved ${written(y.movedBy / x.movedBy, 4)} times as far as x.`;
}

function table(all: readonly Stop[], steps: readonly { letter: string; written: string }[]): TemplateResult {
  const formula = (letter: string) =>
    steps.find((step) => step.letter === letter)?.written ?? (letter === 'y' ? 'y = u + v' : letter);
  return html`<div class="table" tabindex="0" role="group" aria-label="The nudge at each number">
    <table>
      <thead>
        <tr>
          ${['number', 'was', 'moved by', 'slope along x'].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ letter, was, movedBy, slopeSoFar }) =>
            html`<tr>
              <th scope="row">${formula(letter)}</th>
              <td>${written(was)}</td>
              <td>${written(movedBy)}</td>
              <td>${written(slopeSoFar)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
