interface Operation {
  compute(x: number, y: number): number;
  slopes(x: number, y: number): number[];
}

const operations: Record<string, Operation> = {
  '+': { compute: (x, y) => x + y, slopes: () => [1, 1] },
  '×': { compute: (x, y) => x * y, slopes: (x, y) => [y, x] },
};

export class Value {
  grad = 0;
  visited = 0;
  label = '';
  data: number;
  op: string;
  parents: readonly Value[];
  slopes: readonly number[];

  constructor(data: number, parents: readonly Value[] = [], slopes: readonly number[] = [], op = '') {
    [this.data, this.parents, this.slopes, this.op] = [data, parents, slopes, op];
    if (slopes.length !== parents.length)
      throw new RangeError(`${parents.length} parents, but ${slopes.length} slopes.`);
    if (typeof data !== 'number') throw new TypeError(`A Value holds a number, not ${typeof data}.`);
    parents.forEach((parent, i) => {
      if (!(parent instanceof Value)) throw new TypeError(`Parent ${i} is not a Value.`);
      if (typeof slopes[i] !== 'number') throw new TypeError(`Slope ${i} is not a number.`);
    });
  }
}

function operate(op: string, x: Value, y: Value): Value {
  const { compute, slopes } = operations[op];
  return new Value(compute(x.data, y.data), [x, y], slopes(x.data, y.data), op);
}

export function add(x: Value, y: Value): Value {
  return operate('+', x, y);
}

export function mul(x: Value, y: Value): Value {
  return operate('×', x, y);
}
