import { backward } from '../../../solutions/backward.ts';
import { derivative } from '../../../solutions/derivative.ts';
import { mul, Value } from '../../../solutions/value.ts';
import { fixed, type Numbers, row } from './written.ts';

/** The courier's loss with a subtraction whose second slope is given, and the gradient of w. */
function courier(w: number, second: number): { loss: number; gradient: number } {
  const dial = new Value(w);
  const promise = mul(dial, new Value(2));
  const miss = new Value(10 - promise.data, [new Value(10), promise], [1, second], '−');
  const loss = mul(miss, miss);
  backward(loss);
  return { loss: loss.data, gradient: dial.grad };
}
const steps = [-1, 1].map((second) => 3 - courier(3, second).gradient / 100);

export const operations = (): Numbers => ({
  lower: fixed(10 / 2.1, 2),
  'new-w': row(steps, 2),
  'new-loss': row(
    steps.map((w) => courier(w, -1).loss),
    2,
  ),
  quotients: row([9.9 / 2, 10.1 / 2, 10 / 1.9, 10 / 2.1], [2, 2, 3, 3]),
  'along-c': fixed(
    derivative((c) => c / 2, 10, 0.1),
    1,
  ),
  'along-k': fixed(
    derivative((k) => 10 / k, 2, 0.1),
    3,
  ),
  settled: row(
    [2, 5].map((at) => derivative((k) => 10 / k, at)),
    1,
  ),
  exp: row([0, 1, 2].map(Math.exp), 5),
  'exp-slope': row(
    [0, 1, 2].map((x) => derivative(Math.exp, x)),
    6,
  ),
  'log-slope': fixed(derivative(Math.log, 10), 1),
  cubed: fixed(Math.exp(3), 2),
  'as-power': fixed(3 * Math.exp(2), 2),
  'way-back': fixed(1 / Math.exp(3), 2),
});
