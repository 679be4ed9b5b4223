import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { frame, place, written, type Axis } from '../axes.ts';
import { choice, slider } from '../controls.ts';
import type { Change } from '../moved-figure.ts';
import { drawing, edges, numbersTable, upSlope, type Parts } from './parts.ts';
import { pricedClasses } from './prices.ts';

/** Three logits, what is added to all of them, and the class that is right. */
export interface ClassesState {
  zs: readonly number[];
  added: (typeof additions)[number];
  right: (typeof classes)[number];
}

const classes = ['0', '1', '2'] as const;
const additions = ['0', '10', '1000'] as const;

/** The logits of the lesson. */
export const classesAtStart: ClassesState = { zs: [2, 1, -1], added: '0', right: '0' };

/** The probabilities of three logits, and the slopes of their price. */
export function threeClasses({ zs, added, right }: ClassesState, change: Change<ClassesState>): Parts {
  const logits = zs.map((z) => z + Number(added));
  const { price, probabilities, slopes } = pricedClasses(logits, Number(right));
  return {
    drawings: html`${drawing('Probability', bars(probabilities, upProbability, 'value', Number(right)))}
    ${drawing('Slope of the price', bars(slopes, upSlope, 'slope'))}`,
    table: numbersTable(
      ['class', 'logit', 'probability', 'slope'],
      logits.map((logit, k) => ({
        name: k === Number(right) ? `${k}, right` : String(k),
        values: [written(logit), fixed(probabilities[k]!)],
        slope: fixed(slopes[k]!),
      })),
    ),
    words: words(price, probabilities[Number(right)]!, slopes, added),
    controls: html`
      ${['z₀', 'z₁', 'z₂'].map((name, k) =>
        slider(name, { min: -4, max: 4, step: 0.5, at: zs[k]!, text: written(zs[k]!) }, (next) =>
          change({ zs: zs.with(k, next) }),
        ),
      )}
      ${choice('price-class', 'right class', classes, right, (next) => change({ right: next }))}
      ${choice('price-added', 'added to all three', additions, added, (next) => change({ added: next }))}
    `,
  };
}

function words(price: number, given: number, slopes: readonly number[], added: ClassesState['added']): TemplateResult {
  const together = slopes.reduce((sum, slope) => sum + slope, 0);
  return html`The right class was given the probability ${fixed(given)}: the price is
    <b class="value">${fixed(price)}</b>. Each slope is prediction minus truth: for the right class
    ${fixed(given)}&nbsp;−&nbsp;1 = <b class="slope">${fixed(given - 1)}</b>, for each other its probability. Together
    they make ${written(Number(together.toFixed(9)))}. ${addedInWords[added]}`;
}

const addedInWords: Record<ClassesState['added'], string> = {
  '0': '',
  '10': '10 added to all three logits changes nothing: only their differences count.',
  '1000': '1000 added to all three changes nothing: the largest is taken out before a power can overflow.',
};

/** With as many decimals for each, so that one can see what they add up to. */
function fixed(x: number): string {
  return x.toFixed(4).replace('-', '−');
}

const across: Axis = { from: 0, to: 3, ...edges.across };
const upProbability: Axis = { from: 0, to: 1.15, ...edges.up };

/** A bar for each class, and a dashed one for the truth if a class is named: 1 for that class, 0 for the others. */
function bars(numbers: readonly number[], up: Axis, meaning: 'value' | 'slope', truth?: number): SVGTemplateResult {
  const marks = (meaning === 'value' ? [0, 0.5, 1] : [-1, -0.5, 0, 0.5, 1]).map((at) => [at, written(at)] as const);
  const outline = (k: number, to: number, share: number) =>
    `M${place(across, k + 0.5 - share / 2)} ${place(up, 0)}V${place(up, to)}H${place(across, k + 0.5 + share / 2)}V${place(up, 0)}`;
  return svg`
    ${frame(across, up, { across: classes.map((name, k) => [k + 0.5, `class ${name}`] as const), up: marks })}
    <path class="axis" d="M${across.start} ${place(up, 0)}H${across.end}"></path>
    ${numbers.map((x, k) => svg`<path class=${`${meaning} bar`} d=${`${outline(k, x, 0.5)}Z`}></path>`)}
    ${
      truth === undefined
        ? ''
        : svg`<path class="guide" d=${outline(truth, 1, 0.66)}></path>
          <text class="guide" x=${place(across, truth + 0.5)} y=${place(up, 1) - 6} text-anchor="middle">truth</text>`
    }
  `;
}
