import { limits } from './limits.ts';
import type { Measures } from './measures.ts';
import { percent, round, standardErrorOf } from './numbers.ts';

/** A test that can be ordered: what it asks, and what it finds. */
export interface Test {
  id: string;
  name: string;
  /** What a healthy run shows. */
  healthy: string;
  /** What this run shows: one sentence for each line. */
  reveal(measures: Measures): string[];
}

const layerName = (i: number, count: number) => (i === count - 1 ? 'last layer' : `layer ${i + 1}`);
const byLayer = ({ layers }: Measures, words: (layer: Measures['layers'][number]) => string) =>
  layers.map((layer, i) => `${layerName(i, layers.length)}: ${words(layer)}`.replace(/^l/, 'L') + '.');

/** In the order in which a run goes: the rows, the network before its first step, the steps, the training, the score. */
export const tests: readonly Test[] = [
  {
    id: 'rows',
    name: 'Count the rows',
    healthy: 'No row is both learned from and scored on.',
    reveal: ({ rows }) => [
      `${rows.training} rows to learn from, ${rows.heldOut} rows behind the score.`,
      `${percent(rows.shared)} of the rows behind the score are among those it learned from.`,
    ],
  },
  {
    id: 'labels',
    name: 'Read the labels',
    healthy: 'The loss reads classes that are counted from 0.',
    reveal: ({ labels }) => [`The different labels are ${labels.map((label) => round(label)).join(' and ')}.`],
  },
  {
    id: 'columns',
    name: 'Ask each column alone',
    healthy: 'One column alone should not decide the matter.',
    reveal: ({ inputs, score: { bestInput, majority } }) => [
      `Of ${inputs.length} inputs, number ${bestInput.index + 1} tells most. Compared with one number it gets ${percent(bestInput.heldOut)} of the scored rows right; the most frequent class gets ${percent(majority)}.`,
    ],
  },
  {
    id: 'inputs',
    name: 'Weigh the inputs',
    healthy: 'A standardised column has a typical size of 1.',
    reveal: ({ inputs }) => [`Typical sizes, input by input: ${inputs.map(round).join(', ')}.`],
  },
  {
    id: 'weights',
    name: 'Compare the units',
    healthy: 'Weights that were drawn differ from unit to unit.',
    reveal: (measures) =>
      byLayer(measures, ({ equal, units }) => `${Math.round(equal * units)} of ${units} units start equal to another`),
  },
  {
    id: 'units',
    name: 'Listen to the units',
    healthy: 'At the start hardly a unit is silent on every row, and hardly an output lies where a tanh is flat.',
    reveal: (measures) =>
      byLayer({ ...measures, layers: measures.layers }, ({ units, idle, saturated }) =>
        [
          `${Math.round(idle[0] * units)} of ${units} units silent at the start, ${Math.round(idle[1] * units)} at the end`,
          `${percent(saturated[0])} of the outputs beyond ±0.98 at the start, ${percent(saturated[1])} at the end`,
        ].join('; '),
      ),
  },
  {
    id: 'start',
    name: 'The loss before the first step',
    healthy: 'Two classes and no knowledge: about ln 2 = 0.693.',
    reveal: ({ start }) => [`It starts at ${round(start.loss)}. An even guess has ${round(start.chance)}.`],
  },
  {
    id: 'gradients',
    name: 'Measure the gradients',
    healthy: 'No layer is thousands of times below another.',
    reveal: (measures) =>
      byLayer(
        measures,
        ({ gradient }) => `length ${round(gradient[0])} at the start, ${round(gradient[1])} at the end`,
      ),
  },
  {
    id: 'steps',
    name: 'Follow the first steps',
    healthy: 'Steps lead down, and use the gradient of their own batch.',
    reveal: ({ steps }) => [
      `The cosine between a step and the way straight downhill is ${round(steps.direction)}: 1 is downhill, −1 uphill.`,
      steps.leftover < 0.01
        ? 'The gradient that a step uses is that of its own batch.'
        : `The gradient that a step uses is off by ${round(steps.leftover)} times that of its own batch.`,
    ],
  },
  {
    id: 'lengths',
    name: 'Measure the steps against the weights',
    healthy: 'A step moves the weights by a hundredth of their length or so, a tenth at most.',
    reveal: (measures) => [
      `The longest of the first steps moves the weights by ${round(100 * measures.steps.longest)} % of their length.`,
      ...byLayer(measures, ({ update }) => `${round(100 * update)} % in the first step`),
    ],
  },
  {
    id: 'batch',
    name: 'Overfit one batch',
    healthy: 'A few rows are easy to learn by heart: the loss falls near 0.',
    reveal: ({ oneBatch: { rows, steps, first, last, lowest, highest } }) => [
      `${steps} steps on the same ${rows} rows bring the loss from ${round(first)} to ${round(last)}.`,
      `The outputs then go from ${round(lowest)} to ${round(highest)}.`,
    ],
  },
  {
    id: 'score',
    name: 'Set the score beside the majority',
    healthy: 'A score has to stand clear of the most frequent class, by two standard errors or more.',
    reveal: ({ score, rows }) => {
      const error = standardErrorOf(score.majority, rows.heldOut);
      const above = (score.heldOut - score.majority) / error;
      return [
        `${percent(score.training)} of the training rows right, ${percent(score.heldOut)} of the scored ones, ${percent(score.majority)} by the most frequent class.`,
        `A standard error is ${percent(error)}: the score is ${round(Math.abs(above))} of them ${above < 0 ? 'below' : 'above'} the most frequent class${above < limits.better ? ', which may be chance' : ''}.`,
      ];
    },
  },
];
