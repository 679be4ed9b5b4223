import { batches } from '../../../solutions/train.ts';
import { seededRandom } from '../../../exercises/support/random.ts';
import { PlainNetwork, PlainValue } from './plain-port.ts';
import { measure, w1, w2, w3 } from './workloads.ts';

/** The plain port, used as anyone would: one graph for a whole batch. */
measure({
  w1() {
    const network = new PlainNetwork(w1.sizes, seededRandom(w1.networkSeed), 'relu');
    const parameters = network.parameters();
    const { inputs, targets } = w1.data;
    return () => {
      for (const parameter of parameters) parameter.grad = 0;
      const hinges = inputs.map((row, i) => network.forward(row)[0]!.mul(-targets[i]!).add(1).relu());
      const margin = hinges.reduce((total, hinge) => total.add(hinge)).mul(1 / inputs.length);
      const squares = parameters.map((parameter) => parameter.mul(parameter));
      const loss = margin.add(squares.reduce((total, square) => total.add(square)).mul(w1.penalty));
      loss.backward();
      for (const parameter of parameters) parameter.data -= w1.learningRate * parameter.grad;
      return loss.data;
    };
  },

  w2() {
    const network = new PlainNetwork(w2.sizes, seededRandom(w2.networkSeed), 'tanh');
    const parameters = network.parameters();
    const moments = parameters.map(() => ({ m: 0, v: 0 }));
    const random = seededRandom(w2.batchSeed);
    const { inputs, targets } = w2.data;
    let t = 0;
    const adam = () => {
      t++;
      parameters.forEach((parameter, i) => {
        const moment = moments[i]!;
        moment.m = 0.9 * moment.m + 0.1 * parameter.grad;
        moment.v = 0.999 * moment.v + 0.001 * parameter.grad ** 2;
        const size = Math.sqrt(moment.v / (1 - 0.999 ** t)) + 1e-8;
        parameter.data -= (w2.learningRate * moment.m) / (1 - 0.9 ** t) / size;
      });
    };
    return () =>
      batches(inputs.length, w2.batchSize, random).map((rows) => {
        for (const parameter of parameters) parameter.grad = 0;
        const prices = rows.map((row) => {
          const z = network.forward(inputs[row]!)[0]!;
          return z.softplus().add(z.mul(-targets[row]!));
        });
        const loss = prices.reduce((total, price) => total.add(price)).mul(1 / rows.length);
        loss.backward();
        adam();
        return loss.data;
      });
  },

  w3(length) {
    let x = new PlainValue(w3.start);
    const factor = new PlainValue(w3.factor);
    const summand = new PlainValue(w3.summand);
    for (let i = 0; i < length; i++) x = i % 2 === 0 ? x.mul(factor) : x.add(summand);
    x.backward();
    return x;
  },
});
