import { svg, type TemplateResult } from 'lit';

interface Line {
  label: string;
  /** One number for each step or epoch, in order; lines of different lengths share the width. */
  values: readonly number[];
  dashed: boolean;
}

const width = 460;
const height = 190;
const left = 36;
const bottom = 18;

/**
 * A small chart of one or more lines over the course of a training.
 *
 * @param top the largest value on the vertical axis; without it, the largest value there is.
 */
export function curve(title: string, lines: readonly Line[], top?: number): TemplateResult {
  const highest = top ?? lines.flatMap(({ values }) => values).reduce(larger, 0.1);
  const latest = lines
    .map(({ label, values }) => `${label} ${values.at(-1)?.toFixed(3) ?? 'not yet known'}`)
    .join(', ');
  return svg`
    <svg class="training-curve" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}: ${latest}">
      <text x="0" y="11">${title}</text>
      <path class="axis" d="M${left} 18V${height - bottom}H${width}" />
      <text x=${left - 4} y="28" text-anchor="end">${highest.toPrecision(2)}</text>
      <text x=${left - 4} y=${height - bottom} text-anchor="end">0</text>
      ${lines.map(({ values, dashed }) => svg`<path class=${dashed ? 'faint' : 'line'} d=${path(values, highest)} />`)}
      ${lines.length > 1 ? svg`<text x=${width} y="11" text-anchor="end">${lines.map(({ label, dashed }) => `${dashed ? 'thin' : 'thick'}: ${label}`).join(', ')}</text>` : ''}
    </svg>
  ` as unknown as TemplateResult;
}

/** At most as many points as the chart has pixels: each stands for the mean of its share of the values. */
function path(values: readonly number[], highest: number): string {
  const share = Math.max(1, Math.ceil(values.length / width));
  const points: string[] = [];
  for (let i = 0; i < values.length; i += share) {
    const part = values.slice(i, i + share);
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    if (!Number.isFinite(mean)) continue;
    const x = left + ((i + 0.5) / Math.max(1, values.length - 1)) * (width - left - 2);
    const y = height - bottom - (Math.min(mean, highest) / highest) * (height - bottom - 22);
    points.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return points.length > 0 ? `M${points.join('L')}` : '';
}

function larger(a: number, b: number): number {
  return Number.isFinite(b) && b > a ? b : a;
}
