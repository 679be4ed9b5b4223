import { runBundled } from './bundled.ts';

/**
 * How far the reference network closes the gap between logistic regression and the ceiling, over ten seeds; or the figures of the
 * published board, written anew. Both train for a while.
 *
 * Usage: npm run bench competition [seeds | board]
 */
await runBundled('checks/bench/competition/measure.ts', process.argv.slice(3));
