import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { Neuron } from '../../solutions/neuron.ts';
import { Value } from '../../solutions/value.ts';
import { frame, place, written, type Axis } from './axes.ts';
import { choice, slider } from './controls.ts';
import type { Moved } from './moved-figure.ts';

/** Which of the four rows the neuron should speak up for, by how many of its inputs are 1. */
const tasks = {
  'both are 1': [0, 0, 1],
  'at least one is 1': [0, 1, 1],
  'exactly one is 1': [0, 1, 0],
} as const;
type Task = keyof typeof tasks;

interface NeuronState {
  w0: number;
  w1: number;
  b: number;
  task: Task;
}

const rows = [0, 1].flatMap((x0) => [0, 1].map((x1) => [x0, x1] as const));
const [width, height] = [320, 290];
const across: Axis = { from: -0.6, to: 1.6, start: 34, end: width - 8 };
const up: Axis = { from: -0.6, to: 1.6, start: height - 30, end: 12 };

/** Lesson 09: the line at which two weights and a bias make z = 0, and the task that no line can do. */
export const neuron: Moved<NeuronState> = {
  start: { w0: 1, w1: 1, b: 0.5, task: 'both are 1' },
  view(state, change) {
    const { w0, w1, b, task } = state;
    const z = sumOf(state);
    const answers = rows.map(([x0, x1]) => {
      const isWanted = tasks[task][x0 + x1] === 1;
      return { x0, x1, isWanted, z: z(x0, x1), isRight: isWanted ? z(x0, x1) > 0 : z(x0, x1) < 0 };
    });
    const right = answers.filter(({ isRight }) => isRight).length;
    const dial = (name: string, at: number, turn: (at: number) => void) =>
      slider(name, { min: -2, max: 2, step: 0.25, at, text: written(at) }, turn);
    return html`
      <div class="figure-beside">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${picture(z, state, answers)}</svg>
        ${table(answers)}
      </div>
      <p class="figure-says" role="status">
        z = ${formula(state)}. ${where(state)}
        <b>${right} of 4 dots ${right === 1 ? 'is' : 'are'} where the task wants ${right === 1 ? 'it' : 'them'}.</b>
        ${task === 'exactly one is 1' && right === 3 ? 'More than 3 cannot be had with one line.' : ''}
      </p>
      <div class="figure-controls">
        ${dial('w₀', w0, (next) => change({ w0: next }))} ${dial('w₁', w1, (next) => change({ w1: next }))}
        ${dial('b', b, (next) => change({ b: next }))}
        ${choice('neuron-task', 'z above 0 if', Object.keys(tasks) as Task[], task, (next) => change({ task: next }))}
      </div>
    `;
  },
};

interface Answer {
  x0: number;
  x1: number;
  z: number;
  isWanted: boolean;
  isRight: boolean;
}

/** The neuron of the lesson, with its dials set by hand and no bend: its sum at any inputs. */
function sumOf({ w0, w1, b }: NeuronState): (x0: number, x1: number) => number {
  const neuron = new Neuron(2, () => 0);
  neuron.parameters().forEach((parameter, i) => (parameter.data = [w0, w1, b][i]!));
  return (x0, x1) => neuron.forward([new Value(x0), new Value(x1)]).data;
}

function picture(z: (x0: number, x1: number) => number, { w0, w1 }: NeuronState, answers: Answer[]): SVGTemplateResult {
  const corners = [
    [across.from, up.from],
    [across.to, up.from],
    [across.to, up.to],
    [across.from, up.to],
  ].map(([x0, x1]) => ({ x0: x0!, x1: x1!, z: z(x0!, x1!) }));
  const zeros: string[] = [];
  // Along each side of the square: its first corner if z is above 0 there, and the point where z passes 0.
  const above = corners.flatMap((from, i) => {
    const to = corners[(i + 1) % 4]!;
    const kept = from.z > 0 ? [at(from.x0, from.x1)] : [];
    if (from.z > 0 === to.z > 0) return kept;
    const share = from.z / (from.z - to.z);
    const zero = at(from.x0 + share * (to.x0 - from.x0), from.x1 + share * (to.x1 - from.x1));
    zeros.push(zero);
    return [...kept, zero];
  });
  const marks = [0, 1].map((mark) => [mark, String(mark)] as const);
  return svg`
    <path class="above" d=${above.length > 0 ? `M${above.join('L')}Z` : ''}></path>
    ${frame(across, up, { across: [...marks, [1.5, 'x₀']], up: [...marks, [1.5, 'x₁']] })}
    <path class="value curve" d=${zeros.length > 0 && (w0 !== 0 || w1 !== 0) ? `M${zeros.join('L')}` : ''}></path>
    ${answers.map(({ x0, x1, isWanted, isRight }) => {
      const [x, y] = [place(across, x0), place(up, x1)];
      return svg`<circle class=${isWanted ? 'row wanted' : 'row'} cx=${x} cy=${y} r="8"></circle>
        ${isRight ? '' : svg`<text class="early" x=${x + 13} y=${y - 9}>wrong</text>`}`;
    })}
  `;
}

function at(x0: number, x1: number): string {
  return `${place(across, x0)} ${place(up, x1)}`;
}

function formula({ w0, w1, b }: NeuronState): string {
  const term = (x: number, name: string) => `${x < 0 ? '−' : '+'} ${written(Math.abs(x))}${name}`;
  return `${written(w0)} · x₀ ${term(w1, ' · x₁')} ${term(b, '')}`;
}

function where({ w0, w1, b }: NeuronState): string {
  if (w0 === 0 && w1 === 0) return 'Without a weight there is no line: all dots are on one side.';
  const cut = (w: number, name: string, other: string) =>
    w === 0 ? '' : `where ${other} is 0, ${name} is ${written(-b / w)}`;
  const cuts = [cut(w0, 'x₀', 'x₁'), cut(w1, 'x₁', 'x₀')].filter(Boolean).join(', and ');
  return `On the line z is 0: ${cuts}. In the shaded part z is above 0.`;
}

function table(answers: Answer[]): TemplateResult {
  return html`<table class="figure-rows">
    <thead>
      <tr>
        ${['x₀', 'x₁', 'wanted', 'z'].map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${answers.map(
        ({ x0, x1, isWanted, z, isRight }) =>
          html`<tr>
            <td>${x0}</td>
            <td>${x1}</td>
            <td>${isWanted ? 'above 0' : 'below 0'}</td>
            <td class=${isRight ? 'value' : 'wrong'}>${written(z)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
