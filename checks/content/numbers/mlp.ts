import { seededRandom } from '../../../exercises/support/random.ts';
import { MLP } from '../../../solutions/mlp.ts';
import { Value } from '../../../solutions/value.ts';
import { lamps, networkAfter } from '../../../src/figures/boundary-steps.ts';
import { fixed, type Numbers } from './written.ts';

const answer = () => new MLP([2, 3, 1], seededRandom(1)).forward([new Value(1), new Value(-1)])[0]!.data;

/** With how many of the nine seeds of its figure a network of so many hidden neurons learns all four rows of the lamps. */
function learnt(hidden: number): number {
  const seeds = Array.from({ length: 9 }, (_, i) => i + 1);
  return seeds.filter((seed) => {
    const network = networkAfter(60, hidden, seed);
    return lamps.every(({ x, label }) => {
      const [z] = network.forward(x.map((number) => new Value(number)));
      return z!.data > 0 === (label === 1);
    });
  }).length;
}

export const mlp = (): Numbers => ({
  answer: fixed(answer(), 5),
  learnt: [2, 3, 4, 8].map((hidden) => fixed(learnt(hidden), 0)),
});
