import { seededRandom } from '../../../exercises/support/random.ts';
import { binaryCrossEntropy } from '../../../solutions/loss.ts';
import { MLP } from '../../../solutions/mlp.ts';
import { Adam, SGD } from '../../../solutions/optimizer.ts';
import { type Dataset, type Loss, type Network, train } from '../../../solutions/train.ts';
import { Value } from '../../../solutions/value.ts';
import { moons } from '../../../src/data/toy.ts';
import { type ToyInput, toyInput, type ToyName, toySettings } from '../../../src/data/toy-training.ts';
import { fixed, type Numbers, row } from './written.ts';

const loss: Loss = (outputs, targets) => binaryCrossEntropy(outputs.flat(), targets);
const answers = (network: Network, inputs: number[][]) =>
  inputs.map((point) => network.forward(point.map((x) => new Value(x))));
const lossOn = (network: Network, { inputs, targets }: Dataset) => loss(answers(network, inputs), targets).data;

function percentRight(network: Network, { inputs, targets }: Dataset): number {
  const right = answers(network, inputs).filter(([logit], i) => Number(logit!.data > 0) === targets[i]).length;
  return (100 * right) / targets.length;
}

/** Trains to the end, and tells of each epoch what its validation loss was. */
function follow(steps: ReturnType<typeof train>, seen: (epoch: number, validationLoss: number, loss: number) => void) {
  let next = steps.next();
  for (; !next.done; next = steps.next()) {
    const { epoch, validationLoss, loss: batchLoss } = next.value;
    if (validationLoss !== undefined) seen(epoch, validationLoss, batchLoss);
  }
  return next.value;
}

/** Trains as the panel does, with the seed's draws for the first weights and the batches. */
export function trainToy(input: ToyInput) {
  const { epochs, batchSize, learningRate, training, validation, heldOut } = input;
  const random = seededRandom(input.seed);
  const network = new MLP(input.sizes, random);
  const before = lossOn(network, training);
  const optimizer = new Adam(network.parameters(), { learningRate });
  const steps = train(network, loss, optimizer, training, validation, { epochs, batchSize, random });
  const history = follow(steps, () => undefined);
  return { before, ...history, right: percentRight(network, heldOut) };
}
const panel = (name: ToyName, seed: number, sizes = toySettings[name].sizes) =>
  trainToy(toyInput(name, { ...toySettings[name], seed, sizes }, 0));

/** Ten times through the houses of seed 13, with so many of them in a batch. */
function tenTimes(batchSize: number): number {
  const { training, validation } = toyInput('moons', toySettings.moons, 0);
  const random = seededRandom(13);
  const network = new MLP([2, 16, 1], random);
  const optimizer = new SGD(network.parameters(), { learningRate: 0.1 });
  let last = NaN;
  const options = { epochs: 10, batchSize, random };
  follow(train(network, loss, optimizer, training, validation, options), (epoch) => {
    if (epoch === 10) last = lossOn(network, training);
  });
  return last;
}

/** The validation losses when the houses come district by district, shuffled or as they are. */
function inOrder(shuffled: boolean): number[] {
  const { training, validation } = toyInput('moons', toySettings.moons, 0);
  const rows = [0, 1].flatMap((district) =>
    [...training.targets.keys()].filter((i) => training.targets[i] === district),
  );
  const sorted = { inputs: rows.map((i) => training.inputs[i]!), targets: rows.map((i) => training.targets[i]!) };
  const random = seededRandom(13);
  const network = new MLP([2, 16, 1], random);
  const optimizer = new SGD(network.parameters(), { learningRate: 0.5 });
  // With draws next to 1 the method of Fisher and Yates swaps each row with itself.
  const options = { epochs: 10, batchSize: 20, random: shuffled ? random : () => 1 - Number.EPSILON };
  const { validationLosses } = follow(train(network, loss, optimizer, sorted, validation, options), () => undefined);
  return [1, 2, 5, 10].map((epoch) => validationLosses[epoch - 1]!);
}

function byHeart(): Numbers {
  const random = seededRandom(5);
  const training = moons(30, 0.3, random);
  const validation = moons(200, 0.3, random);
  const network = new MLP([2, 16, 16, 1], random);
  const optimizer = new Adam(network.parameters(), { learningRate: 0.02 });
  const own: number[] = [];
  const options = { epochs: 200, batchSize: 10, random };
  const { bestEpoch, validationLosses } = follow(train(network, loss, optimizer, training, validation, options), () =>
    own.push(lossOn(network, training)),
  );
  const shown = [1, 10, 50, bestEpoch, 100, 150, 200];
  return {
    'heart-best': String(bestEpoch),
    'heart-own': row(
      shown.map((epoch) => own[epoch - 1]!),
      3,
    ),
    'heart-judged': row(
      shown.map((epoch) => validationLosses[epoch - 1]!),
      3,
    ),
  };
}

export function training(): Numbers {
  const shown = panel('moons', 13);
  const others = Array.from({ length: 12 }, (_, i) => panel('moons', i + 1).right);
  return {
    batches: row([300, 100, 20, 5, 1].map(tenTimes), 4),
    ordered: row(inOrder(false), 3),
    shuffled: row(inOrder(true), 3),
    ...byHeart(),
    before: fixed(shown.before, 3),
    unknowing: fixed(Math.log(2), 3),
    judged: row(
      [1, 10, 40].map((epoch) => shown.validationLosses[epoch - 1]!),
      3,
    ),
    best: String(shown.bestEpoch),
    right: String((shown.right / 100) * 300),
    'right-at-least': fixed(Math.min(...others), 1),
    'one-neuron': fixed(panel('moons', 13, [2, 1]).right, 1),
    circles: fixed(panel('circles', 13).right, 1),
    spirals: fixed(panel('spirals', 13).right, 1),
  };
}
