/**
 * @fails know their slopes: 1 and 1 for a sum, the other number for a product
 * @says The slopes of your product are swapped. When x moves, x · y moves y times as fast: the slope along x is the other number, y.
 */
export class Value {
  data: number;
  grad = 0;
  visited = 0;
  label = '';
  readonly parents: readonly Value[];
  readonly slopes: readonly number[];
  readonly op: string;

  constructor(data: number, parents: readonly Value[] = [], slopes: readonly number[] = [], op = '') {
    if (typeof data !== 'number')
      throw new TypeError(`Value expects a number as its data, but got ${typeof data} ${data}.`);
    if (parents.length !== slopes.length) {
      throw new RangeError(`Value expects a slope for each of ${parents.length} parents, but got ${slopes.length}.`);
    }
    for (let i = 0; i < parents.length; i++) {
      if (!(parents[i] instanceof Value)) {
        throw new TypeError(
          `'${op}' expects Values to work on, but got ${typeof parents[i]} ${parents[i]}. Wrap a number: new Value(number).`,
        );
      }
      if (typeof slopes[i] !== 'number') {
        throw new TypeError(`'${op}' expects numbers as its slopes, but got ${typeof slopes[i]} ${slopes[i]}.`);
      }
    }
    this.data = data;
    this.parents = parents;
    this.slopes = slopes;
    this.op = op;
  }
}

export function add(x: Value, y: Value): Value {
  return new Value(x.data + y.data, [x, y], [1, 1], '+');
}

export function mul(x: Value, y: Value): Value {
  return new Value(x.data * y.data, [x, y], [x.data, y.data], '×');
}
