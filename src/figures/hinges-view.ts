import { html, svg, type TemplateResult } from 'lit';
import { relu } from '../../solutions/activations.ts';
import { Value } from '../../solutions/value.ts';
import { frame, pathThrough, written, type Axis } from './axes.ts';
import { slider } from './controls.ts';
import type { Moved } from './moved-figure.ts';

/** Where each of two hinges starts to speak, and the slope that it adds from there on. */
interface HingesState {
  firstPlace: number;
  firstSlope: number;
  secondPlace: number;
  secondSlope: number;
}

const [width, height] = [480, 250];
const across: Axis = { from: 0, to: 8, start: 34, end: width - 20 };
const up: Axis = { from: 0, to: 12, start: height - 30, end: 12 };
const distances = Array.from({ length: 161 }, (_, i) => (i / 160) * across.to);

/** Lesson 07: two hinges on a level line, for the reader to bend into the fare. */
export const hinges: Moved<HingesState> = {
  start: { firstPlace: 1, firstSlope: 0.5, secondPlace: 6, secondSlope: 0.5 },
  view(state, change) {
    const miss = Math.max(...distances.map((x) => Math.abs(bent(x, state) - fare(x))));
    const place = (name: string, at: number, turn: (at: number) => void) =>
      slider(name, { max: 8, step: 0.5, at, text: written(at) }, turn);
    const slope = (name: string, at: number, turn: (at: number) => void) =>
      slider(name, { min: -2, max: 2, step: 0.25, at, text: written(at) }, turn);
    return html`
      <div class="figure-single">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${picture(state)}</svg>
      </div>
      <p class="figure-says" role="status">
        <code>${formula(state)}</code> ${miss === 0 ? 'That is the fare.' : `Worst miss: ${written(miss, 3)}.`}
      </p>
      <div class="figure-controls">
        ${place('first place', state.firstPlace, (firstPlace) => change({ firstPlace }))}
        ${slope('first slope', state.firstSlope, (firstSlope) => change({ firstSlope }))}
        ${place('second place', state.secondPlace, (secondPlace) => change({ secondPlace }))}
        ${slope('second slope', state.secondSlope, (secondSlope) => change({ secondSlope }))}
      </div>
      <details>
        <summary>The same in numbers</summary>
        ${table(state)}
      </details>
    `;
  },
};

function hinge(x: number): number {
  return relu(new Value(x)).data;
}

function fare(x: number): number {
  return 4 + 1.5 * hinge(x - 2) - hinge(x - 5);
}

function bent(x: number, { firstPlace, firstSlope, secondPlace, secondSlope }: HingesState): number {
  return 4 + firstSlope * hinge(x - firstPlace) + secondSlope * hinge(x - secondPlace);
}

function formula({ firstPlace, firstSlope, secondPlace, secondSlope }: HingesState): string {
  const term = (at: number, slope: number) =>
    `${slope < 0 ? '−' : '+'} ${written(Math.abs(slope))} · relu(x − ${written(at)})`;
  return `4 ${term(firstPlace, firstSlope)} ${term(secondPlace, secondSlope)}`;
}

function picture(state: HingesState) {
  const points = distances.map((x) => [x, Math.min(Math.max(bent(x, state), up.from), up.to)] as const);
  return svg`
    ${frame(across, up, {
      across: [0, 2, 4, 6, 8].map((at) => [at, at === 8 ? 'x = 8' : written(at)] as const),
      up: [0, 4, 8, 12].map((at) => [at, written(at)] as const),
    })}
    <path class="wanted" d=${pathThrough(
      across,
      up,
      distances.map((x) => [x, fare(x)] as const),
    )}></path>
    <path class="value curve" d=${pathThrough(across, up, points)}></path>
  `;
}

function table(state: HingesState): TemplateResult {
  return html`<table class="figure-rows">
    <thead>
      <tr>
        ${['x', 'the fare', 'your line'].map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${[0, 2, 3, 5, 8].map(
        (x) =>
          html`<tr>
            <td>${x}</td>
            <td>${written(fare(x))}</td>
            <td class="value">${written(bent(x, state))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
