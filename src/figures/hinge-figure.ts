import { css, html, LitElement, svg } from 'lit';
import { relu } from '../../solutions/activations.ts';
import { Value } from '../../solutions/value.ts';

interface Dial {
  name: 'first place' | 'first slope' | 'second place' | 'second slope';
  min: number;
  max: number;
  step: number;
  at: number;
}

const [width, height, edge] = [480, 240, 24];
const [longest, dearest] = [8, 12];
const across = (x: number) => edge + (x / longest) * (width - 2 * edge);
const up = (y: number) => height - edge - (Math.min(Math.max(y, 0), dearest) / dearest) * (height - 2 * edge);
const distances = Array.from({ length: 161 }, (_, i) => (i / 160) * longest);

/** Two hinges on a level line, with a dial for the place and one for the slope of each: the reader bends them into the fare. */
export class HingeFigure extends LitElement {
  dials: Dial[] = [
    { name: 'first place', min: 0, max: 8, step: 0.5, at: 1 },
    { name: 'first slope', min: -2, max: 2, step: 0.25, at: 0.5 },
    { name: 'second place', min: 0, max: 8, step: 0.5, at: 6 },
    { name: 'second slope', min: -2, max: 2, step: 0.25, at: 0.5 },
  ];

  override render() {
    const numbers = this.dials.map((dial) => dial.at) as [number, number, number, number];
    const miss = Math.max(...distances.map((x) => Math.abs(bent(x, numbers) - fare(x))));
    const verdict = miss === 0 ? 'That is the fare.' : `Worst miss: ${signed(Math.round(miss * 100) / 100)}.`;
    return html`
      <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
        ${svg`<path class="axis" d="M${edge} ${edge}V${height - edge}H${width - edge}" />
        <path class="fare" d=${path(fare)} />
        <path class="bent" d=${path((x) => bent(x, numbers))} />`}
      </svg>
      <div class="dials">${this.dials.map((dial) => this.slider(dial))}</div>
      <p role="status"><code>${formula(numbers)}</code> ${verdict}</p>
    `;
  }

  private slider(dial: Dial) {
    const turn = (event: Event) => {
      dial.at = (event.target as HTMLInputElement).valueAsNumber;
      this.requestUpdate();
    };
    const { name, min, max, step, at } = dial;
    return html`<label>
      <span>${name} <output>${signed(at)}</output></span>
      <input type="range" min=${min} max=${max} step=${step} .value=${String(at)} @input=${turn} />
    </label>`;
  }

  static override styles = css`
    svg {
      display: block;
      width: 100%;
      max-width: 36rem;
      height: auto;
    }
    path {
      fill: none;
      stroke-linejoin: round;
    }
    .axis {
      stroke: var(--line-strong);
    }
    .fare {
      stroke: var(--line-strong);
      stroke-width: 6;
      stroke-linecap: round;
      stroke-dasharray: 1 10;
    }
    .bent {
      stroke: var(--value);
      stroke-width: 2.5;
    }
    .dials {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-2) var(--space-5);
      max-width: 36rem;
    }
    label {
      display: grid;
      font: var(--size-control) var(--font-control);
    }
    output {
      color: var(--value);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    input {
      width: 100%;
      min-height: 1.75rem;
      margin: 0;
      accent-color: var(--value);
    }
    p {
      min-height: 3.2em;
      margin: var(--space-3) 0 0;
      font: var(--size-control) / 1.6 var(--font-control);
    }
    code {
      font-family: var(--font-code);
    }
  `;
}

customElements.define('hinge-figure', HingeFigure);

function hinge(x: number): number {
  return relu(new Value(x)).data;
}

function fare(x: number): number {
  return 4 + 1.5 * hinge(x - 2) - hinge(x - 5);
}

function bent(x: number, [place, slope, secondPlace, secondSlope]: [number, number, number, number]): number {
  return 4 + slope * hinge(x - place) + secondSlope * hinge(x - secondPlace);
}

function formula([place, slope, secondPlace, secondSlope]: [number, number, number, number]): string {
  const term = (at: number, weight: number) => `${weight < 0 ? '−' : '+'} ${Math.abs(weight)} · relu(x − ${at})`;
  return `4 ${term(place, slope)} ${term(secondPlace, secondSlope)}`;
}

function signed(x: number): string {
  return String(x).replace('-', '−');
}

function path(f: (x: number) => number): string {
  return `M${distances.map((x) => `${across(x).toFixed(1)} ${up(f(x)).toFixed(1)}`).join('L')}`;
}
