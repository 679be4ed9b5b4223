import { backward } from './backward';
import type { Optimizer } from './optimizer';
import { Value } from './value';

export interface Dataset {
  inputs: number[][];
  targets: number[];
}

export function batches(count: number, size: number, random: () => number): number[][] {
  if (!Number.isInteger(size) || size <= 0)
    throw new RangeError(`The size must be a whole number above 0, not ${size}.`);
  const rows = [...Array(count).keys()];
  for (const i of rows.toReversed().slice(0, -1)) {
    const j = Math.floor(random() * (i + 1));
    rows.splice(i, 1, ...rows.splice(j, 1, rows[i]));
  }
  return rows.flatMap((_, i) => (i % size === 0 ? [rows.slice(i, i + size)] : []));
}

class Trainer {
  network: { forward(xs: Value[]): Value[]; parameters(): Value[] };
  loss: (outputs: Value[][], targets: number[]) => Value;
  optimizer: Optimizer;

  constructor(network: Trainer['network'], loss: Trainer['loss'], optimizer: Optimizer) {
    this.network = network;
    this.loss = loss;
    this.optimizer = optimizer;
  }

  *lossesOf(data: Dataset, rows: readonly number[]): Generator<Value, number> {
    let total = 0;
    for (const row of rows) {
      const xs = data.inputs[row].map((x) => new Value(x));
      const loss = this.loss([this.network.forward(xs)], [data.targets[row]]);
      total += loss.data;
      yield loss;
    }
    return total / rows.length;
  }

  learn(data: Dataset, rows: readonly number[]): number {
    const parameters = this.network.parameters();
    for (const parameter of parameters) parameter.grad = 0;
    const losses = [...this.lossesOf(data, rows)];
    for (const loss of losses) backward(loss);
    for (const parameter of parameters) parameter.grad /= rows.length;
    this.optimizer.step();
    return losses.reduce((total, loss) => total + loss.data, 0) / losses.length;
  }

  measure(data: Dataset): number {
    const losses = this.lossesOf(data, [...data.targets.keys()]);
    let next = losses.next();
    while (!next.done) next = losses.next();
    return next.value;
  }
}

export function* train(
  network: Trainer['network'],
  loss: Trainer['loss'],
  optimizer: Optimizer,
  training: Dataset,
  validation: Dataset,
  options: { epochs: number; batchSize: number; random: () => number; patience?: number },
) {
  if (training.targets.length !== training.inputs.length || validation.targets.length !== validation.inputs.length) {
    throw new RangeError('Each row needs a target.');
  }
  if (training.targets.length === 0 || validation.targets.length === 0) throw new RangeError('There must be a row.');
  const trainer = new Trainer(network, loss, optimizer);
  const validationLosses: number[] = [];
  const memory = { epoch: 0, loss: Number.POSITIVE_INFINITY, numbers: [] as number[] };
  let epoch = 0;
  do {
    epoch += 1;
    const deal = batches(training.targets.length, options.batchSize, options.random);
    let batch = 0;
    for (const rows of deal) {
      batch += 1;
      const seen = trainer.learn(training, rows);
      const progress = { epoch, batch, batches: deal.length, loss: seen };
      if (batch < deal.length) {
        yield { ...progress, validationLoss: undefined };
        continue;
      }
      const validationLoss = trainer.measure(validation);
      validationLosses.push(validationLoss);
      if (validationLoss < memory.loss) {
        memory.epoch = epoch;
        memory.loss = validationLoss;
        memory.numbers = network.parameters().map(({ data }) => data);
      }
      yield { ...progress, validationLoss };
    }
  } while (epoch < options.epochs && !(epoch - memory.epoch >= (options.patience ?? options.epochs)));
  network.parameters().forEach((parameter, i) => (parameter.data = memory.numbers[i] ?? parameter.data));
  return { validationLosses, bestEpoch: memory.epoch };
}
