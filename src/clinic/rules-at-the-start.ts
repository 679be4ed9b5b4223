import { limits } from './limits.ts';
import type { Rule } from './finding.ts';
import type { Measures } from './measures.ts';
import { percent, round } from './numbers.ts';

/** Faults of the rows and of the network before its first step, in the order in which a run meets them. */
export const rulesAtTheStart: readonly Rule[] = [
  {
    id: 'shared-rows',
    name: 'Scored on rows it was trained on',
    advice:
      'This score says how well the rows were remembered, not what was learned. Keep some rows away from the training and score on those.',
    lesson: 'training',
    find: ({ rows }) =>
      rows.shared - rows.twins >= limits.shared
        ? `${percent(rows.shared)} of the ${rows.heldOut} rows behind the score are training rows too.`
        : undefined,
    cleared: ({ rows }) =>
      `${percent(rows.shared)} of the ${rows.heldOut} rows behind the score are training rows: the score is honest.`,
  },
  {
    id: 'label-coding',
    name: 'Labels in another code than the loss reads',
    advice: 'The loss wants classes counted from 0. Translate the labels before the training.',
    lesson: 'loss',
    find: ({ labels, classes }) =>
      labels.some((label) => !Number.isInteger(label) || label < 0 || label >= classes)
        ? `The labels are ${labels.map((label) => round(label)).join(', ')}, where the loss reads ${[...Array(classes).keys()].join(', ')}.`
        : undefined,
    cleared: ({ labels }) => `The labels are ${labels.join(' and ')}, as the loss reads them.`,
  },
  {
    id: 'leak',
    name: 'A column that knows the answer',
    advice:
      'Ask when this column was written. If that was after the outcome, it will not be there when it matters: leave it out.',
    lesson: 'data',
    find: ({ score: { bestInput } }) =>
      Math.min(bestInput.training, bestInput.heldOut) >= limits.sureColumn
        ? `Input ${bestInput.index + 1} alone, compared with one number, gets ${percent(bestInput.heldOut)} of the held-out rows right.`
        : undefined,
    cleared: ({ score: { bestInput } }) =>
      `The best single input gets ${percent(bestInput.heldOut)} of the held-out rows right. None of them knows the answer.`,
  },
  {
    id: 'unscaled-inputs',
    name: 'Inputs that are not scaled',
    advice: 'Subtract each column’s mean and divide by its spread, both taken from the training rows.',
    lesson: 'data',
    find: ({ inputs }) => {
      const largest = Math.max(...inputs);
      return largest > limits.inputSize
        ? `Input ${inputs.indexOf(largest) + 1} reaches the network with a typical size of ${round(largest)}, where 1 is usual.`
        : undefined;
    },
    cleared: ({ inputs }) =>
      `The inputs have typical sizes from ${round(Math.min(...inputs))} to ${round(Math.max(...inputs))}: near enough to 1.`,
  },
  {
    id: 'equal-weights',
    name: 'Units that start equal',
    advice: 'Equal units get equal gradients and stay equal: the layer is one unit wide. Draw the weights.',
    lesson: 'neuron',
    find: ({ layers }) =>
      inLayer(
        layers,
        ({ equal }) => equal >= limits.equal,
        ({ equal, units }) => `starts with ${Math.round(equal * units)} of ${units} units equal to one another.`,
      ),
    cleared: () => 'No two units of a layer start with the same weights.',
  },
  {
    id: 'saturated',
    name: 'Saturated units',
    advice: 'Where a tanh is flat, its slope is nearly 0 and nothing learns. Begin with smaller weights.',
    lesson: 'activations',
    find: ({ layers }) =>
      inLayer(
        layers,
        ({ saturated: [start] }) => start >= limits.saturated,
        ({ saturated: [start] }) => `gives ${percent(start)} of its outputs beyond ±0.98 before the first step.`,
      ),
    cleared: ({ layers }) =>
      `Before the first step, at most ${percent(largest(layers, ({ saturated }) => saturated[0]))} of a hidden layer’s outputs lie where a tanh is flat.`,
  },
  {
    id: 'dead-units',
    name: 'Dead units',
    advice:
      'A ReLU that is 0 on every row has the slope 0 on every row and cannot come back. Begin with biases of 0, and with smaller steps.',
    lesson: 'activations',
    find: ({ layers }) =>
      inLayer(
        layers,
        ({ idle }) => Math.max(...idle) >= limits.idle,
        ({ idle, units }) =>
          `has ${Math.round(Math.max(...idle) * units)} of ${units} units that give 0 on every row${idle[0] < limits.idle ? ', since the training' : ''}.`,
      ),
    cleared: ({ layers }) =>
      `At most ${percent(largest(layers, ({ idle }) => Math.max(...idle)))} of a hidden layer’s units give 0 on every row.`,
  },
  {
    id: 'start-loss',
    name: 'Sure before it has learned',
    advice: 'An untrained network should hardly prefer a class. Look at the size of the weights of its last layer.',
    lesson: 'loss',
    find: ({ start, classes }) =>
      start.loss > limits.startLoss * start.chance
        ? `The loss starts at ${round(start.loss)}, where an even guess gives ln ${classes} = ${round(start.chance)}.`
        : undefined,
    cleared: ({ start }) =>
      `The loss starts at ${round(start.loss)}, where an even guess gives ${round(start.chance)}.`,
  },
];

/** A sentence about the first hidden layer that something holds of; the last layer gives the answer and is left out. */
function inLayer(
  layers: Measures['layers'],
  holds: (layer: Measures['layers'][number]) => boolean,
  sentence: (layer: Measures['layers'][number]) => string,
): string | undefined {
  const index = layers.slice(0, -1).findIndex((layer) => layer.units > 1 && holds(layer));
  return index < 0 ? undefined : `Layer ${index + 1} ${sentence(layers[index]!)}`;
}

function largest(layers: Measures['layers'], of: (layer: Measures['layers'][number]) => number): number {
  return Math.max(0, ...layers.slice(0, -1).map(of));
}
