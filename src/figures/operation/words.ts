import { html, type TemplateResult } from 'lit';
import { written } from '../axes.ts';
import { nodeAt, nudged, type Nudged, type OperationState } from './nodes.ts';
import { operations } from './operations.ts';

/** The operands' letters, in order. */
export const letters = ['x', 'y'] as const;

/** What the node's number and slopes are worth, in words. */
export function inWords(state: OperationState): TemplateResult {
  const { name, at, n, slope } = state;
  const value = nodeAt(state).data;
  const call = `${name}(${(name === 'pow' ? [...at, n] : at).map((x) => written(x)).join(', ')})`;
  const all = at.map((_, i) => nudged(state, i));
  const number = html`${call} is <b class="value">${written(value)}</b>`;
  if (!Number.isFinite(value))
    return html`${number}: ${whyNowhere(state, value)}. There is no point here, so no tangent and nothing to nudge from.
      The node hands it on all the same, with ${carried(all)}: see <a href="#how-a-nan-travels">How a NaN travels</a>.`;
  const wrong = all.flatMap((each, i) => (each.agrees ? [] : [{ ...each, letter: letters[i]! }]));
  const along = (letter: string) => (at.length > 1 ? ` along ${letter}` : '');
  if (wrong.length > 0)
    return html`${number}. The value is right and the slope is wrong: nothing shows on the way forward.
    ${wrong.map(
      ({ letter, carried, measured }, i) =>
        html`${i === 0 ? 'The node carries' : ', and'} <b class="slope">${written(carried)}</b>${along(letter)} where
          ${i === 0 ? 'measuring' : 'it'} finds ${measuredInWords(measured)}`,
    )}:
    ${wrong.length > 1 ? 'both lines cut their curves instead of touching them' : 'a line with this slope cuts the curve instead of touching it'}.`;
  if (slope !== 'right')
    return html`${number}. The node carries ${carried(all)}, and measuring agrees. But the mistake is still there: here
    the wrong slope and the right one happen to be equal. A test at this point alone would not tell.`;
  const touching = all.length > 1 ? 'each tangent touches its curve' : 'the tangent touches the curve';
  return html`${number}. The node carries ${carried(all)}, and measuring finds the same: ${touching}. ${rule(state)}`;
}

/** What the nudge of one operand shows. */
export function nudgeInWords(state: OperationState, i: number): TemplateResult {
  const { result } = operations[state.name];
  const value = nodeAt(state).data;
  if (!Number.isFinite(value))
    return html`${letters[i]} = ${written(state.at[i]!)}: ${result} is ${written(value)}, and a nudge from there tells
    nothing.`;
  const { from, to, moved, said, measured } = nudged(state, i);
  return html`${letters[i]} from ${written(from)} to ${written(to)}: ${result} moves by ${written(moved, 3)}; slope ×
    nudge says <b class="slope">${written(said, 3)}</b>. <code>derivative</code> finds ${measuredInWords(measured)}.`;
}

/** A measured slope, without the last digits, which belong to the measuring. */
export function measuredInWords(slope: number): string {
  return written(Math.round(slope * 1e6) / 1e6);
}

function carried(all: readonly Nudged[]): TemplateResult {
  const slope = ({ carried }: Nudged) => html`<b class="slope">${written(carried)}</b>`;
  const [x, y] = all;
  return y ? html`the slopes ${slope(x!)} along x and ${slope(y)} along y` : html`the slope ${slope(x!)}`;
}

function whyNowhere({ name, at }: OperationState, value: number): string {
  if (name === 'log')
    return value < 0 ? 'the nearer x comes to 0, the farther down the logarithm' : 'no power of e is negative';
  if (name === 'pow') return 'x⁻¹ is 1/x, and this is 1 / 0';
  return at[0] === 0 ? '0 / 0 has no answer' : 'the nearer y comes to 0, the farther away the quotient';
}

function rule({ name, at, n }: OperationState): string {
  if (name !== 'pow' || n !== 0) return operations[name].rule;
  return at[0] === 0
    ? 'The formula n · xⁿ⁻¹ would say 0 · ∞ here, which is NaN: the exponent 0 is a case of its own.'
    : 'With the exponent 0 the curve is level.';
}
