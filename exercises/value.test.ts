import { describe, expect, it } from 'vitest';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { seededRandom, uniformPoints } from './support/random';
import { expectRefusal } from './support/refusal';
import { add, mul, Value } from './value';

const random = seededRandom(3);
const pairs = Array.from({ length: 4 }, () => uniformPoints(random, 2, -3, 3));
const leaves = (numbers: readonly number[]) => numbers.map((x) => new Value(x));

/** Where each parent of a node stands in a list: -1 if it is none of them. */
const places = (node: Value, list: readonly Value[]) => node.parents.map((parent) => list.indexOf(parent));

describe('a Value', () => {
  it('starts as a leaf: a number, no parents, no slopes, and a gradient of 0', () => {
    const leaf = new Value(-2.5);
    expect([leaf.data, leaf.grad, leaf.visited, leaf.parents.length, leaf.slopes.length]).toEqual([-2.5, 0, 0, 0, 0]);
    expect([leaf.op, leaf.label]).toEqual(['', '']);
  });

  it('keeps what it was made from: parents, slopes and operation', () => {
    const [a, b, c] = leaves([1, 2, 3]);
    const node = new Value(9, [c, a, b], [0.5, -1, 2], 'sum');
    expect(places(node, [a, b, c]), 'the places of the parents').toEqual([2, 0, 1]);
    expect([node.data, ...node.slopes]).toEqual([9, 0.5, -1, 2]);
    expect(node.op).toBe('sum');
  });

  it('is itself and no other: two leaves that hold 1 are two nodes', () => {
    const groups = [leaves([1, 1]), leaves([7, 7, 7])];
    const distinct = groups.map((group) => new Set(group).size);
    explain(distinct, { 'one-node-for-equal-leaves': [1, 1] });
    expect(distinct, 'nodes made by two calls and by three').toEqual([2, 3]);
    const [x, y] = groups[0];
    x.grad = 5;
    x.label = 'x';
    expect([y.grad, y.label]).toEqual([0, '']);
  });

  it('takes any number, even NaN and infinity', () => {
    expect(new Value(Number.NaN).data).toBeNaN();
    expect(new Value(Number.POSITIVE_INFINITY).data).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses parents without exactly one slope each', () => {
    const [a, b] = leaves([1, 2]);
    expectRefusal(() => new Value(3, [a, b], [1], '+'), RangeError, 'two parents, one slope');
    expectRefusal(() => new Value(3, [a], [1, 1], '+'), RangeError, 'one parent, two slopes');
    expectRefusal(() => new Value(3, [a]), RangeError, 'one parent, no slope');
  });

  it('refuses data and slopes that are no numbers, and parents that are no Values', () => {
    expectRefusal(() => new Value('3' as unknown as number), TypeError, 'a text as data');
    expectRefusal(() => new Value(3, [3 as unknown as Value], [1], 'neg'), TypeError, 'a number as parent');
    expectRefusal(() => new Value(3, [new Value(3)], ['1' as unknown as number], 'neg'), TypeError, 'a text as slope');
  });
});

describe('add and mul', () => {
  it('compute the number', () => {
    const observed = pairs.map(leaves).flatMap(([x, y]) => [add(x, y).data, mul(x, y).data]);
    const numbers = pairs.flatMap(([x, y]) => [x + y, x * y]);
    expectClose(observed, numbers);
  });

  it('remember both operands, in order, and the operation', () => {
    const [x, y] = leaves([2, 5]);
    const nodes = [add(x, y), mul(x, y)];
    const counts = nodes.flatMap((node) => [node.parents.length, node.slopes.length]);
    explain(counts, { 'result-without-parents': [0, 0, 0, 0] });
    expect(counts, 'parents and slopes of the sum, then of the product').toEqual([2, 2, 2, 2]);
    const operands = nodes.flatMap((node) => places(node, [x, y]));
    expect(operands, 'the places of the parents').toEqual([0, 1, 0, 1]);
    expect(nodes.map((node) => node.op)).toEqual(['+', '×']);
  });

  it('know their slopes: 1 and 1 for a sum, the other number for a product', () => {
    const sums = pairs.map(leaves).flatMap(([x, y]) => add(x, y).slopes);
    expectClose(sums, Array(8).fill(1));
    const observed = pairs.map(leaves).flatMap(([x, y]) => mul(x, y).slopes);
    explain(observed, { 'slopes-swapped': pairs.flat() });
    const otherNumbers = pairs.flatMap(([x, y]) => [y, x]);
    expectClose(observed, otherNumbers);
  });

  it('count an operand twice where it is used twice, as in a + a', () => {
    const a = new Value(3);
    const nodes = [add(a, a), mul(a, a)];
    const counts = nodes.map((node) => node.parents.length);
    explain(counts, { 'drops-duplicate-parent': [1, 1] });
    expect(counts, 'parents of a + a and of a · a').toEqual([2, 2]);
    expect(nodes.flatMap((node) => [node.data, ...node.slopes])).toEqual([6, 1, 1, 9, 3, 3]);
  });

  it('make new nodes and leave their operands as they were', () => {
    const [x, y] = leaves([2, 5]);
    const nodes = [add(x, y), add(x, y), mul(x, y), mul(x, y), x, y];
    expect(new Set(nodes).size, 'different nodes').toBe(6);
    expect([x, y].flatMap((leaf) => [leaf.data, leaf.grad, leaf.parents.length])).toEqual([2, 0, 0, 5, 0, 0]);
  });

  it('build longer expressions step by step: (a + b) · a', () => {
    const [a, b] = leaves([2, 5]);
    const sum = add(a, b);
    const result = mul(sum, a);
    expect([result.data, ...result.slopes]).toEqual([14, 2, 7]);
    const nodes = [a, b, sum];
    expect([...places(result, nodes), ...places(sum, nodes)], 'the places of the parents').toEqual([2, 0, 0, 1]);
  });

  it('refuse a plain number as an operand', () => {
    const [x] = leaves([2]);
    const two = 2 as unknown as Value;
    for (const operation of [add, mul]) {
      expectRefusal(() => operation(two, x), TypeError);
      expectRefusal(() => operation(x, two), TypeError);
    }
  });
});
