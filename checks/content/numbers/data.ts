import { fitPreprocessor, type Table } from '../../../solutions/table.ts';
import { rightOf } from '../../../src/figures/leak/draws.ts';
import { toyInput, toySettings } from '../../../src/data/toy-training.ts';
import { trainToy } from './training.ts';
import { fixed, type Numbers, row } from './written.ts';

const tools: Table = {
  columns: [
    { name: 'tool', kind: 'category' },
    { name: 'booked_days', kind: 'numeric' },
    { name: 'distance_km', kind: 'numeric' },
    { name: 'deposit', kind: 'numeric' },
  ],
  rows: [
    ['drill', 3, 1.2, 20],
    ['mower', 14, null, 60],
    ['drill', 2, 4, 20],
    ['ladder', 7, 9.5, 25],
    ['tile cutter', 5, 0.8, 480],
    ['mower', 10, 2.5, null],
  ],
};
const filled = [1.2, 2.5, 4, 9.5, 0.8, 2.5];
const mean = filled.reduce((sum, x) => sum + x) / filled.length;
const deviation = Math.sqrt(filled.reduce((sum, x) => sum + (x - mean) ** 2, 0) / filled.length);

const numeric = (rows: number[][]): Table => ({
  columns: ['x', 'y'].map((name) => ({ name, kind: 'numeric' })),
  rows,
});

/** The share of held-out houses on the right side, in per cent, when the first coordinate comes in another unit. */
function moons(unit: (x: number) => number, standardised = false): number {
  const input = toyInput('moons', toySettings.moons, 0);
  const parts = [input.training, input.validation, input.heldOut];
  for (const part of parts) part.inputs = part.inputs.map(([x, y]) => [unit(x!), y!]);
  if (standardised) {
    const { transform } = fitPreprocessor(numeric(input.training.inputs));
    for (const part of parts) part.inputs = transform(numeric(part.inputs));
  }
  return trainToy(input).right;
}
const farOff = (x: number) => 100 * x + 5000;

/** Twenty draws of loans on a hundred streets. */
const loans = rightOf(100, 20);

export function data(): Numbers {
  const [, mower, , ladder] = fitPreprocessor(tools).transform(tools);
  return {
    mean: fixed(mean, 4),
    deviation: fixed(deviation, 4),
    ladder: fixed(ladder![5]!, 3),
    mower: row(mower!.slice(4), 3),
    right: row([moons((x) => x), moons((x) => 100 * x), moons(farOff), moons(farOff, true)], 1),
    unknowing: fixed(Math.log(2), 3),
    population: fixed(100 * (Math.sqrt(6000 / 5999) - 1), 3),
    'mean-about': fixed(mean, 1),
    streets: row([100 * loans['share by all'].heldBack, 100 * loans['share by training'].heldBack], 1),
  };
}
