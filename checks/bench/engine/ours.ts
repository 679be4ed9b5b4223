import { relu } from '../../../solutions/activations.ts';
import { backward } from '../../../solutions/backward.ts';
import { binaryCrossEntropy, l2Penalty } from '../../../solutions/loss.ts';
import { MLP } from '../../../solutions/mlp.ts';
import { sub } from '../../../solutions/ops.ts';
import { Adam, SGD, zeroGrad } from '../../../solutions/optimizer.ts';
import { train } from '../../../solutions/train.ts';
import { add, mul, Value } from '../../../solutions/value.ts';
import { seededRandom } from '../../../exercises/support/random.ts';
import { measure, w1, w2, w3 } from './workloads.ts';

/** The course's own modules; W2 is driven by lesson 13's `train`, as a reader would. */
measure({
  w1() {
    const network = new MLP(w1.sizes, seededRandom(w1.networkSeed), relu);
    const parameters = network.parameters();
    const sgd = new SGD(parameters, { learningRate: w1.learningRate });
    const { inputs, targets } = w1.data;
    return () => {
      zeroGrad(parameters);
      let loss = 0;
      inputs.forEach((row, i) => {
        const [z] = network.forward(row.map((x) => new Value(x)));
        const hinge = relu(sub(new Value(1), mul(new Value(targets[i]!), z!)));
        const share = mul(hinge, new Value(1 / inputs.length));
        backward(share);
        loss += share.data;
      });
      const penalty = l2Penalty(parameters, w1.penalty);
      backward(penalty);
      sgd.step();
      return loss + penalty.data;
    };
  },

  w2() {
    const network = new MLP(w2.sizes, seededRandom(w2.networkSeed));
    const adam = new Adam(network.parameters(), { learningRate: w2.learningRate });
    const loss = (outputs: Value[][], targets: number[]) =>
      binaryCrossEntropy(
        outputs.map(([logit]) => logit!),
        targets,
      );
    const validation = { inputs: w2.data.inputs.slice(0, 1), targets: w2.data.targets.slice(0, 1) };
    const options = { epochs: Infinity, batchSize: w2.batchSize, random: seededRandom(w2.batchSeed) };
    const steps = train(network, loss, adam, w2.data, validation, options);
    return () => {
      const losses: number[] = [];
      for (;;) {
        const { value, done } = steps.next();
        if (done) return losses;
        losses.push(value.loss);
        if (value.batch === value.batches) return losses;
      }
    };
  },

  w3(length) {
    const factor = new Value(w3.factor);
    const summand = new Value(w3.summand);
    let x = new Value(w3.start);
    for (let i = 0; i < length; i++) x = i % 2 === 0 ? mul(x, factor) : add(x, summand);
    backward(x);
    return x;
  },
});
