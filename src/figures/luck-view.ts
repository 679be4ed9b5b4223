import { html, svg, type SVGTemplateResult } from 'lit';
import { standardErrorOf } from '../data/scores.ts';
import { pathThrough, place, written, type Axis } from './axes.ts';
import { slider } from './controls.ts';
import type { Moved } from './moved-figure.ts';

interface LuckState {
  /** Which of the counts of rows. */
  size: number;
  /** Both in percent. */
  accuracy: number;
  baseline: number;
}

const sizes = [20, 50, 100, 200, 400, 1000, 2000, 4000];
const [width, height] = [420, 220];
const across: Axis = { from: 0, to: 100, start: 16, end: width - 16 };
const up: Axis = { from: 0, to: 1.15, start: 150, end: 16 };

/** Lesson 15: what chance alone makes of a baseline on so many rows, and the interval around a measured accuracy. */
export const luck: Moved<LuckState> = {
  start: { size: 2, accuracy: 55, baseline: 50 },
  view({ size, accuracy, baseline }, change) {
    const rows = sizes[size]!;
    const right = Math.round((rows * accuracy) / 100);
    const share = right / rows;
    const error = 100 * standardErrorOf(share, rows);
    const interval = [100 * share - 1.96 * error, 100 * share + 1.96 * error] as const;
    const chances = binomial(rows, baseline / 100);
    const luckyShare = chances.slice(right).reduce((sum, chance) => sum + chance, 0);
    const verdict =
      baseline > interval[1]
        ? 'The baseline lies above it: this is worse than the baseline, and not by bad luck.'
        : baseline < interval[0]
          ? 'The baseline lies below it: luck alone hardly explains the difference.'
          : 'The baseline, known exactly, lies in it: a tie, which luck alone could explain.';
    return html`
      <div class="figure-single">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
          ${picture(chances, right, { accuracy: 100 * share, baseline, interval })}
        </svg>
      </div>
      <p class="figure-says" role="status">
        Right on ${right} of ${rows} rows: <b>${written(100 * share, 3)} %</b>, with a sampling error of
        ${written(error, 3)} points. The interval goes from ${written(interval[0], 3)} to ${written(interval[1], 3)} %.
        ${verdict} Whoever is right in ${baseline} % of cases by chance reaches this score, or more, in
        ${percent(luckyShare)} of tries.
      </p>
      <div class="figure-controls">
        ${slider('rows', { max: sizes.length - 1, at: size, text: String(rows) }, (next) => change({ size: next }))}
        ${slider('accuracy', { min: 40, max: 99, at: accuracy, text: `${accuracy} %` }, (next) => change({ accuracy: next }))}
        ${slider('baseline', { min: 50, max: 95, at: baseline, text: `${baseline} %` }, (next) => change({ baseline: next }))}
      </div>
    `;
  },
};

/** How likely it is to be right on 0, 1, … n rows, each with the same chance. */
function binomial(n: number, chance: number): number[] {
  const logarithms = [n * Math.log(1 - chance)];
  for (let k = 1; k <= n; k++) {
    logarithms.push(logarithms[k - 1]! + Math.log((n - k + 1) / k) + Math.log(chance / (1 - chance)));
  }
  return logarithms.map(Math.exp);
}

function percent(share: number): string {
  return share < 0.0001 ? 'fewer than 0.01 %' : `${written(100 * share, 3)} %`;
}

interface Score {
  accuracy: number;
  baseline: number;
  interval: readonly [number, number];
}

function picture(
  chances: readonly number[],
  right: number,
  { accuracy, baseline, interval }: Score,
): SVGTemplateResult {
  const n = chances.length - 1;
  const highest = chances.reduce((high, chance) => Math.max(high, chance), 0);
  const hill = chances
    .map((chance, k): [number, number] => [(100 * k) / n, chance / highest])
    .filter(([, share]) => share > 1e-4);
  const lucky = hill.filter(([x]) => x >= (100 * right) / n);
  const closed = (points: [number, number][]) =>
    points.length === 0 ? '' : `${pathThrough(across, up, points)}V${up.start}H${place(across, points[0]![0])}Z`;
  const [low, high] = interval.map((x) => place(across, Math.min(Math.max(x, 0), 100)));
  const here = place(across, accuracy);
  return svg`
    <path class="hill" d=${closed(hill)}></path>
    <path class="lucky" d=${closed(lucky)}></path>
    <path class="axis" d="M${across.start} ${up.start}H${across.end}"></path>
    ${[0, 25, 50, 75, 100].map((at) => svg`<text class="mark" x=${place(across, at)} y=${up.start + 18} text-anchor="middle">${at} %</text>`)}
    <path class="guide" d="M${place(across, baseline)} ${up.start}V20"></path>
    <text class="mark" x=${place(across, baseline) - 7} y="26" text-anchor="end">baseline</text>
    <path class="interval" d="M${low} 192H${high}M${low} 185v14M${high} 185v14"></path>
    <path class="drop plain" d="M${here} ${up.end + 20}V192"></path>
    <circle class="end" cx=${here} cy="192" r="5"></circle>
    <text x=${here + (accuracy > 80 ? -7 : 7)} y=${up.end + 28} text-anchor=${accuracy > 80 ? 'end' : 'start'}>accuracy</text>
    <text class="mark" x=${here} y="216" text-anchor="middle">interval</text>
  `;
}
