import { seededRandom } from '../../../exercises/support/random.ts';
import { sigmoid } from '../../../solutions/activations.ts';
import { backward } from '../../../solutions/backward.ts';
import { binaryCrossEntropy, crossEntropy, l2Penalty, logSumExp } from '../../../solutions/loss.ts';
import { MLP } from '../../../solutions/mlp.ts';
import { Value } from '../../../solutions/value.ts';
import { moons } from '../../../src/data/toy.ts';
import { fixed, type Numbers, row } from './written.ts';

const probability = (z: number) => sigmoid(new Value(z)).data;
const logits = [2, 1, -1];

function price(z: number, label: 0 | 1): { price: number; slope: number } {
  const logit = new Value(z);
  const loss = binaryCrossEntropy([logit], [label]);
  backward(loss);
  return { price: loss.data, slope: logit.grad };
}
const yes = [-2, 0, 2].map((z) => price(z, 1));
const no = [-2, 0, 2].map((z) => price(z, 0));
const prices = (found: { price: number }[]) =>
  row(
    found.map((one) => one.price),
    4,
  );
const slopes = (found: { slope: number }[]) =>
  row(
    found.map((one) => one.slope),
    [4, 1, 4],
  );

/** The first loss of a fresh network on 200 of lesson 13's houses, both from the same seed. */
function start(seed: number): number {
  const { inputs, targets } = moons(200, 0.1, seededRandom(seed));
  const network = new MLP([2, 16, 1], seededRandom(seed));
  const outputs = inputs.flatMap((point) => network.forward(point.map((x) => new Value(x))));
  return binaryCrossEntropy(outputs, targets).data;
}

export function loss(): Numbers {
  const zs = logits.map((z) => new Value(z));
  const all = logSumExp(zs);
  const right = (k: number) => crossEntropy([zs], [k]).data;
  return {
    surprise: row(
      [0.99, 0.9, 0.5, 0.1, 0.01].map((p) => -Math.log(p)),
      4,
    ),
    'price-yes': prices(yes),
    'slope-yes': slopes(yes),
    'price-no': prices(no),
    'slope-no': slopes(no),
    powers: row(logits.map(Math.exp), 4),
    softmax: row(all.slopes, 4),
    all: fixed(all.data, 4),
    'class-price': row([right(0), right(2)], 4),
    penalty: fixed(l2Penalty([new Value(3), new Value(4)], 0.1).data, 1),
    starts: row([1, 2, 3].map(start), 3),
    'at-most': fixed(probability(1), 3),
    'at-least': fixed(price(1, 1).price, 3),
    twice: fixed(probability(0.9), 3),
  };
}
