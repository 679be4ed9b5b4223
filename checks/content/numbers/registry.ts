import { activations } from './activations.ts';
import { backprop } from './backprop.ts';
import { chainRule } from './chain-rule.ts';
import { competition } from './competition.ts';
import { data } from './data.ts';
import { descent } from './descent.ts';
import { gradientCheck } from './gradient-check.ts';
import { honestScores } from './honest-scores.ts';
import { loss } from './loss.ts';
import { mlp } from './mlp.ts';
import { neuron } from './neuron.ts';
import { operations } from './operations.ts';
import { slope } from './slope.ts';
import { training } from './training.ts';
import { values } from './values.ts';
import type { Numbers } from './written.ts';

/** What computes the numbers of each lesson, by its slug: with the reference's modules and seeded draws only. */
export const registry: Record<string, () => Numbers> = {
  slope,
  'chain-rule': chainRule,
  values,
  backprop,
  operations,
  activations,
  'gradient-check': gradientCheck,
  neuron,
  mlp,
  loss,
  descent,
  training,
  data,
  'honest-scores': honestScores,
  competition,
};
