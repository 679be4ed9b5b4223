import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { frame, pathThrough, place, written, type Axis } from './axes.ts';
import { batches, epochs, patience, stepsOf, withPatience, type Curves, type Dials } from './curves-runs.ts';
import start from './curves-start.json' with { type: 'json' };
import { choice, slider } from './controls.ts';
import type { Change, Moved } from './moved-figure.ts';

export interface CurvesState {
  dials: Dials;
  curves: Curves;
  /** For which dials the curves are; while they are others, a training is under way. */
  of: Dials;
}

const rates = [0.01, 0.1, 0.5, 2];
const rowCounts = ['40', '120'] as const;
const noises = ['little', 'much'] as const;
const noiseOf = { little: 0.1, much: 0.4 };
const unknowing = Math.log(2);
const [width, height] = [420, 250];
const across: Axis = { from: 0, to: epochs, start: 36, end: width - 14 };
/** How high the plot may reach, and its marks: the lowest that holds all losses, or the highest. */
const scales = [
  { to: 1.2, marks: [0, 0.5, 1] },
  { to: 4, marks: [0, 2, 4] },
  { to: 18, marks: [0, 8, 16] },
];

export const dialsAtStart: Dials = { batch: '8', rate: 0.5, rows: 40, noise: 0.4 };

/** Lesson 13: training and validation loss by epoch, for the batch size, rate, rows and noise that the reader sets. */
export const curves: Moved<CurvesState> = {
  start: { dials: dialsAtStart, curves: start, of: dialsAtStart },
  view(state, change) {
    const { dials, curves } = state;
    const isDone = state.of === dials;
    return html`
      <div class="figure-single cut">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${picture(curves, isDone)}</svg>
      </div>
      <p class="figure-says" role="status">${isDone ? inWords(dials, curves) : 'Training …'}</p>
      ${controls(dials, change)}
      <details>
        <summary>The same in numbers</summary>
        ${table(curves)}
      </details>
    `;
  },
};

function controls(dials: Dials, change: Change<CurvesState>): TemplateResult {
  const turn = (next: Partial<Dials>) => change({ dials: { ...dials, ...next } });
  const noise = dials.noise === noiseOf.little ? 'little' : 'much';
  return html`<div class="figure-controls">
    ${choice('curves-batch', 'rows in a batch', batches, dials.batch, (batch) => turn({ batch }))}
    ${slider(
      'learning rate',
      { max: rates.length - 1, at: rates.indexOf(dials.rate), text: written(dials.rate) },
      (i) => turn({ rate: rates[i]! }),
    )}
    ${choice('curves-rows', 'training rows', rowCounts, dials.rows === 40 ? '40' : '120', (rows) => turn({ rows: Number(rows) }))}
    ${choice('curves-noise', 'noise', noises, noise, (noise) => turn({ noise: noiseOf[noise] }))}
  </div>`;
}

function picture({ training, validation }: Curves, isDone: boolean): SVGTemplateResult {
  const { kept, end } = withPatience(validation, patience);
  const [from, to] = [place(across, kept), place(across, epochs)];
  const highest = Math.max(...training, ...validation);
  const { to: top, marks } = scales.find(({ to }) => highest <= to) ?? scales.at(-1)!;
  const up: Axis = { from: 0, to: top, start: height - 30, end: 8 };
  const line = (losses: number[]) =>
    losses.length > 0
      ? pathThrough(
          across,
          up,
          losses.map((loss, i) => [i + 1, loss] as const),
        )
      : '';
  const nothing = place(up, unknowing);
  return svg`
    ${isDone && kept < epochs ? svg`<rect class="unkept" x=${from} y=${up.end} width=${to - from} height=${up.start - up.end}></rect>` : ''}
    ${frame(across, up, { across: [0, 40, 80, 120].map((at) => [at, at === 0 ? 'epoch 0' : String(at)]), up: marks.map((at) => [at, written(at)]) })}
    <path class="guide" d="M${across.start} ${nothing}H${across.end}"></path>
    <path class="training" d=${line(training)}></path>
    <path class="validation" d=${line(validation)}></path>
    ${isDone && end < epochs ? svg`<path class="axis" d="M${place(across, end)} ${up.end}V${up.start}"></path>` : ''}
    ${isDone && kept > 0 ? svg`<circle class="end" cx=${from} cy=${place(up, validation[kept - 1]!)} r="5"></circle>` : ''}
    <path class="validation" d="M${across.start + 12} 18h26"></path>
    <text x=${across.start + 46} y="23">validation loss</text>
    <path class="training" d="M${across.start + 12} 38h26"></path>
    <text x=${across.start + 46} y="43">training loss</text>
    <text class="mark" x=${across.end - 4} y=${nothing - 6} text-anchor="end">not knowing: ${written(unknowing, 3)}</text>
  `;
}

function inWords(dials: Dials, { training, validation }: Curves): TemplateResult {
  const { kept, end } = withPatience(validation, patience);
  const steps = stepsOf(dials);
  const ends = [training, validation].map((losses) => [losses[0]!, losses.at(-1)!].map((loss) => written(loss, 3)));
  const stop =
    end < epochs
      ? `Patience ${patience} would have ended it after epoch ${end}, and kept epoch ${kept}`
      : `Patience ${patience} would have let it run, and kept epoch ${kept}`;
  return html`${epochs} epochs of ${steps} ${steps === 1 ? 'step' : 'steps'}:
    <b>${(epochs * steps).toLocaleString('en')} steps</b>. Training loss ${ends[0]![0]} after the first epoch,
    ${ends[0]![1]} after the last; validation loss ${ends[1]![0]}, then <b>${ends[1]![1]}</b>. ${stop}, with a
    validation loss of <b>${written(validation[kept - 1] ?? NaN, 3)}</b>. ${verdict(dials, training, validation, kept)}`;
}

function verdict({ rate }: Dials, training: number[], validation: number[], kept: number): string {
  const [own, judged, best] = [training.at(-1)!, validation.at(-1)!, validation[kept - 1]!];
  const [highest, lowest] = [Math.max(...training), Math.min(...validation)];
  if (highest > 2 * unknowing)
    return `On the way the training loss was thrown up to ${written(highest, 3)}: a rate of ${written(rate)} is too large to be steady here.`;
  if (judged > 1.1 * best && judged > best + 0.02)
    return own < training[kept - 1]!
      ? `From epoch ${kept} to the last, training fell further while validation rose.`
      : `From epoch ${kept} to the last, both rose: the steps are too large to stay where it is good.`;
  if (lowest < 0.9 * best && lowest < best - 0.02)
    return `That was impatient: epoch ${validation.indexOf(lowest) + 1} came down to ${written(lowest, 3)}.`;
  if (own > 0.75 * unknowing) return 'It is far from done: so few and small steps have not got it far.';
  return 'Validation ends close to what was kept: little is lost or won by going on.';
}

function table({ training, validation }: Curves): TemplateResult {
  const shown = [1, 10, 20, 40, 60, 80, 100, 120].filter((epoch) => epoch <= training.length);
  return html`<div class="table" tabindex="0" role="group" aria-label="Losses after some of the epochs">
    <table>
      <thead>
        <tr>
          <th scope="col">after epoch</th>
          <th scope="col">training loss</th>
          <th scope="col">validation loss</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (epoch) =>
            html`<tr>
              <th scope="row">${epoch}</th>
              <td>${written(training[epoch - 1]!, 3)}</td>
              <td>${written(validation[epoch - 1]!, 3)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
