import type { Dataset } from './train';

/** A made-up table: how loaves were baked, and whether each was sold as good. */
export interface Bakery {
  columns: string[];
  rows: number[][];
  /** 1 for a good loaf, 0 for another. */
  good: number[];
}

/**
 * Bakes loaves. A loaf is good when heat and time fit one another: a hot oven wants a short time, a cool one a long time. So no
 * single column tells much, and no straight line does.
 *
 * Shape: `count` rows of five columns. Four are known before the loaf is baked; `stars` is what its buyer gave afterwards.
 */
export function bake(count: number, random: () => number): Bakery {
  const between = (low: number, high: number) => low + (high - low) * random();
  const loaves = Array.from({ length: count }, () => {
    const oven = between(180, 240);
    const minutes = between(18, 42);
    const protein = between(0.09, 0.14);
    const altitude = between(0, 1600);
    const offTarget = (oven - 210) / 17 + (minutes - 30) / 7 + (protein - 0.115) * 6;
    const good = Math.abs(offTarget) < 1.05 !== random() < 0.03 ? 1 : 0;
    const stars = Math.round((good === 1 ? between(3.6, 5) : between(1, 3.3)) * 10) / 10;
    return { row: [oven, minutes, protein, altitude, stars], good };
  });
  return {
    columns: ['oven', 'minutes', 'protein', 'altitude', 'stars'],
    rows: loaves.map(({ row }) => row),
    good: loaves.map(({ good }) => good),
  };
}

/** The first rows, three of five, to learn from, and the others to be scored on; only the named columns. */
export function split({ columns, rows, good }: Bakery, names: string[]): { training: Dataset; heldOut: Dataset } {
  const picked = rows.map((row) => names.map((name) => row[columns.indexOf(name)]));
  const end = Math.round(rows.length * 0.6);
  return {
    training: { inputs: picked.slice(0, end), targets: good.slice(0, end) },
    heldOut: { inputs: picked.slice(end), targets: good.slice(end) },
  };
}

/** Learns each column's mean and spread from some rows; the function it gives puts any rows on that scale. */
export function scaler({ inputs }: Dataset): (data: Dataset) => Dataset {
  const columns = inputs[0].map((_, i) => inputs.map((row) => row[i]));
  const means = columns.map((column) => mean(column));
  const spreads = columns.map((column, i) => Math.sqrt(mean(column.map((x) => (x - means[i]) ** 2))));
  return (data) => ({
    inputs: data.inputs.map((row) => row.map((x, i) => (x - means[i]) / spreads[i])),
    targets: data.targets,
  });
}

function mean(xs: number[]): number {
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}
