import { backward } from './backward';
import { zeroGrad } from './optimizer';
import { Value } from './value';

export interface Dataset {
  inputs: number[][];
  targets: number[];
}

interface Network {
  forward(xs: Value[]): Value[];
  parameters(): Value[];
}

type Loss = (outputs: Value[][], targets: number[]) => Value;

export function batches(count: number, size: number, random: () => number): number[][] {
  if (!(size >= 1 && Number.isInteger(size))) throw new RangeError(`A batch has 1, 2, 3 … rows, not ${size}.`);
  const rows: number[] = [];
  for (let row = 0; row < count; row++) rows.push(row);
  let left = count;
  while (left > 1) {
    const j = Math.floor(random() * left--);
    const chosen = rows[j];
    rows[j] = rows[left];
    rows[left] = chosen;
  }
  const deal: number[][] = [];
  while (rows.length > 0) deal.push(rows.splice(0, size));
  return deal;
}

export function* train(
  network: Network,
  loss: Loss,
  optimizer: { step(): void },
  training: Dataset,
  validation: Dataset,
  {
    epochs,
    batchSize,
    random,
    patience,
  }: { epochs: number; batchSize: number; random: () => number; patience?: number },
) {
  for (const { inputs, targets } of [training, validation]) {
    if (inputs.length === 0) throw new RangeError('There are no rows.');
    if (inputs.length !== targets.length) throw new RangeError('There must be one target for each row.');
  }
  const lossOn = ({ inputs, targets }: Dataset, rows: number[]) => {
    const outputs = rows.map((row) => network.forward(inputs[row].map((x) => new Value(x))));
    return loss(
      outputs,
      rows.map((row) => targets[row]),
    );
  };
  const validationLosses: number[] = [];
  const kept = new Map<Value, number>();
  let bestEpoch = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const deal = batches(training.inputs.length, batchSize, random);
    for (let k = 0; k < deal.length; k++) {
      const batchLoss = lossOn(training, deal[k]);
      zeroGrad(network.parameters());
      backward(batchLoss);
      optimizer.step();
      let validationLoss: number | undefined;
      if (k === deal.length - 1) {
        validationLoss = lossOn(validation, [...validation.inputs.keys()]).data;
        const isBest = !validationLosses.some((earlier) => earlier <= validationLoss!);
        validationLosses.push(validationLoss);
        if (isBest) {
          bestEpoch = epoch;
          for (const parameter of network.parameters()) kept.set(parameter, parameter.data);
        }
      }
      yield { epoch, batch: k + 1, batches: deal.length, loss: batchLoss.data, validationLoss };
    }
    if (patience !== undefined && epoch - bestEpoch >= patience) break;
  }
  for (const [parameter, data] of kept) parameter.data = data;
  return { validationLosses, bestEpoch };
}
