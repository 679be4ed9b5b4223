import type { Board } from './types.ts';

/** How much of the way from the majority to no mistake at all a single column may go before it is suspected. */
const suspicious = 0.8;

/** A warning if one column alone foretells nearly everything: perhaps it was written after what it foretells. */
export function leakWarning({ majority, bestColumn }: Pick<Board, 'majority' | 'bestColumn'>): string | undefined {
  const way = (bestColumn.accuracy - majority.accuracy) / Math.max(1e-9, 1 - majority.accuracy);
  if (way < suspicious) return undefined;
  const share = `${(100 * bestColumn.accuracy).toFixed(1)} %`;
  return `The column '${bestColumn.column}' alone is right in ${share} of the held-out rows. Was it written after the outcome? Then the rows to answer won't have it: train without it, and compare.`;
}
