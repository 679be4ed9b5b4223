/**
 * @fails count an operand twice where it is used twice, as in a + a
 * @says In a + a the node a is an operand twice, and your result lists it once. Keep one parent and one slope for each place in the expression.
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
    const firstUse = parents.map((parent, i) => parents.indexOf(parent) === i);
    this.parents = parents.filter((_, i) => firstUse[i]);
    this.slopes = slopes.filter((_, i) => firstUse[i]);
    this.op = op;
  }
}

export function add(x: Value, y: Value): Value {
  return new Value(x.data + y.data, [x, y], [1, 1], '+');
}

export function mul(x: Value, y: Value): Value {
  return new Value(x.data * y.data, [x, y], [y.data, x.data], '×');
}
