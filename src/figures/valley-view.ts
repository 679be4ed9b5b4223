import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { pathThrough, place, written, type Axis } from './axes.ts';
import { slider, stepper } from './controls.ts';
import type { Moved } from './moved-figure.ts';
import { longest, reached, ways, type Dials, type Place, type Way } from './valley-paths.ts';

interface ValleyState extends Dials {
  step: number;
}

const names = Object.keys(ways) as Way[];
const rates = [0.01, 0.02, 0.03, 0.039, 0.04, 0.041];
const adamRates = [0.05, 0.1, 0.3, 0.5, 1];
const lastStep = 80;
const [width, height] = [420, 250];
const across: Axis = { from: -3.5, to: 11, start: 6, end: width - 6 };
const up: Axis = { from: -1.45, to: 1.45, start: height - 6, end: 6 };

/** Lesson 12: a narrow valley from above, and three ways down from the same start. */
export const valley: Moved<ValleyState> = {
  start: { rate: 0.03, momentum: 0.8, adamRate: 0.3, step: 20 },
  view(state, change) {
    const paths = names.map((name) => ({ name, places: ways[name](state) }));
    const turn = (name: string, list: readonly number[], at: number, set: (x: number) => void) =>
      slider(name, { max: list.length - 1, at: list.indexOf(at), text: String(at) }, (i) => set(list[i]!));
    return html`
      <div class="figure-single cut">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${picture(paths, state.step)}</svg>
      </div>
      <p class="figure-says" role="status">
        After ${state.step} steps, from a loss of 75:
        ${paths.map(({ name, places }, i) => html`${i > 0 ? ', ' : ''}${name} <b class="value">${loss(places[state.step]!)}</b>`)}.
      </p>
      <div class="figure-controls">
        ${stepper(state.step, lastStep, (step) => change({ step }))}
        ${turn('rate of SGD and momentum', rates, state.rate, (rate) => change({ rate }))}
        ${slider('momentum μ', { max: 0.95, step: 0.05, at: state.momentum, text: written(state.momentum) }, (momentum) => change({ momentum }))}
        ${turn('rate of Adam', adamRates, state.adamRate, (adamRate) => change({ adamRate }))}
      </div>
      ${table(paths)}
    `;
  },
};

interface Path {
  name: Way;
  places: Place[];
}

function picture(paths: Path[], step: number): SVGTemplateResult {
  const [x, y] = [place(across, 0), place(up, 0)];
  const levels = [75, 50, 30, 15, 5, 1];
  const seen = (at: Place) => at.x >= across.from && at.x <= across.to && Math.abs(at.y) <= up.to;
  return svg`
    ${levels.map((level) => {
      const [rx, ry] = [Math.sqrt(2 * level), Math.sqrt(level / 25)].map((size, i) =>
        Math.abs(place([across, up][i]!, size) - [x, y][i]!),
      );
      return svg`<ellipse cx=${x} cy=${y} rx=${rx} ry=${ry}></ellipse>`;
    })}
    <path class="guide" d="M${x - 5} ${y}H${x + 5}M${x} ${y - 5}V${y + 5}"></path>
    ${paths.map(({ name, places }) => {
      const gone = places.slice(0, step + 1);
      const left = gone.findIndex((at) => !seen(at));
      const shown = left < 0 ? gone : gone.slice(0, left);
      const end = shown.at(-1)!;
      const [endX, endY] = [place(across, end.x), place(up, end.y)];
      return svg`<g class=${`way ${name}`}>
        <path d=${pathThrough(
          across,
          up,
          shown.map(({ x, y }) => [x, y] as const),
        )}></path>
        ${shown.map((at) => svg`<circle cx=${place(across, at.x)} cy=${place(up, at.y)} r="1.8"></circle>`)}
        <circle class="end" cx=${endX} cy=${endY} r="5"></circle>
      </g>`;
    })}
    ${paths.map(
      ({ name }, i) => svg`<g class=${`way ${name}`}>
      <path d="M8 ${14 + 18 * i}h26"></path>
      <text x="42" y=${19 + 18 * i}>${name}</text>
    </g>`,
    )}
    <text class="mark" x=${place(across, 10)} y=${place(up, 1) - 10} text-anchor="middle">start</text>
  `;
}

function loss({ loss }: Place): string {
  return loss < 1e4 ? written(loss, 2) : 'far away';
}

function table(paths: Path[]): TemplateResult {
  const arrived = (places: Place[]) => {
    const steps = places.findIndex(({ loss }) => loss < reached);
    return steps < 0 ? `not within ${longest}` : String(steps);
  };
  return html`<table class="figure-rows">
    <thead>
      <tr>
        <th scope="col">way down</th>
        <th scope="col">steps until the loss is below ${reached}</th>
      </tr>
    </thead>
    <tbody>
      ${paths.map(
        ({ name, places }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${arrived(places)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
