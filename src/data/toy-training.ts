import { seededRandom } from '../../exercises/support/random.ts';
import type { Measures } from '../clinic/measures.ts';
import { circles, moons, spirals, type Dataset } from './toy.ts';

export type ToyName = 'moons' | 'circles' | 'spirals';

/** How a network is trained on a toy dataset; the page and the terminal take the same. */
export interface ToySettings {
  /** The sizes of the network: two inputs first, one logit last. */
  sizes: number[];
  learningRate: number;
  epochs: number;
  batchSize: number;
  /** How far points are moved from their curve: the standard deviation, in the units of the plane. */
  noise: number;
  /** The seed of points, first weights and batches. */
  seed: number;
}

/** What the training program is given: plain numbers, since only those cross the sandbox's wall. */
export interface ToyInput extends ToySettings {
  training: Dataset;
  validation: Dataset;
  /** Rows that no decision looks at: the last score is theirs. */
  heldOut: Dataset;
  /** The part of the plane that is shaded, in its units, and how many cells it has on a side; 0 for none. */
  square: { left: number; bottom: number; side: number; cells: number };
}

/** What the program tells now and then: everything since the frame before. */
export interface ToyFrame {
  epoch: number;
  /** Mini-batches so far. */
  steps: number;
  /** The loss of each mini-batch since the last frame. */
  losses: number[];
  /** The loss and accuracy on the validation rows, for each epoch that ended since the last frame. */
  validationLosses: number[];
  validationAccuracies: number[];
  /** The probability of class 1 in each cell, row by row from the lower left, in thousandths; empty without cells. */
  cells: number[];
  /** All weights and biases, in the order of `parameters()`, and their gradients. */
  parameters: number[];
  gradients: number[];
  /** Only in the last frames: what the best epoch reached on the held-out rows. */
  result?: { bestEpoch: number; loss: number; accuracy: number };
  /** Only in the very last frame: what the post-mortem measured. */
  measures?: Measures;
}

/** The settings that lesson 13 begins with. */
export const toySettings: Readonly<Record<ToyName, ToySettings>> = {
  moons: { sizes: [2, 16, 1], learningRate: 0.05, epochs: 60, batchSize: 20, noise: 0.1, seed: 13 },
  circles: { sizes: [2, 16, 1], learningRate: 0.05, epochs: 60, batchSize: 20, noise: 0.1, seed: 13 },
  spirals: { sizes: [2, 24, 24, 1], learningRate: 0.03, epochs: 150, batchSize: 20, noise: 0.04, seed: 13 },
};

const rows = { training: 300, validation: 150, heldOut: 300 };

/**
 * The points and settings of one training, drawn from its seed.
 *
 * @param cells how many cells the coloured square has on a side; 0 colours nothing.
 */
export function toyInput(name: ToyName, settings: ToySettings, cells: number): ToyInput {
  const draw = { moons, circles, spirals }[name];
  const random = seededRandom(settings.seed);
  return {
    ...settings,
    training: draw(rows.training, settings.noise, random),
    validation: draw(rows.validation, settings.noise, random),
    heldOut: draw(rows.heldOut, settings.noise, random),
    square: { ...extent[name], cells },
  };
}

const extent: Record<ToyName, { left: number; bottom: number; side: number }> = {
  moons: { left: -1.4, bottom: -1.65, side: 3.8 },
  circles: { left: -1.4, bottom: -1.4, side: 2.8 },
  spirals: { left: -1.25, bottom: -1.25, side: 2.5 },
};
