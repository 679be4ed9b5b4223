/**
 * @fails takes one step for each mini-batch, in a new order every epoch
 * @says The gradients of earlier mini-batches are still in the parameters and are counted again. Call zeroGrad before each mini-batch.
 */
import { backward } from './backward';
import type { Optimizer } from './optimizer';
import { mul, Value } from './value';

export interface Dataset {
  inputs: number[][];
  targets: number[];
}

export interface Network {
  forward(xs: Value[]): Value[];
  parameters(): Value[];
}

export type Loss = (outputs: Value[][], targets: number[]) => Value;

export interface Progress {
  epoch: number;
  batch: number;
  batches: number;
  loss: number;
  validationLoss: number | undefined;
}

export interface History {
  validationLosses: number[];
  bestEpoch: number;
}

export function batches(count: number, size: number, random: () => number): number[][] {
  if (!(Number.isInteger(size) && size > 0)) throw new RangeError(`batches expects a size above 0, but got ${size}.`);
  const rows = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
  return Array.from({ length: Math.ceil(count / size) }, (_, k) => rows.slice(k * size, (k + 1) * size));
}

export function* train(
  network: Network,
  loss: Loss,
  optimizer: Optimizer,
  training: Dataset,
  validation: Dataset,
  options: { epochs: number; batchSize: number; random: () => number; patience?: number },
): Generator<Progress, History> {
  const { epochs, batchSize, random, patience = Infinity } = options;
  requireTargets(training);
  requireTargets(validation);
  const parameters = network.parameters();
  const copy = () => parameters.map((parameter) => parameter.data);
  const everyRow = [...validation.inputs.keys()];
  const validationLosses: number[] = [];
  let best = { epoch: 0, loss: Infinity, data: copy() };
  for (let epoch = 1; epoch <= epochs && epoch - best.epoch <= patience; epoch++) {
    const deal = batches(training.inputs.length, batchSize, random);
    for (const [k, rows] of deal.entries()) {
      const batchLoss = meanLoss(network, loss, training, rows, backward);
      optimizer.step();
      const validationLoss = k + 1 === deal.length ? meanLoss(network, loss, validation, everyRow) : undefined;
      if (validationLoss !== undefined) {
        validationLosses.push(validationLoss);
        if (validationLoss < best.loss) best = { epoch, loss: validationLoss, data: copy() };
      }
      yield { epoch, batch: k + 1, batches: deal.length, loss: batchLoss, validationLoss };
    }
  }
  best.data.forEach((x, i) => (parameters[i].data = x));
  return { validationLosses, bestEpoch: best.epoch };
}

function meanLoss(network: Network, loss: Loss, data: Dataset, rows: number[], learn?: (share: Value) => void): number {
  let mean = 0;
  for (const row of rows) {
    const output = network.forward(data.inputs[row].map((x) => new Value(x)));
    const share = mul(loss([output], [data.targets[row]]), new Value(1 / rows.length));
    learn?.(share);
    mean += share.data;
  }
  return mean;
}

function requireTargets({ inputs, targets }: Dataset): void {
  if (inputs.length > 0 && inputs.length === targets.length) return;
  throw new RangeError(`train expects a target for each row, but got ${targets.length} for ${inputs.length} rows.`);
}
