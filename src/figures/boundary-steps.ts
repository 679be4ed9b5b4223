import { seededRandom } from '../../exercises/support/random.ts';
import { backward } from '../../solutions/backward.ts';
import { binaryCrossEntropy } from '../../solutions/loss.ts';
import { MLP } from '../../solutions/mlp.ts';
import { SGD, zeroGrad } from '../../solutions/optimizer.ts';
import { Value } from '../../solutions/value.ts';

/** The lamps' four rows, and whether the key is there: exactly one lamp is lit. */
export const lamps = [0, 1].flatMap((x0) => [0, 1].map((x1) => ({ x: [x0, x1], label: x0 === x1 ? 0 : 1 }) as const));

/** A small network for two inputs after so many steps, each one pass over the four rows, from the draws of one seed. */
export function networkAfter(steps: number, hidden: number, seed: number): MLP {
  const network = new MLP([2, hidden, 1], seededRandom(seed));
  const parameters = network.parameters();
  const optimizer = new SGD(parameters, { learningRate: 0.5, momentum: 0.9 });
  for (let step = 0; step < steps; step++) {
    zeroGrad(parameters);
    const logits = lamps.map(({ x }) => network.forward(x.map((number) => new Value(number)))[0]!);
    backward(
      binaryCrossEntropy(
        logits,
        lamps.map(({ label }) => label),
      ),
    );
    optimizer.step();
  }
  return network;
}
