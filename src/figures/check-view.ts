import { html, svg, type SVGTemplateResult } from 'lit';
import { checkGradients, type GradientEntry } from '../../solutions/gradient-check.ts';
import { Value } from '../../solutions/value.ts';
import { frame, pathThrough, place, written, type Axis } from './axes.ts';
import { choice, slider } from './controls.ts';
import type { Moved } from './moved-figure.ts';

const functions = {
  relu: (x: number) => Math.max(x, 0),
  'x²': (x: number) => x ** 2,
} as const;
type Name = keyof typeof functions;

interface CheckState {
  name: Name;
  x: number;
  /** The slope that the operation claims. */
  claimed: number;
  /** Which of the steps h is. */
  step: number;
}

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
const [width, height] = [320, 270];
const across: Axis = { from: -2.1, to: 2.1, start: 30, end: width - 8 };
const up: Axis = { from: -0.6, to: 2.6, start: height - 30, end: 14 };
const slopes: Axis = { from: -2.5, to: 2.5, start: 16, end: width - 16 };

/** Lesson 08: the slope that an operation claims beside the slopes that are measured, on a curve and at a kink. */
export const check: Moved<CheckState> = {
  start: { name: 'relu', x: 0, claimed: 0, step: steps.length - 1 },
  view({ name, x, claimed, step }, change) {
    const f: (x: number) => number = functions[name];
    const h = steps[step]!;
    const [left, right] = [(f(x) - f(x - h)) / h, (f(x + h) - f(x)) / h];
    // An operation whose value is right, and whose slope is what the reader says.
    const entry = checkGradients(([at]) => new Value(f(at!.data), [at!], [claimed], name), [x]).entries[0]!;
    return html`
      <div class="figure-pair">
        <div class="figure-part">
          <p class="figure-title">The two sides of x</p>
          <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${curve(f, x, h)}</svg>
        </div>
        <div class="figure-part">
          <p class="figure-title">The slopes they show</p>
          <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
            ${line({ left, right, claimed, isKink: entry.kink })}
          </svg>
        </div>
      </div>
      <p class="figure-says" role="status">
        With h = ${h}: <b class="slope">${written(left)}</b> from the left, <b class="slope">${written(right)}</b> from
        the right, a gap of ${written(right - left)}. ${inWords(entry)}
      </p>
      <div class="figure-controls">
        ${slider('analytic slope', { min: -2, max: 2, step: 0.25, at: claimed, text: written(claimed) }, (next) => change({ claimed: next }))}
        ${slider('x', { min: -1, max: 1, step: 0.25, at: x, text: written(x) }, (next) => change({ x: next }))}
        ${slider('h', { max: steps.length - 1, at: step, text: String(h) }, (next) => change({ step: next }))}
        ${choice('check-function', 'function', Object.keys(functions) as Name[], name, (next) => change({ name: next }))}
      </div>
    `;
  },
};

function inWords({ analytic, numeric, kink, passed }: GradientEntry): string {
  if (kink && passed)
    return `The check finds that the gap stays, however small the step: a kink. The analytic slope ${written(analytic)} is not outside the two sides, so it passes.`;
  if (kink)
    return `The check finds that the gap stays, however small the step: a kink. But the analytic slope ${written(analytic)} is outside both sides: a bug.`;
  return `The check, with smaller steps, finds one slope, ${written(numeric)}. The analytic slope is ${written(analytic)}: ${passed ? 'it passes.' : 'a bug.'}`;
}

function curve(f: (x: number) => number, x: number, h: number): SVGTemplateResult {
  const points = Array.from({ length: 169 }, (_, i): [number, number] => [i / 40 - 2.1, f(i / 40 - 2.1)]);
  const marks = [-2, -1, 0, 1, 2];
  const inside = points.filter(([, y]) => y <= up.to);
  return svg`
    ${frame(across, up, { across: marks.map((at) => [at, written(at)] as const), up: [0, 1, 2].map((at) => [at, String(at)] as const) })}
    <path class="value curve" d=${pathThrough(across, up, inside)}></path>
    ${[x - h, x + h].map(
      (at) => svg`<path class="slope" d=${pathThrough(across, up, [
        [x, f(x)],
        [at, f(at)],
      ])}></path>
      <circle class="slope" cx=${place(across, at)} cy=${place(up, f(at))} r="4.5"></circle>`,
    )}
    <circle class="value" cx=${place(across, x)} cy=${place(up, f(x))} r="4"></circle>
  `;
}

interface Shown {
  left: number;
  right: number;
  claimed: number;
  isKink: boolean;
}

function line({ left, right, claimed, isKink }: Shown): SVGTemplateResult {
  const within = (x: number) => place(slopes, Math.min(Math.max(x, slopes.from), slopes.to));
  const drop = (kind: string, x: number, y: number) =>
    svg`<path class=${`${kind} drop`} d="M${within(x)} ${y + 8}V200"></path>`;
  const mark = (kind: string, name: string, x: number, y: number) => svg`
    <circle class=${kind} cx=${within(x)} cy=${y} r="6"></circle>
    <text class=${kind} x=${within(x) + (x > 0.8 ? -12 : 12)} y=${y + 5} text-anchor=${x > 0.8 ? 'end' : 'start'}>${name}</text>`;
  const [low, high] = [within(Math.min(left, right)), within(Math.max(left, right))];
  return svg`
    ${isKink ? svg`<rect class="between" x=${low} y="20" width=${Math.max(high - low, 1)} height="180"></rect>` : ''}
    <path class="axis" d="M${slopes.start} 200H${slopes.end}"></path>
    ${[-2, -1, 0, 1, 2].map((at) => svg`<text class="mark" x=${place(slopes, at)} y="218" text-anchor="middle">${written(at)}</text>`)}
    ${drop('slope', left, 40)} ${drop('slope', right, 80)}
    ${drop('slope', (left + right) / 2, 120)} ${drop('gradient', claimed, 160)}
    ${mark('slope', 'left', left, 40)} ${mark('slope', 'right', right, 80)}
    ${mark('slope', 'across', (left + right) / 2, 120)} ${mark('gradient', 'analytic', claimed, 160)}
    ${isKink ? svg`<text class="mark" x=${(low + high) / 2} y="244" text-anchor="middle">all of this passes</text>` : ''}
  `;
}
