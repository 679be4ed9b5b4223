import type { FindingId } from './finding.ts';

/** A patient of the clinic: the fault it has, and what its owner says when they bring it. */
export interface Chart {
  fault: FindingId;
  complaint: string;
}

/** The patients, from the plainest to the one that no test before the last gives away. */
export const charts: readonly Chart[] = [
  { fault: 'rate-too-small', complaint: 'The curve is as flat as a table. I could have waited at home.' },
  { fault: 'uphill', complaint: 'It began like any other, and then it got worse, and worse.' },
  { fault: 'leak', complaint: 'Every loaf right after two epochs. I would like to sell it at once.' },
  {
    fault: 'unscaled-inputs',
    complaint: 'I gave it everything the baker wrote down, word for word. It does not listen.',
  },
  { fault: 'label-coding', complaint: 'The loss goes below zero and keeps falling. That must be very good?' },
  { fault: 'equal-weights', complaint: 'I wanted a tidy beginning. It never became anything else.' },
  { fault: 'rate-too-large', complaint: 'The loss jumps so high that I had to draw the axis again.' },
  { fault: 'dead-units', complaint: 'Whatever I put in, it gives the same answer.' },
  { fault: 'shared-rows', complaint: 'A fine score, and the same on every table I try. Only the customers complain.' },
  { fault: 'squashed-output', complaint: 'It learns, and then the loss stops halfway, however long I wait.' },
  { fault: 'gradients-pile-up', complaint: 'Each step is worse aimed than the one before, as if it could not let go.' },
  { fault: 'saturated', complaint: 'It began strong. Since then it hardly moves.' },
  { fault: 'no-better', complaint: 'Healthy curves, healthy steps, and still a coin would do.' },
];
