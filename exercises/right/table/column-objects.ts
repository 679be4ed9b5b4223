export type Cell = number | string | null;

export interface Column {
  name: string;
  kind: 'numeric' | 'category';
}

export interface Table {
  columns: Column[];
  rows: Cell[][];
}

export interface Preprocessor {
  featureNames: string[];
  transform(table: Table): number[][];
}

export function splitRows(
  labels: readonly (number | string)[],
  share: number,
  random: () => number,
): { training: number[]; validation: number[] } {
  if (Number.isNaN(share) || share < 0 || share > 1) throw new RangeError(`A share is from 0 to 1, not ${share}.`);
  const order = Object.keys(labels).map(Number);
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const row = order[last];
    order[last] = order[other];
    order[other] = row;
  }
  const left: Record<string, number> = Object.create(null);
  for (const label of labels) left[label] = (left[label] ?? 0) + 1;
  for (const label of Object.keys(left)) left[label] = Math.round(left[label] * share);
  const held = labels.map(() => false);
  for (const row of order) if (left[labels[row]]-- > 0) held[row] = true;
  const rowsWhere = (isHeld: boolean) => held.flatMap((is, row) => (is === isHeld ? [row] : []));
  return { training: rowsWhere(false), validation: rowsWhere(true) };
}

class NumericColumn {
  readonly names: string[];
  median = 0;
  mean = 0;
  deviation = 0;

  constructor(name: string, cells: Cell[]) {
    this.names = [name];
    const known = Float64Array.from(
      cells.filter((cell) => typeof cell === 'number' && !Number.isNaN(cell)) as number[],
    );
    known.sort();
    const middle = known.length >> 1;
    if (known.length > 0) this.median = known.length % 2 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
    const missing = cells.length - known.length;
    let total = missing * this.median;
    for (const x of known) total += x;
    this.mean = total / cells.length;
    let squares = missing * (this.median - this.mean) ** 2;
    for (const x of known) squares += (x - this.mean) ** 2;
    if (known.length > 0 && known[0] < known[known.length - 1]) this.deviation = Math.sqrt(squares / cells.length);
  }

  write(cell: Cell, into: number[]): void {
    const x = typeof cell === 'number' && !Number.isNaN(cell) ? cell : this.median;
    into.push(this.deviation === 0 ? 0 : (x - this.mean) / this.deviation);
  }
}

class CategoryColumn {
  readonly names: string[] = [];
  readonly places = new Map<string, number>();

  constructor(name: string, cells: Cell[]) {
    for (const cell of cells) {
      if (cell === null || this.places.has(`${cell}`)) continue;
      this.places.set(`${cell}`, this.places.size);
      this.names.push(`${name}=${cell}`);
    }
  }

  write(cell: Cell, into: number[]): void {
    const start = into.length;
    for (let i = 0; i < this.names.length; i++) into.push(0);
    const place = cell === null ? undefined : this.places.get(`${cell}`);
    if (place !== undefined) into[start + place] = 1;
  }
}

export function fitPreprocessor({ columns, rows }: Table): Preprocessor {
  if (rows.length < 1) throw new RangeError('Without rows there is nothing to learn from.');
  const learned = columns.map(({ name, kind }, i) => {
    const cells = rows.map((row) => row[i]);
    return kind === 'category' ? new CategoryColumn(name, cells) : new NumericColumn(name, cells);
  });
  return {
    featureNames: learned.flatMap((column) => column.names),
    transform(table) {
      const places = new Map(table.columns.map((column, place) => [column.name, place]));
      const missing = columns.find(({ name }) => !places.has(name));
      if (missing) throw new RangeError(`The column ${missing.name} is missing.`);
      return table.rows.map((row) => {
        const numbers: number[] = [];
        learned.forEach((column, i) => column.write(row[places.get(columns[i].name)!], numbers));
        return numbers;
      });
    },
  };
}
