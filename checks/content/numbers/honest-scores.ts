import { seededRandom } from '../../../exercises/support/random.ts';
import { binaryCrossEntropy } from '../../../solutions/loss.ts';
import { accuracy, logLoss, predictedClass } from '../../../solutions/metrics.ts';
import { MLP } from '../../../solutions/mlp.ts';
import { Adam } from '../../../solutions/optimizer.ts';
import { train } from '../../../solutions/train.ts';
import { Value } from '../../../solutions/value.ts';
import { moons } from '../../../src/data/toy.ts';
import { fixed, type Numbers, row } from './written.ts';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** In how many of 100 cases a fair coin is right in 55 % of an even number of rows, or in more. */
function luck(rows: number): number {
  const half = rows / 2;
  // Ways in units of those at one half, so that none is too large a number; below one half is as much as above.
  let [ways, above, enough] = [1, 0, 0];
  for (let right = half + 1; right <= rows; right++) {
    ways *= (rows - right + 1) / right;
    above += ways;
    if (right >= (55 * rows) / 100) enough += ways;
  }
  return (100 * enough) / (1 + 2 * above);
}

/** The network of lesson 13 that learns thirty houses by heart, judged on new ones after its best and its last epoch. */
function byHeart(): { best: number[][]; last: number[][] } {
  const random = seededRandom(5);
  const training = moons(30, 0.3, random);
  const validation = moons(200, 0.3, random);
  const network = new MLP([2, 16, 16, 1], random);
  const optimizer = new Adam(network.parameters(), { learningRate: 0.02 });
  const loss = (outputs: Value[][], targets: number[]) => binaryCrossEntropy(outputs.flat(), targets);
  const steps = train(network, loss, optimizer, training, validation, { epochs: 200, batchSize: 10, random });
  const houses = moons(4000, 0.3, seededRandom(15));
  const judge = () => {
    const logits = houses.inputs.map((point) => network.forward(point.map((x) => new Value(x)))[0]!.data);
    const classes = logits.map((logit) => predictedClass([logit]));
    const sure = logits.map((logit) => sigmoid(Math.abs(logit)));
    const share = (from: number, to: number) => {
      const rows = [...sure.keys()].filter((i) => sure[i]! >= from && sure[i]! < to);
      return [rows.length, (100 * rows.filter((i) => classes[i] === houses.targets[i]).length) / rows.length];
    };
    const [right, surprise] = [accuracy(classes, houses.targets), logLoss(logits.map(sigmoid), houses.targets)];
    return [[100 * right, surprise], share(0.5, 0.7), share(0.7, 0.9), share(0.9, 0.99), share(0.99, 2)];
  };
  let last: number[][] = [];
  let next = steps.next();
  for (; !next.done; next = steps.next()) if (next.value.epoch === 200) last = judge();
  return { best: judge(), last };
}

export function honestScores(): Numbers {
  const error = (p: number, rows: number) => 100 * Math.sqrt((p * (1 - p)) / rows);
  const { best, last } = byHeart();
  const happened = [1, 0, 1, 1];
  const reach = 1.96 * error(0.55, 400);
  return {
    half: fixed(100 * sigmoid(0.5), 0),
    luck: row([20, 100, 400, 1000].map(luck), 1),
    error: row(
      [20, 100, 400, 1000].map((rows) => error(0.55, rows)),
      1,
    ),
    ten: fixed(100 * (1 - (1 - luck(100) / 100) ** 10), 0),
    interval: row([55 - reach, 55 + reach], 1),
    tie: fixed(1.96 * Math.hypot(error(0.81, 1200), error(0.83, 1200)), 1),
    'majority-tie': fixed(1.96 * Math.hypot(error(0.84, 300), error(0.62, 300)), 1),
    'column-tie': fixed(1.96 * Math.hypot(error(0.84, 300), error(0.83, 300)), 1),
    bold: fixed(logLoss([0.9, 0.1, 0.9, 0.01], happened), 3),
    wary: fixed(logLoss([0.7, 0.3, 0.7, 0.4], happened), 3),
    coin: fixed(Math.log(2), 3),
    usual: fixed(logLoss([...Array<number>(9).fill(0.1), 0.1], [...Array<number>(9).fill(0), 1]), 3),
    best: row([best[0]![0]!, ...best.slice(1).map((bin) => bin[1]!)], 1),
    last: row([last[0]![0]!, ...last.slice(1).map((bin) => bin[1]!)], 1),
    loss: row([best[0]![1]!, last[0]![1]!], 3),
    'last-sure': fixed(last[4]![0]!, 0),
  };
}
