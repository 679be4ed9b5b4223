/** What a table's cell holds, as in lesson 14. */
type Cell = number | string | null;

/**
 * Makes a table from its columns. A column with a text in it is one of categories, any other is numeric.
 *
 * Shape: every column has as many cells as the first.
 *
 * @example
 * tableOf({ tool: ['saw', null], days: [3, 7] }).rows; // [['saw', 3], [null, 7]]
 */
export function tableOf(cells: Record<string, Cell[]>): {
  columns: { name: string; kind: 'numeric' | 'category' }[];
  rows: Cell[][];
} {
  const names = Object.keys(cells);
  const kindOf = (name: string) => (cells[name].some((cell) => typeof cell === 'string') ? 'category' : 'numeric');
  const rows = cells[names[0]].map((_, row) => names.map((name) => cells[name][row]));
  return { columns: names.map((name) => ({ name, kind: kindOf(name) })), rows };
}
