import { html, svg, type SVGTemplateResult } from 'lit';
import { frame, pathThrough, place, written, type Axis } from '../axes.ts';
import { choice, slider } from '../controls.ts';
import type { Change } from '../moved-figure.ts';
import { logitWords } from './logit-words.ts';
import { drawing, edges, numbersTable, upSlope, type Parts } from './parts.ts';
import { asWritten, priced, type Label, type Priced } from './prices.ts';

/** How far the logit turns, in which steps, and how far off it stands when the range is chosen. */
const ranges = {
  '±8': { reach: 8, step: 0.5, sure: 6 },
  '±40': { reach: 40, step: 1, sure: 40 },
  '±1000': { reach: 1000, step: 40, sure: 1000 },
} as const;
type Range = keyof typeof ranges;

/** A logit, the label that it is priced by, and the range in which it can be turned. */
export interface LogitState {
  z: number;
  y: Label;
  range: Range;
}

/** Sure and wrong, where the two curves differ most. */
export const logitAtStart: LogitState = { z: -6, y: 1, range: '±8' };

/** The price of one logit and its slope, beside those of the squared miss. */
export function yesOrNo(state: LogitState, change: Change<LogitState>): Parts {
  const { z, y, range } = state;
  const { reach, step } = ranges[range];
  const row = (name: string, { price, slope }: Priced) => ({
    name,
    values: [written(price)],
    slope: written(slope, 3),
  });
  return {
    drawings: html`${drawing('Price', plot(state, 'price'))} ${drawing('Slope along z', plot(state, 'slope'))}`,
    table: numbersTable(
      ['computed as', 'price', 'slope'],
      [
        row('softplus(z) − y·z', priced('cross-entropy', z, y)),
        row(asWritten[y], priced('as written', z, y)),
        row('(p − y)²', priced('squared miss', z, y)),
      ],
    ),
    words: logitWords(z, y),
    controls: html`
      ${slider('logit z', { min: -reach, max: reach, step, at: z, text: written(z) }, (next) => change({ z: next }))}
      ${choice('price-label', 'label y', ['0', '1'], String(y), (next) => change({ y: next === '1' ? 1 : 0 }))}
      ${choice('price-range', 'range of z', Object.keys(ranges) as Range[], range, (next) =>
        // Sure and wrong again, so that a wider range begins where it matters.
        change({ range: next, z: y === 1 ? -ranges[next].sure : ranges[next].sure }),
      )}
    `,
  };
}

/** Where a curve is computed, as shares of the range: close together near 0, where it bends however wide the range is. */
const shares = Array.from({ length: 121 }, (_, i) => (i / 60 - 1) ** 3);

function plot({ z, y, range }: LogitState, part: keyof Priced): SVGTemplateResult {
  const { reach } = ranges[range];
  const isPrice = part === 'price';
  const meaning = isPrice ? 'value' : 'slope';
  const across: Axis = { from: -reach, to: reach, ...edges.across };
  const up: Axis = isPrice ? { from: 0, to: 1.05 * reach, ...edges.up } : upSlope;
  const marks = (from: number, to: number) =>
    [0, 1, 2, 3, 4].map((i) => from + (i / 4) * (to - from)).map((at) => [at, written(at)] as const);
  const curve = (way: 'cross-entropy' | 'squared miss', kind: string) => svg`
    <path
      class=${`${meaning} ${kind}`}
      d=${pathThrough(
        across,
        up,
        shares.map((share) => [share * reach, priced(way, share * reach, y)[part]] as const),
      )}
    ></path>
    <circle class=${`${meaning} ${kind}`} cx=${place(across, z)} cy=${place(up, priced(way, z, y)[part])} r="5"></circle>`;
  // The names stand on the side of the wrong logits: there the curves are far from each other.
  const wrong = y === 1 ? -1 : 1;
  const name = (text: string, share: number, height: number) =>
    svg`<text
      class=${meaning}
      x=${place(across, wrong * share * reach)}
      y=${height}
      text-anchor=${y === 1 ? 'start' : 'end'}
    >${text}</text>`;
  return svg`
    ${frame(across, up, { across: marks(-reach, reach), up: isPrice ? marks(0, reach) : marks(-1, 1) })}
    ${isPrice ? '' : svg`<path class="axis" d="M${across.start} ${place(up, 0)}H${across.end}"></path>`}
    <path class="drop plain" d="M${place(across, z)} ${up.start}V${up.end}"></path>
    ${curve('squared miss', 'squared')} ${curve('cross-entropy', 'curve')}
    ${name('cross-entropy', isPrice ? 0.6 : 0.97, isPrice ? place(up, 0.66 * reach) : place(up, wrong) - (y === 1 ? 17 : 9))}
    ${name('squared miss', 0.97, isPrice ? place(up, 1) - 9 : place(up, 0) + (y === 1 ? -9 : 20))}
  `;
}
