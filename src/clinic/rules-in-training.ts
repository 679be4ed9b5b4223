import { limits } from './limits.ts';
import type { Rule } from './finding.ts';
import { percent, round, standardErrorOf } from './numbers.ts';

/** Faults of the steps, of the training and of the score, in the order in which a run meets them. */
export const rulesInTraining: readonly Rule[] = [
  {
    id: 'uphill',
    name: 'Steps that go uphill',
    advice: 'The gradient points to where the loss grows. Take the step against it: minus, not plus.',
    lesson: 'descent',
    find: ({ steps: { direction } }) =>
      direction < limits.uphill
        ? `The cosine between the steps and the way downhill is ${round(direction)}: they lead up.`
        : undefined,
    cleared: ({ steps }) =>
      `The cosine between the steps and the way downhill is ${round(steps.direction)}: they lead down.`,
  },
  {
    id: 'gradients-pile-up',
    name: 'Gradients of earlier batches',
    advice: 'backward adds to what is there. Call zeroGrad before each batch.',
    lesson: 'descent',
    find: ({ steps: { leftover } }) =>
      leftover > limits.leftover
        ? `The gradients that the steps used are off by ${round(leftover)} times the batch’s own gradient.`
        : undefined,
    cleared: ({ steps }) =>
      steps.leftover < 0.01
        ? 'The steps use exactly the gradient of their own batch.'
        : `The gradients that the steps used are off by ${round(steps.leftover)} times the batch’s own: not much.`,
  },
  {
    id: 'rate-too-large',
    name: 'Steps that are too long',
    advice: 'Such a step throws away what the weights knew. Try a tenth of the learning rate, then a hundredth.',
    lesson: 'descent',
    find: ({ steps: { longest } }) =>
      longest > limits.longestStep
        ? `One of the first steps is ${round(longest)} times as long as all the weights together.`
        : undefined,
    cleared: ({ steps }) =>
      `The longest of the first steps is ${round(steps.longest)} times as long as all the weights: they are not thrown away.`,
  },
  {
    id: 'rate-too-small',
    name: 'Steps that are too short',
    advice:
      'At this pace the training ends before it has begun. Try ten times the learning rate, then a hundred times.',
    lesson: 'descent',
    find: ({ steps: { longest } }) =>
      longest < limits.shortestStep
        ? `None of the first steps moves the weights by more than ${round(100 * longest)} % of their length.`
        : undefined,
    cleared: ({ steps }) =>
      `The longest of the first steps moves the weights by ${round(100 * steps.longest)} % of their length: it gets somewhere.`,
  },
  {
    id: 'squashed-output',
    name: 'A squashed last layer',
    advice: 'A logit must be free to be any number: leave the last layer linear, and let the loss do the squashing.',
    lesson: 'mlp',
    find: ({ oneBatch: { lowest, highest, first, last, steps } }) =>
      lowest >= -1 && highest <= 1 && highest > 0.8 && last > 0.3 && last < first
        ? `After ${steps} steps on one batch no output lies outside ${round(lowest)} to ${round(highest)}, and the loss stops at ${round(last)}.`
        : undefined,
    cleared: ({ oneBatch }) =>
      `On one batch the outputs go from ${round(oneBatch.lowest)} to ${round(oneBatch.highest)}: they do not stop at −1 and 1.`,
  },
  {
    id: 'not-finite',
    name: 'A loss that is no number',
    advice:
      'Somewhere a number overflowed. Follow it back: a smaller learning rate first, then the logarithms and the divisions.',
    lesson: 'operations',
    find: ({ curve: { training, validation } }) => {
      const epoch = training.findIndex((loss, i) => !Number.isFinite(loss) || !Number.isFinite(validation[i] ?? 0));
      return epoch >= 0 ? `In epoch ${epoch + 1} the loss is no longer a finite number.` : undefined;
    },
    cleared: () => 'Every loss is a finite number.',
  },
  {
    id: 'one-batch',
    name: 'A network that cannot learn a single batch',
    advice:
      'A few rows are easy to learn by heart. As long as it cannot do that, look at the gradients and the step, not at the data.',
    lesson: 'training',
    find: ({ oneBatch: { rows, steps, first, last } }) =>
      !(last < limits.oneBatch * first)
        ? `${steps} steps on the same ${rows} rows bring the loss from ${round(first)} to ${round(last)}, not near 0.`
        : undefined,
    cleared: ({ oneBatch }) => `On one batch the loss falls from ${round(oneBatch.first)} to ${round(oneBatch.last)}.`,
  },
  {
    id: 'no-better',
    name: 'No better than the majority',
    advice:
      'There may be nothing to learn in these columns, or rows and labels may not belong together. Look at a few rows by hand before you change the network.',
    lesson: 'honest-scores',
    find: ({ score: { heldOut, majority }, rows }) => {
      const error = standardErrorOf(majority, rows.heldOut);
      return heldOut - majority < limits.better * error
        ? `${percent(heldOut)} of the held-out rows are right, ${percent(majority)} for the most frequent class, and ${rows.heldOut} rows are sure to ±${percent(error)} only.`
        : undefined;
    },
    cleared: ({ score }) =>
      `${percent(score.heldOut)} of the held-out rows are right, and ${percent(score.majority)} for the most frequent class: more than chance.`,
  },
  {
    id: 'overfitted',
    name: 'Learned by heart',
    advice: 'The network remembers its rows. Stop earlier, take fewer units or a penalty, or find more rows.',
    lesson: 'training',
    find: ({ score: { training, heldOut }, rows }) => {
      const error = standardErrorOf(heldOut, rows.heldOut);
      return training - heldOut > Math.max(limits.overfitted, 4 * error)
        ? `${percent(training)} of the training rows are right, but ${percent(heldOut)} of the held-out ones.`
        : undefined;
    },
    cleared: ({ score }) =>
      `${percent(score.training)} of the training rows are right, and ${percent(score.heldOut)} of the held-out ones.`,
  },
];
