import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { relu, sigmoid, softplus, tanh } from '../../solutions/activations.ts';
import { backward } from '../../solutions/backward.ts';
import { Value } from '../../solutions/value.ts';
import { frame, pathThrough, place, written, type Axis } from './axes.ts';
import { choice, slider } from './controls.ts';
import type { Moved } from './moved-figure.ts';

const activations = { relu, tanh, sigmoid, softplus } as const;
type Name = keyof typeof activations;

interface BendState {
  name: Name;
  x: number;
  /** How many of them follow each other. */
  count: number;
}

const [width, height] = [320, 250];
const across: Axis = { from: -5, to: 5, start: 34, end: width - 8 };
const upValue: Axis = { from: -1.3, to: 4.3, start: height - 30, end: 12 };
const upSlope: Axis = { from: -0.05, to: 1.1, start: height - 30, end: 12 };

/** Lesson 07: the value and the slope of an activation, and of several in a row. */
export const bend: Moved<BendState> = {
  start: { name: 'tanh', x: 2, count: 1 },
  view(state, change) {
    const { name, x, count } = state;
    const points = Array.from({ length: 201 }, (_, i) => i / 20 - 5).map((at) => [at, passed(state, at)] as const);
    const values = points.map(([at, { value }]) => [at, value] as const).filter(([, value]) => value <= upValue.to);
    const slopes = points.map(([at, { slope }]) => [at, slope] as const);
    const here = passed(state, x);
    return html`
      <div class="figure-pair">
        ${drawing('Value', plot(upValue, [-1, 0, 1, 2, 3, 4], values, [x, here.value], 'value'))}
        ${drawing('Slope', plot(upSlope, [0, 0.5, 1], slopes, [x, here.slope], 'slope'))}
      </div>
      <p class="figure-says" role="status">
        ${count === 1 ? name : `${name}, ${count} times in a row,`} makes of x = ${written(x)} the value
        <b class="value">${written(here.value)}</b>, and passes a nudge on with the slope
        <b class="slope">${written(here.slope, 3)}</b>. ${meaning(state, here.slope)}
      </p>
      <div class="figure-controls">
        ${slider('x', { min: -5, max: 5, step: 0.5, at: x, text: written(x) }, (next) => change({ x: next }))}
        ${slider('in a row', { min: 1, max: 8, at: count, text: String(count) }, (next) => change({ count: next }))}
        ${choice('bend-name', 'activation', Object.keys(activations) as Name[], name, (next) => change({ name: next }))}
      </div>
    `;
  },
};

/** Sends a number through so many activations, and sweeps back. */
function passed({ name, count }: BendState, x: number): { value: number; slope: number } {
  const leaf = new Value(x);
  let end = leaf;
  for (let i = 0; i < count; i++) end = activations[name](end);
  backward(end);
  return { value: end.data, slope: leaf.grad };
}

function meaning({ name, x }: BendState, slope: number): string {
  if (name === 'relu' && x <= 0)
    return 'Nothing comes back. A ReLU whose input is never above 0 learns nothing more: it is called dead.';
  if (name === 'relu') return 'Above 0 a ReLU hands on all of it, however many there are.';
  if (slope < 0.01) return 'Next to nothing comes back: it is saturated.';
  return slope < 0.1 ? 'Little comes back from here.' : 'Enough comes back to learn from.';
}

function drawing(name: string, content: SVGTemplateResult): TemplateResult {
  return html`<div class="figure-part">
    <p class="figure-title">${name}</p>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${content}</svg>
  </div>`;
}

type Point = readonly [x: number, y: number];

function plot(
  up: Axis,
  marks: number[],
  points: Point[],
  [x, y]: Point,
  meaning: 'value' | 'slope',
): SVGTemplateResult {
  const top = Math.min(y, up.to);
  return svg`
    ${frame(across, up, {
      across: [-4, -2, 0, 2, 4].map((at) => [at, written(at)] as const),
      up: marks.map((at) => [at, written(at)] as const),
    })}
    <path class=${`${meaning} curve`} d=${pathThrough(across, up, points)}></path>
    <path class="drop plain" d="M${place(across, x)} ${up.start}V${place(up, top)}"></path>
    <circle class=${meaning} cx=${place(across, x)} cy=${place(up, top)} r="5"></circle>
  `;
}
