import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { frame, pathThrough, place, written, type Axis } from './axes.ts';
import { choice, slider } from './controls.ts';
import type { Moved } from './moved-figure.ts';
import { cube, measure, steps, trueSlope, type Measurement, type Way } from './slope-measures.ts';

interface SlopeState {
  x: number;
  /** Which of the steps h is. */
  step: number;
  way: Way;
}

const ways: readonly Way[] = ['to the right', 'across'];
const [width, height] = [320, 270];
const across: Axis = { from: -0.6, to: 4.2, start: 36, end: width - 8 };
const up: Axis = { from: -12, to: 68, start: height - 30, end: 14 };
const acrossSteps: Axis = { from: 1e-16, to: 1, start: 44, end: width - 14, isLogarithmic: true };
const upMisses: Axis = { from: 1e-13, to: 100, start: height - 30, end: 14, isLogarithmic: true };
const power = (exponent: number): [number, string] => [10 ** exponent, exponent === 0 ? '1' : `1e${exponent}`];

/** Lesson 01: a secant that becomes the tangent as h shrinks, and the miss, which grows again when h is very small. */
export const slope: Moved<SlopeState> = {
  start: { x: 3, step: steps.length - 1, way: 'to the right' },
  view(state, change) {
    const h = steps[state.step]!;
    const measured = measure(state.way, state.x, h);
    return html`
      <div class="figure-pair">
        ${drawing('The curve and the measured slope', curve(state.x, measured))}
        ${drawing('The miss for every h', misses(state, h, measured))}
      </div>
      <div class="figure-controls">
        ${slider('h', { max: steps.length - 1, at: state.step, text: written(h) }, (step) => change({ step }))}
        ${slider('x', { max: 3, step: 0.25, at: state.x, text: written(state.x) }, (x) => change({ x }))}
        ${choice('slope-way', 'measured', ways, state.way, (way) => change({ way }))}
      </div>
      <p class="figure-says" role="status">${inWords(state, h, measured)}</p>
      <details>
        <summary>The same in numbers</summary>
        ${table(state.x)}
      </details>
    `;
  },
};

function drawing(name: string, content: SVGTemplateResult): TemplateResult {
  return html`<div class="figure-part">
    <p class="figure-title">${name}</p>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${content}</svg>
  </div>`;
}

function curve(x: number, { from, to, slope }: Measurement): SVGTemplateResult {
  const points = Array.from({ length: 97 }, (_, i): [number, number] => [i / 20 - 0.6, cube(i / 20 - 0.6)]);
  const line = (through: number, slope: number): [number, number][] => {
    const ends = [up.from, up.to].map((y) => x + (y - through) / slope);
    const [left, right] = slope > 0.5 ? ends : [across.from, across.to];
    const within = (at: number) => Math.min(Math.max(at, across.from), across.to);
    return [within(left!), within(right!)].map((at) => [at, through + slope * (at - x)]);
  };
  const throughSecant = cube(from) + slope * (x - from);
  return svg`
    ${frame(across, up, { across: [0, 1, 2, 3, 4].map((at) => [at, String(at)]), up: [0, 27, 64].map((at) => [at, String(at)]) })}
    <path class="value curve" d=${pathThrough(
      across,
      up,
      points.filter(([, y]) => y <= up.to),
    )}></path>
    <path class="guide" d=${pathThrough(across, up, line(cube(x), trueSlope(x)))}></path>
    <path class="slope" d=${pathThrough(across, up, line(throughSecant, slope))}></path>
    ${[from, to].map((at) => svg`<circle class="slope" cx=${place(across, at)} cy=${place(up, cube(at))} r="4.5"></circle>`)}
    <circle class="value" cx=${place(across, x)} cy=${place(up, cube(x))} r="3"></circle>
    <text class="value" x="44" y="30">x³</text>
    <text class="slope" x="44" y="50">slope ${written(slope, 8)}</text>
    <text class="guide" x="44" y="70">tangent ${written(trueSlope(x))}</text>
<path class="slope reach" d="M${place(across, from)} ${up.start}H${place(across, to)}"></path>
    <text class="slope" x=${place(across, (from + to) / 2)} y=${up.start - 9} text-anchor="middle">
      ${from < x ? '2h' : 'h'}
    </text>
  `;
}

/** On both axes ten times as much is one mark further: so what shrinks with h is a line, and with h² one twice as steep. */
function misses({ x, way }: SlopeState, h: number, { miss }: Measurement): SVGTemplateResult {
  const at = (h: number, miss: number) => ({
    x: place(acrossSteps, h),
    y: place(upMisses, Math.min(Math.max(miss, upMisses.from), upMisses.to)),
  });
  const dots = (way: Way) => steps.map((h) => at(h, measure(way, x, h).miss));
  const name = (words: Way, { x, y }: { x: number; y: number }, side: 'start' | 'end') =>
    svg`<text class=${words === way ? 'slope' : 'mark'} x=${x + (side === 'end' ? -9 : 9)} y=${y + (side === 'end' ? -5 : 12)} text-anchor=${side}>${words}</text>`;
  const now = at(h, miss);
  return svg`
    ${frame(acrossSteps, upMisses, { across: [...[-15, -10, -5].map(power), [1, 'h = 1'] as const], up: [-12, -8, -4, 0].map(power) })}
    ${ways.flatMap((each) =>
      dots(each).map(
        (dot) =>
          svg`<circle class=${each === way ? 'trial shown' : 'trial'} cx=${dot.x} cy=${dot.y} r=${each === way ? 2.4 : 1.6}></circle>`,
      ),
    )}
    ${name('to the right', at(1e-4, measure('to the right', x, 1e-4).miss), 'end')}
    ${name('across', at(1e-4, measure('across', x, 1e-4).miss), 'start')}
    <path class="drop" d="M${now.x} ${upMisses.start}V${now.y}"></path>
    <circle class="slope now" cx=${now.x} cy=${now.y} r="5.5"></circle>
  `;
}

function inWords({ x, way }: SlopeState, h: number, { from, to, slope, miss }: Measurement): TemplateResult {
  const side = way === 'across' ? `from x − h to x + h` : `from x to x + h`;
  const isLost = cube(to) === cube(from);
  const end = isLost
    ? 'The nudge is lost between two numbers that the computer knows, and nothing is left to divide.'
    : miss === 0
      ? 'Not a digit is amiss.'
      : `The miss is ${written(miss, 2)}.`;
  return html`With h = ${written(h)}, x³ moves ${side} by ${written(cube(to) - cube(from), 6)}. Divided by
    ${written(way === 'across' ? 2 * h : h)}, that is a slope of <b class="slope">${written(slope, 12)}</b>; the tangent
    at x = ${written(x)} has ${written(trueSlope(x))}. ${end}`;
}

function table(x: number): TemplateResult {
  const shown = [0, -1, -2, -3, -5, -7, -9, -11, -13, -15, -16].map((exponent) => Number(`1e${exponent}`));
  return html`<div class="table" tabindex="0" role="group" aria-label="Slopes of x³ measured with each h">
    <table>
      <thead>
        <tr>
          <th scope="col">h</th>
          ${ways.map(
            (way) =>
              html`<th scope="col">${way}</th>
                <th scope="col">miss</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${shown.map((h) => {
          const cells = ways.map((way) => measure(way, x, h));
          return html`<tr>
            <th scope="row">${written(h)}</th>
            ${cells.map(
              ({ slope, miss }) =>
                html`<td>${written(slope, 8)}</td>
                  <td>${written(miss, 2)}</td>`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
