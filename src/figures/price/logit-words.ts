import { html, type TemplateResult } from 'lit';
import { written } from '../axes.ts';
import { asWritten, priced, probability, type Label } from './prices.ts';

/** What a logit says of the label, and how hard its price pulls back. */
export function logitWords(z: number, y: Label): TemplateResult {
  const p = probability(z);
  const { price } = priced('cross-entropy', z, y);
  return html`z = ${written(z)} means p = ${probabilityInWords(p)}, and the label is ${y}:
    ${verdict(y === 1 ? p : 1 - p)}, at a price of <b class="value">${written(price)}</b>. ${pull(z, y)}`;
}

/** Close to 1 a rounded number would say 1, which is another matter. */
function probabilityInWords(p: number): string {
  return p > 0.999 && p < 1 ? `1 − ${written(1 - p, 3)}` : written(p, 3);
}

const [wrong, right] = ['sure and wrong', 'sure and right'];

/** What has been said by giving so much probability to what happened. */
function verdict(given: number): string {
  if (given < 0.05) return wrong;
  if (given > 0.95) return right;
  if (given === 0.5) return 'no guess either way';
  return given < 0.5 ? 'wrong, but not sure' : 'right, but not sure';
}

function pull(z: number, y: Label): TemplateResult {
  const p = probability(z);
  const [entropy, squared] = [priced('cross-entropy', z, y), priced('squared miss', z, y)];
  const slope = html`<b class="slope">${written(entropy.slope, 3)}</b>`;
  const squaredSlope = html`<b class="slope">${written(squared.slope, 3)}</b>`;
  const said = verdict(y === 1 ? p : 1 - p);
  if (isLost(z, y)) {
    const lost = priced('as written', z, y);
    return html`${asWritten[y]}, as written down, takes the logarithm of 0: its price is ${written(lost.price)}, its
      slope <b class="slope">${written(lost.slope)}</b>. Softplus never forms p, and pulls back with slope ${slope}; the
      squared miss with ${squaredSlope}.`;
  }
  if (said === right) return html`Near the truth both let go: the slopes are ${slope} and ${squaredSlope}.`;
  if (said === wrong)
    return html`Cross-entropy pulls back with slope ${slope}, prediction minus truth. The squared miss pulls with
    ${squaredSlope}, next to nothing: 2p(1 − p) times as hard. ${asWrittenYet(z, y)}`;
  return html`Cross-entropy’s slope is ${slope}, prediction minus truth. The squared miss’s is ${squaredSlope}: 2p(1 −
  p) times as much, never more than half.`;
}

/** Whether the price as written down is no number to go on with. */
function isLost(z: number, y: Label): boolean {
  const { price, slope } = priced('as written', z, y);
  return !Number.isFinite(price) || Number.isNaN(slope);
}

/** How the price as written down fares where it is not lost yet. */
function asWrittenYet(z: number, y: Label): string {
  const price = written(priced('as written', z, y).price);
  if (price !== written(priced('cross-entropy', z, y).price))
    return `As written down the price is ${price}: of 1 − p, few digits are left.`;
  if (y === 1 && isLost(-z, 0))
    return `A p so near 0 can still be stored; one so near 1 cannot: try z = ${written(-z)} with the label 0.`;
  return '';
}
