import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { seededRandom } from '../../exercises/support/random.ts';
import { meanSquaredError } from '../../solutions/loss.ts';
import { train } from '../../solutions/train.ts';
import { Value } from '../../solutions/value.ts';
import { run, withPatience, type Curves, type Dials } from '../../src/figures/curves-runs.ts';
import { dialsAtStart } from '../../src/figures/curves-view.ts';

const finished = (dials: Dials): Curves => {
  const steps = run(dials);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
const start = finished(dialsAtStart);

it('the picture that the page brings is of a real training', async () => {
  const file = resolve(import.meta.dirname, '../../src/figures/curves-start.json');
  const rounded = (losses: number[]) => losses.map((loss) => Number(loss.toPrecision(6)));
  const text = JSON.stringify({ training: rounded(start.training), validation: rounded(start.validation) });
  const laidOut = await format(text, { ...(await resolveConfig(file)), filepath: file });
  await expect(laidOut).toMatchFileSnapshot(file);
});

it('at the start validation rises in the end while training falls', () => {
  const { kept } = withPatience(start.validation, 20);
  expect(start.validation.at(-1)).toBeGreaterThan(1.1 * start.validation[kept - 1]!);
  expect(start.training.at(-1)).toBeLessThan(start.training[kept - 1]!);
});

it('trains on what the dials say: a step for each row, or one for all', () => {
  const count = (batch: Dials['batch']) => [...run({ ...dialsAtStart, batch })].length;
  expect(['1', '8', '32', 'all'].map((batch) => count(batch as Dials['batch']))).toEqual([4800, 600, 240, 120]);
});

/** A network whose one output is the next number of a list, so that the validation losses are their squares. */
function trainedOn(outputs: number[], patience: number) {
  const data = { inputs: [[0]], targets: [0] };
  let calls = 0;
  const network = {
    // Each epoch asks twice: for its one training row, and for its one validation row.
    forward: () => [new Value(Math.sqrt(outputs[Math.floor(calls++ / 2)]!))],
    parameters: () => [],
  };
  const options = { epochs: outputs.length, batchSize: 1, random: seededRandom(1), patience };
  const loss = (rows: Value[][], targets: number[]) => meanSquaredError(rows.flat(), targets);
  const steps = train(network, loss, { step: () => undefined, learningRate: 0 }, data, data, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { kept: step.value.bestEpoch, end: step.value.validationLosses.length };
}

it.each([
  [[4, 3, 2, 1], 2],
  [[4, 1, 2, 3, 0], 2],
  [[4, 1, 2, 3, 0], 3],
  [[1, 2, 3, 4], 1],
  [[1, 1, 1, 1], 3],
  [[3, 2, 3, 1, 2, 2], 2],
])('patience ends and keeps as train does: %j with %i', (losses, patience) => {
  expect(withPatience(losses, patience)).toEqual(trainedOn(losses, patience));
});
