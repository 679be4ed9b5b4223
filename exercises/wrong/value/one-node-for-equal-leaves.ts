/**
 * @fails is itself and no other: two leaves that hold 1 are two nodes
 * @says Two leaves that hold the same number became one node. A Value is an object with a place of its own in the graph, so every new Value must be a new one.
 */
const knownLeaves = new Map<number, Value>();

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
    if (parents.length === 0) {
      const known = knownLeaves.get(data);
      if (known) return known;
      knownLeaves.set(data, this);
    }
  }
}

export function add(x: Value, y: Value): Value {
  return new Value(x.data + y.data, [x, y], [1, 1], '+');
}

export function mul(x: Value, y: Value): Value {
  return new Value(x.data * y.data, [x, y], [y.data, x.data], '×');
}
