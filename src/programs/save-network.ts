import type { EncodedColumn, EncodedTable, SavedColumn, SavedNetwork } from '../data/tables/types';
import type { Model } from './competition';
import type { Cell, Preprocessor } from './table';
import type { Steps } from './tell-progress';

/** Asks a trained model for all that it computes with, so that it can answer without the modules that made it. */
export function* saveNetwork({ preprocessor, network }: Model, { columns }: EncodedTable): Steps<SavedNetwork> {
  const described = columns.map(({ name, kind }) => ({ name, kind }));
  const nothing = columns.map((): Cell => null);
  const transform: Preprocessor['transform'] = (table) => preprocessor.transform(table);
  const [missing] = transform({ columns: described, rows: [nothing] });
  const saved: SavedColumn[] = [];
  for (const [i, column] of columns.entries()) {
    const ask = (cells: Cell[]) => transform({ columns: described, rows: cells.map((cell) => nothing.with(i, cell)) });
    saved.push(saveColumn(column, missing, ask));
    yield;
  }
  const layers = network.layers.map(({ neurons }) =>
    neurons.map(({ weights, bias }) => [...weights.map(({ data }) => data), bias.data]),
  );
  return { missing, columns: saved, layers };
}

/** Two known cells tell the straight line of a number; each category is asked for its own numbers. */
function saveColumn(column: EncodedColumn, missing: number[], ask: (cells: Cell[]) => number[][]): SavedColumn {
  if (column.kind === 'category') {
    const answers = ask(column.categories);
    const categories = column.categories.map((name, k) => ({
      name,
      numbers: answers[k]
        .map((value, input) => ({ input, value }))
        .filter(({ input, value }) => value !== missing[input]),
    }));
    return { name: column.name, kind: 'category', categories };
  }
  const known = column.values.filter((x) => !Number.isNaN(x));
  const from = known.reduce((least, x) => Math.min(least, x), Infinity);
  const to = known.reduce((largest, x) => Math.max(largest, x), -Infinity);
  if (!(from < to)) return { name: column.name, kind: 'numeric', numbers: [] };
  const [low, high] = ask([from, to]);
  const numbers = low
    .map((at, input) => ({ input, from, at, scale: (high[input] - at) / (to - from) }))
    .filter(({ input, at, scale }) => scale !== 0 || at !== missing[input]);
  return { name: column.name, kind: 'numeric', numbers };
}
