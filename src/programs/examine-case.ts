import type { Measures } from '../clinic/measures.ts';
import { bake, type Bakery } from './bakery';
import { type Curve, type Experiment, trainAndExamine } from './examine';
import { seededRandom } from './support/random';

/** Makes an experiment, untrained: what a patient of the clinic brings. */
export type Start = (bakery: Bakery, random: () => number) => Experiment;

/** Trains and examines a patient of the clinic on loaves drawn from a seed: hands out the losses after each epoch. */
export function examineCase(start: Start, seed: number): Generator<Curve, Measures> {
  const again = () => start(bake(400, seededRandom(seed)), seededRandom(seed + 1));
  return trainAndExamine(again, { epochs: 25, batchSize: 20, random: seededRandom(seed + 2) });
}

/** The measures alone. */
export function measuresOf(start: Start, seed: number): Measures {
  const examination = examineCase(start, seed);
  let last = examination.next();
  while (!last.done) last = examination.next();
  return last.value;
}
