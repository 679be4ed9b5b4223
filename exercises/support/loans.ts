import { uniformPoints } from './random';
import { tableOf } from './tables';

/**
 * Draws loans of tools. Who lives far is late with what they bring back to the desk, who lives near with what the van fetches; one
 * loan in ten goes the other way. Neither column says anything alone.
 *
 * Shape: a table of `count` rows, and for each its class: 1 for late, 0 for in time.
 * Range: distances from 0 to 10 km, one in twenty missing; deposits from 0 to 39, most of them small, which say nothing.
 *
 * @example
 * drawLoans(2, seededRandom(16)).table.columns.length; // 3
 */
export function drawLoans(
  count: number,
  random: () => number,
): { table: ReturnType<typeof tableOf>; labels: number[] } {
  const draws = Array.from({ length: count }, () => uniformPoints(random, 5, 0, 1));
  const table = tableOf({
    by: draws.map(([by]) => (by < 0.5 ? 'desk' : 'van')),
    km: draws.map(([, km, gap]) => (gap < 0.05 ? null : 10 * km)),
    deposit: draws.map(([, , , deposit]) => Math.floor(40 * deposit ** 3)),
  });
  const labels = draws.map(([by, km, , , luck]) => Number((by < 0.5 === km > 0.5) === luck < 0.9));
  return { table, labels };
}
