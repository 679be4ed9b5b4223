import { seededRandom } from '../../../exercises/support/random.ts';
import type { Cell } from '../../../solutions/table.ts';
import { publishedSeed } from '../../../src/data/competition/generate.ts';
import { drawHonestly } from '../../data/competition-entries.ts';
import type { Task } from './folds.ts';

/** The competition's training rows, without the leaking column. */
export function competitionTask(): Task {
  const { table, labels } = drawHonestly(publishedSeed).training;
  return { name: 'competition', table, labels, deals: 1 };
}

/**
 * A made-up table with three classes: which of two numbers' product and sum is larger decides, a category turns the product's
 * sign, one row in ten has a class by chance, and some cells are missing.
 */
export function threeClassTask(): Task {
  const random = seededRandom(3);
  const labels: number[] = [];
  const rows = Array.from({ length: 3000 }, (): Cell[] => {
    const [x, y] = [Math.round(200 * random() - 100) / 10, Math.round(200 * random() - 100) / 10];
    const kind = random() < 0.5 ? 'plain' : 'turned';
    const shade = ['red', 'green', 'blue'][Math.floor(3 * random())]!;
    const product = (kind === 'plain' ? x * y : -x * y) / 10;
    const sum = (x + y) / 2 + (shade === 'red' ? 2 : 0);
    const lawful = product > 1.5 && product > sum ? 0 : sum > 1 ? 1 : 2;
    labels.push(random() < 0.1 ? Math.floor(3 * random()) : lawful);
    return [x, y, kind, shade].map((cell) => (random() < 0.03 ? null : cell));
  });
  const columns = [
    { name: 'x', kind: 'numeric' as const },
    { name: 'y', kind: 'numeric' as const },
    { name: 'kind', kind: 'category' as const },
    { name: 'shade', kind: 'category' as const },
  ];
  return { name: 'three classes', table: { columns, rows }, labels, deals: 5 };
}
