import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { MLP } from '../../solutions/mlp.ts';
import type { Neuron } from '../../solutions/neuron.ts';
import { Value } from '../../solutions/value.ts';
import { frame, place, written, type Axis } from './axes.ts';
import { lamps, networkAfter } from './boundary-steps.ts';
import { linesAtZero, shaded } from './boundary-map.ts';
import { choice, slider, stepper } from './controls.ts';
import type { Moved } from './moved-figure.ts';

interface BoundaryState {
  step: number;
  hidden: number;
  seed: number;
  /** The hidden neuron that is looked at, or none. */
  looked: number | undefined;
}

const lastStep = 60;
const sizes = ['2', '3', '4', '8'] as const;
const [width, height] = [320, 290];
const across: Axis = { from: -0.6, to: 1.6, start: 34, end: width - 8 };
const up: Axis = { from: -0.6, to: 1.6, start: height - 30, end: 12 };

/** Lesson 10: what a small network says all over the plane, and how it bends, step by step, until the lamps' rows are right. */
export const boundary: Moved<BoundaryState> = {
  start: { step: 0, hidden: 4, seed: 1, looked: undefined },
  view(state, change) {
    const { step, hidden, seed, looked } = state;
    const network = networkAfter(step, hidden, seed);
    const z = (x0: number, x1: number) => network.forward([new Value(x0), new Value(x1)])[0]!.data;
    const answers = lamps.map(({ x: [x0, x1], label }) => ({ x0, x1, label, z: z(x0, x1) }));
    const right = answers.filter(({ z, label }) => z > 0 === (label === 1)).length;
    const names = Array.from({ length: hidden }, (_, i) => `h${subscript(i)}`);
    return html`
      <div class="figure-pair">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${map(network, z, answers, looked)}</svg>
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawn(network, names, looked)}</svg>
      </div>
      <p class="figure-says" role="status">
        After ${step} ${step === 1 ? 'step' : 'steps'}:
        ${answers.map(({ x0, x1, z }, i) => html`${i > 0 ? ', ' : ''}${x0}${x1} gives <b class="value">${written(z, 2)}</b>`)}.
        <b>${right} of 4 rows are right.</b> ${looked === undefined ? '' : aboutNeuron(network, looked, names[looked]!)}
      </p>
      <div class="figure-controls">
        ${stepper(step, lastStep, (next) => change({ step: next }))}
        ${slider('seed', { min: 1, max: 9, at: seed, text: String(seed) }, (next) => change({ seed: next }))}
        ${choice('boundary-hidden', 'hidden neurons', sizes, String(hidden) as (typeof sizes)[number], (next) =>
          change({ hidden: Number(next), looked: undefined }),
        )}
        ${choice(
          'boundary-looked',
          'look at',
          ['all', ...names],
          looked === undefined ? 'all' : names[looked]!,
          (next) => change({ looked: next === 'all' ? undefined : names.indexOf(next) }),
        )}
      </div>
    `;
  },
};

interface Answer {
  x0: number;
  x1: number;
  label: number;
  z: number;
}

function map(
  network: MLP,
  z: (x0: number, x1: number) => number,
  answers: readonly Answer[],
  looked: number | undefined,
): SVGTemplateResult {
  const marks = [0, 1].map((mark) => [mark, String(mark)] as const);
  return svg`
    <path class="above" d=${shaded(across, up, z)}></path>
    ${frame(across, up, { across: [...marks, [1.5, 'x₀']], up: [...marks, [1.5, 'x₁']] })}
    ${network.layers[0]!.neurons.map(
      (neuron, i) =>
        svg`<path class=${i === looked ? 'own looked' : 'own'} d=${linesAtZero(across, up, sumOf(neuron))}></path>`,
    )}
    <path class="value curve" d=${linesAtZero(across, up, z)}></path>
    ${answers.map(
      ({ x0, x1, label, z }) =>
        svg`<circle class=${label === 1 ? 'row wanted' : 'row'} cx=${place(across, x0)} cy=${place(up, x1)} r="8"></circle>
          ${z > 0 === (label === 1) ? '' : svg`<text class="early" x=${place(across, x0) + 13} y=${place(up, x1) - 9}>wrong</text>`}`,
    )}
  `;
}

/** The network itself: every weight a line, as wide as it is large, dashed where it is below 0. */
function drawn(network: MLP, names: readonly string[], looked: number | undefined): SVGTemplateResult {
  const [hiddenLayer, outputLayer] = network.layers;
  const row = (i: number, count: number) => Math.round((height * (i + 0.5)) / count);
  const line = (weight: number, i: number, from: readonly [number, number], to: readonly [number, number]) =>
    svg`<path class=${`${weight > 0 ? 'value' : 'below'}${looked === undefined || looked === i ? '' : ' aside'}`}
      style=${`stroke-width:${Math.min(6, 0.5 + 1.2 * Math.abs(weight)).toFixed(1)}`} d=${`M${from.join(' ')}L${to.join(' ')}`}></path>`;
  const box = (x: number, y: number, text: string, isLooked = false) =>
    svg`<circle class=${isLooked ? 'unit looked' : 'unit'} cx=${x} cy=${y} r="15"></circle>
      <text x=${x} y=${y + 4} text-anchor="middle">${text}</text>`;
  return svg`
    ${hiddenLayer!.neurons.map((neuron, i) => {
      const at = [width / 2, row(i, names.length)] as const;
      return svg`${neuron.weights.map(({ data }, input) => line(data, i, [50, row(input, 2)], at))}
        ${line(outputLayer!.neurons[0]!.weights[i]!.data, i, at, [width - 50, height / 2])}`;
    })}
    ${[0, 1].map((input) => box(50, row(input, 2), `x${subscript(input)}`))}
    ${names.map((name, i) => box(width / 2, row(i, names.length), name, i === looked))}
    ${box(width - 50, height / 2, 'z')}
  `;
}

function sumOf({ weights, bias }: Neuron): (x0: number, x1: number) => number {
  return (x0, x1) => weights[0]!.data * x0 + weights[1]!.data * x1 + bias.data;
}

function aboutNeuron(network: MLP, i: number, name: string): TemplateResult {
  const { weights, bias } = network.layers[0]!.neurons[i]!;
  const share = network.layers[1]!.neurons[0]!.weights[i]!.data;
  const [w0, w1, b] = [...weights, bias].map(({ data }) => written(data, 2));
  return html`${name} has the weights ${w0} and ${w1} and the bias ${b}; z counts it ${written(share, 2)} times.`;
}

function subscript(i: number): string {
  return '₀₁₂₃₄₅₆₇₈₉'[i]!;
}
