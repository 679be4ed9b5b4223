export class Value {
  data: number;
  grad: number;
  visited: number;
  label: string;
  readonly parents: readonly Value[];
  readonly slopes: readonly number[];
  readonly op: string;

  constructor(data: number, parents?: readonly Value[], slopes?: readonly number[], op?: string) {
    if (typeof data !== 'number') throw new TypeError('The data of a Value must be a number.');
    this.data = data;
    this.parents = Object.freeze([...(parents ?? [])]);
    this.slopes = Object.freeze([...(slopes ?? [])]);
    if (this.parents.some((parent) => !(parent instanceof Value))) throw new TypeError('Every parent must be a Value.');
    if (this.slopes.some((slope) => typeof slope !== 'number')) throw new TypeError('Every slope must be a number.');
    if (this.parents.length !== this.slopes.length) throw new RangeError('Every parent must have one slope.');
    this.op = op ?? '';
    this.label = '';
    this.grad = 0;
    this.visited = 0;
  }
}

export const add = (x: Value, y: Value) => new Value(y.data + x.data, [x, y], [1, 1], '+');
export const mul = (x: Value, y: Value) => new Value(y.data * x.data, [x, y], [y.data, x.data], '×');
