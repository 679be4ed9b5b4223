import { seededRandom } from '../../../exercises/support/random.ts';
import { moons } from '../../data/toy.ts';
import type { Computation } from './record.ts';

/** A computation that a lesson shows, and how far it is open before anyone has opened more. */
export interface ShownComputation extends Computation {
  name: string;
  /** What is seen at each depth, from 1 on, as the reader chooses it. */
  levels: readonly string[];
  depth: number;
}

/** The computations that lessons show, by name. */
export const computations: Record<string, () => ShownComputation> = {
  row: () => ({
    name: 'one row through MLP([2, 16, 16, 1])',
    sizes: [2, 16, 16, 1],
    seed: 1,
    rows: [[1, -1]],
    levels: ['network', 'layers', 'neurons', 'values'],
    depth: 2,
  }),
  batch: () => ({
    name: 'a mini-batch of 20 rows and its loss',
    ...batch(20),
    levels: ['samples', 'layers', 'neurons', 'values'],
    depth: 1,
  }),
};

/** Lesson 13's first houses, those of one district before those of the other, so that equal prices are neighbours. */
function batch(count: number): Computation {
  const { inputs, targets } = moons(count, 0.1, seededRandom(13));
  const order = targets.map((_, i) => i).sort((a, b) => targets[a]! - targets[b]!);
  return {
    sizes: [2, 16, 16, 1],
    seed: 13,
    rows: order.map((i) => inputs[i]!),
    labels: order.map((i) => targets[i]!),
  };
}
