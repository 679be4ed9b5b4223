import { describe, expect, it } from 'vitest';
import { meanSquaredError } from './loss';
import { MLP } from './mlp';
import { SGD } from './optimizer';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { seededRandom, uniformPoints } from './support/random';
import { expectRefusal } from './support/refusal';
import { batches, type Dataset, type Progress, train } from './train';

/** Training rows on the line 2x + 1, validation rows on x + 0.5: whoever learns the first passes the second on the way. */
const rowsOn = (count: number, seed: number, slope: number): Dataset => {
  const xs = uniformPoints(seededRandom(seed), count, -1, 1);
  return { inputs: xs.map((x) => [x]), targets: xs.map((x) => slope * (x + 0.5)) };
};
const training = rowsOn(7, 1, 2);
const validation = rowsOn(4, 2, 1);

const loss = (outputs: ReturnType<MLP['forward']>[], targets: number[]) => meanSquaredError(outputs.flat(), targets);

/** Trains w · x + b from w = b = 0, and collects what the generator hands out. */
function run(epochs: number, { data = validation, ...more }: { data?: Dataset; patience?: number } = {}) {
  const network = new MLP([1, 1], seededRandom(1));
  const parameters = network.parameters();
  for (const parameter of parameters) parameter.data = 0;
  const sgd = new SGD(parameters, { learningRate: 0.1 });
  const options = { epochs, batchSize: 3, random: seededRandom(3), ...more };
  const steps = train(network, loss, sgd, training, data, options);
  const progress: Progress[] = [];
  let next = steps.next();
  for (; !next.done; next = steps.next()) progress.push(next.value);
  return { progress, history: next.value, end: parameters.map((parameter) => parameter.data) };
}

/** The same training in plain numbers, with a slip where one is asked for. */
function plainRun(epochs: number, { pileUp = false, measured = validation } = {}) {
  const random = seededRandom(3);
  let [w, b, gw, gb] = [0, 0, 0, 0];
  const errorOf = (data: Dataset, row: number) => w * data.inputs[row][0] + b - data.targets[row];
  const meanOf = (data: Dataset, rows: number[]) =>
    rows.reduce((total, row) => total + errorOf(data, row) ** 2 / rows.length, 0);
  const seen = { losses: [] as number[], validationLosses: [] as number[], ends: [] as number[][] };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const rows of batches(7, 3, random)) {
      seen.losses.push(meanOf(training, rows));
      if (!pileUp) gw = gb = 0;
      for (const row of rows) {
        gw += (2 * errorOf(training, row) * training.inputs[row][0]) / rows.length;
        gb += (2 * errorOf(training, row)) / rows.length;
      }
      [w, b] = [w - 0.1 * gw, b - 0.1 * gb];
    }
    seen.validationLosses.push(meanOf(measured, [...measured.targets.keys()]));
    seen.ends.push([w, b]);
  }
  return seen;
}

describe('batches', () => {
  it('deals every row exactly once, the last short batch too', () => {
    const counts = [7, 10, 5, 3];
    const deals = counts.map((count) => batches(count, 4, seededRandom(1)));
    const dealt = deals.map((deal) => deal.flat().length);
    explain(dealt, { 'drops-short-batch': [4, 8, 4, 0] });
    const sizes = deals.flatMap((deal) => deal.map((rows) => rows.length));
    expect(sizes, 'how large the mini-batches are').toEqual([4, 3, 4, 4, 2, 4, 1, 3]);
  });

  it('shuffles from the end, one draw for each swap', () => {
    const observed = [1, 2, 3].flatMap((seed) => batches(6, 6, seededRandom(seed)).flat());
    explain(observed, { 'never-shuffles': [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5] });
    expect(observed).toEqual([4, 1, 5, 2, 0, 3, 0, 2, 3, 5, 1, 4, 2, 3, 5, 1, 0, 4]);
  });
});

describe('train', () => {
  it('takes one step for each mini-batch, in a new order every epoch', () => {
    const losses = run(4).progress.map((progress) => progress.loss);
    explain(losses, { 'gradients-pile-up': plainRun(4, { pileUp: true }).losses });
    expectClose(losses, plainRun(4).losses);
  });

  it('measures the loss on the validation rows after every epoch', () => {
    const { progress, history } = run(4);
    const onTraining = plainRun(4, { measured: training }).validationLosses;
    explain(history.validationLosses, { 'evaluates-on-training': onTraining });
    const expected = plainRun(4).validationLosses;
    expectClose(history.validationLosses, expected);
    const handedOut = progress.flatMap(({ validationLoss }) => validationLoss ?? []);
    expectClose(handedOut, expected);
  });

  it('says after every mini-batch where it stands', () => {
    const steps = run(2).progress.flatMap(({ epoch, batch, batches: of }) => [epoch, batch, of]);
    expect(steps).toEqual([1, 1, 3, 1, 2, 3, 1, 3, 3, 2, 1, 3, 2, 2, 3, 2, 3, 3]);
  });

  it('ends with the parameters of its best epoch, not of its last', () => {
    const { history, end } = run(30);
    const { validationLosses, ends } = plainRun(30);
    const best = validationLosses.indexOf(Math.min(...validationLosses));
    expect(history.bestEpoch, 'the best epoch').toBe(best + 1);
    explain(end, { 'keeps-last-epoch': ends[29] });
    expectClose(end, ends[best]);
  });

  it('ends early when patience runs out', () => {
    const { history } = run(30, { patience: 2 });
    expect(history.validationLosses.length).toBe(history.bestEpoch + 2);
  });

  it('refuses batches of no rows, and data without rows or without a target for each', () => {
    expectRefusal(() => batches(5, 0, seededRandom(1)), RangeError);
    expectRefusal(() => run(1, { data: { inputs: [], targets: [] } }), RangeError);
    expectRefusal(() => run(1, { data: { inputs: [[1], [2]], targets: [1] } }), RangeError);
  });
});
