import type { EncodedColumn, EncodedTable, SavedColumn, SavedNetwork } from './types.ts';

/**
 * Answers rows of an encoded table with saved networks.
 *
 * @returns for a row's index a probability for each class: the mean over the networks.
 */
export function answerer(networks: SavedNetwork[], classes: number, table: EncodedTable): (row: number) => number[] {
  const answers = networks.map((network) => {
    const fill = network.columns.map((column) => filler(column, table.columns));
    return (row: number) => {
      const inputs = [...network.missing];
      for (const each of fill) each(row, inputs);
      return probabilities(forward(network.layers, inputs), classes);
    };
  });
  return (row) => {
    const lists = answers.map((answer) => answer(row));
    return lists[0]!.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0) / lists.length);
  };
}

/** Writes into a row's inputs what its cell in one column decides. */
function filler(saved: SavedColumn, columns: readonly EncodedColumn[]): (row: number, inputs: number[]) => void {
  const column = columns.find(({ name }) => name === saved.name);
  if (saved.kind === 'numeric' && column?.kind === 'numeric') {
    return (row, inputs) => {
      const cell = column.values[row]!;
      if (Number.isNaN(cell)) return;
      for (const { input, from, at, scale } of saved.numbers) inputs[input] = at + scale * (cell - from);
    };
  }
  if (saved.kind === 'category' && column?.kind === 'category') {
    const numbersOf = new Map(saved.categories.map(({ name, numbers }) => [name, numbers]));
    const byCode = column.categories.map((name) => numbersOf.get(name) ?? []);
    return (row, inputs) => {
      for (const { input, value } of byCode[column.codes[row]!] ?? []) inputs[input] = value;
    };
  }
  return () => undefined;
}

/** Layer by layer: tanh of a weighted sum with its bias, and the last one without the tanh. */
function forward(layers: SavedNetwork['layers'], inputs: readonly number[]): readonly number[] {
  return layers.reduce<readonly number[]>((signal, neurons, layer) => {
    const sums = neurons.map((weights) => signal.reduce((sum, x, i) => sum + weights[i]! * x, 0) + weights.at(-1)!);
    return layer < layers.length - 1 ? sums.map(Math.tanh) : sums;
  }, inputs);
}

function probabilities(logits: readonly number[], classes: number): number[] {
  if (classes === 2 && logits.length === 1) {
    const p = 1 / (1 + Math.exp(-logits[0]!));
    return [1 - p, p];
  }
  const largest = Math.max(...logits);
  const weights = logits.map((z) => Math.exp(z - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
