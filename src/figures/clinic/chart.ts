import { svg, type TemplateResult } from 'lit';

interface Line {
  label: string;
  values: readonly number[];
  isThin: boolean;
}

const width = 460;
const height = 200;
const left = 52;
const top = 24;
const bottom = 24;

/** The losses of a run, epoch by epoch; unlike a healthy loss, a patient's may be below 0, or no number. */
export function lossChart(lines: readonly Line[], epochs: number): TemplateResult {
  const numbers = lines.flatMap(({ values }) => values.filter(Number.isFinite));
  const highest = Math.max(1, ...numbers);
  const lowest = Math.min(0, ...numbers);
  const x = (epoch: number) => left + ((epoch + 0.5) / epochs) * (width - left);
  const y = (loss: number) => height - bottom - ((loss - lowest) / (highest - lowest)) * (height - bottom - top);
  const path = (values: readonly number[]) =>
    values
      .flatMap((loss, i) => (Number.isFinite(loss) ? [`${x(i).toFixed(1)} ${y(loss).toFixed(1)}`] : []))
      .map((point, i) => `${i === 0 ? 'M' : 'L'}${point}`)
      .join('');
  const words = lines
    .map(({ label, values }) => `${label} from ${short(values[0])} to ${short(values.at(-1))}`)
    .join(', ');
  return svg`
    <svg class="clinic-chart" viewBox="0 0 ${width} ${height}" role="img" aria-label=${`Loss over ${epochs} epochs: ${words}.`}>
      <text x="0" y="11">Loss</text>
      <text x=${width} y="11" text-anchor="end">thin: training, thick: held-out rows</text>
      <path class="axis" d="M${left} ${top}V${height - bottom}M${left} ${y(0).toFixed(1)}H${width}" />
      ${y(0) - top < 14 ? '' : svg`<text x=${left - 6} y=${top + 5} text-anchor="end">${short(highest)}</text>`}
      <text x=${left - 6} y=${y(0) + 4} text-anchor="end">0</text>
      ${lowest < -0.05 ? svg`<text x=${left - 6} y=${height - bottom + 4} text-anchor="end">${short(lowest)}</text>` : ''}
      ${lowest < -0.05 ? '' : svg`<path class="coin" d="M${left} ${y(Math.LN2).toFixed(1)}H${width}" />`}
      <text x=${width} y=${height - 4} text-anchor="end">epoch ${epochs}</text>
      ${lines.map(({ values, isThin }) => svg`<path class=${isThin ? 'thin' : 'thick'} d=${path(values)} />`)}
    </svg>
  ` as unknown as TemplateResult;
}

function short(x: number | undefined): string {
  return x === undefined ? '…' : x.toPrecision(2).replace(/e\+?/, 'e').replace('-', '−');
}
