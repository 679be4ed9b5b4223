import { tanh } from './activations';
import { backward } from './backward';
import { type Bakery, scaler, split } from './bakery';
import type { Experiment } from './examine';
import { binaryCrossEntropy } from './loss';
import { MLP } from './mlp';
import { zeroGrad } from './optimizer';
import type { Dataset } from './train';
import { Value } from './value';

export function experiment(bakery: Bakery, random: () => number): Experiment {
  const rows = split(bakery, ['oven', 'minutes', 'protein', 'altitude']);
  const scale = scaler(rows.training);
  const training = scale(rows.training);
  const heldOut = scale(rows.heldOut);

  const network = new MLP([4, 8, 1], random, tanh);
  const parameters = network.parameters();
  const learningRate = 1.2;
  const forward = (xs: Value[]) => network.forward(xs);
  const loss = (outputs: Value[][], targets: number[]) => binaryCrossEntropy(outputs.flat(), targets);

  const learn = ({ inputs, targets }: Dataset) => {
    zeroGrad(parameters);
    const outputs = inputs.map((row) => forward(row.map((x) => new Value(x))));
    const surprise = loss(outputs, targets);
    backward(surprise);
    for (const parameter of parameters) parameter.data += learningRate * parameter.grad;
    return surprise.data;
  };
  return { network, forward, loss, learn, training, heldOut };
}
