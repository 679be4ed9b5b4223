import type { ToyFrame, ToyInput } from '../data/toy-training';
import { binaryCrossEntropy } from './loss';
import { MLP } from './mlp';
import { Adam } from './optimizer';
import { postMortem } from './post-mortem';
import { seededRandom } from './support/random';
import { train, type Dataset } from './train';
import { Value } from './value';

/** The clock that the page's worker and Node both have. */
declare const performance: { now(): number };

/** At most this often a frame is made: often enough to look alive, rarely enough to leave the time to training. */
const frameMs = 25;

/** Trains a network of the reader's own modules on points in the plane, and tells of it in frames. */
export function* run(input: ToyInput): Generator<ToyFrame | undefined, ToyFrame, 'step' | undefined> {
  const random = seededRandom(input.seed);
  const network = new MLP(input.sizes, random);
  const parameters = network.parameters();
  const optimizer = new Adam(parameters, { learningRate: input.learningRate });
  const loss = (outputs: Value[][], targets: number[]) =>
    binaryCrossEntropy(
      outputs.map(([logit]) => logit),
      targets as (0 | 1)[],
    );
  const logit = (point: number[]) => network.forward(point.map((x) => new Value(x)))[0].data;
  const accuracy = ({ inputs, targets }: Dataset) =>
    inputs.filter((point, row) => Number(logit(point) > 0) === targets[row]).length / inputs.length;

  let steps = 0;
  let epoch = 0;
  let losses: number[] = [];
  let validationLosses: number[] = [];
  let validationAccuracies: number[] = [];
  const curve = { training: [] as number[], validation: [] as number[] };
  const frame = (): ToyFrame => {
    const made = {
      epoch,
      steps,
      losses,
      validationLosses,
      validationAccuracies,
      cells: cellsOf(input.square, logit),
      parameters: parameters.map(({ data }) => data),
      gradients: parameters.map(({ grad }) => grad),
    };
    losses = [];
    validationLosses = [];
    validationAccuracies = [];
    return made;
  };

  const { epochs, batchSize, training, validation } = input;
  const progress = train(network, loss, optimizer, training, validation, { epochs, batchSize, random });
  let shownAt = performance.now();
  let asked = yield frame();
  for (;;) {
    const { done, value } = progress.next();
    if (done) {
      const { bestEpoch } = value;
      const outputs = input.heldOut.inputs.map((point) => network.forward(point.map((x) => new Value(x))));
      const result = { bestEpoch, loss: loss(outputs, input.heldOut.targets).data, accuracy: accuracy(input.heldOut) };
      yield { ...frame(), result };
      const examination = postMortem({ ...input, network, curve });
      let examined = examination.next();
      for (; !examined.done; examined = examination.next()) {
        if (performance.now() - shownAt < 500) continue;
        shownAt = performance.now();
        yield undefined;
      }
      return { ...frame(), result, measures: examined.value };
    }
    steps++;
    epoch = value.epoch;
    losses.push(value.loss);
    if (value.validationLoss !== undefined) {
      validationLosses.push(value.validationLoss);
      curve.training.push(value.loss);
      curve.validation.push(value.validationLoss);
      validationAccuracies.push(accuracy(validation));
    }
    const due = asked === 'step' || performance.now() - shownAt >= frameMs;
    asked = yield due ? frame() : undefined;
    if (due) shownAt = performance.now();
  }
}

function cellsOf({ left, bottom, side, cells }: ToyInput['square'], logit: (point: number[]) => number): number[] {
  const at = (i: number) => ((i + 0.5) / cells) * side;
  return Array.from({ length: cells * cells }, (_, i) => {
    const z = logit([left + at(i % cells), bottom + at(Math.floor(i / cells))]);
    return Math.round(1000 / (1 + Math.exp(-z)));
  });
}
