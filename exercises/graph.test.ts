import { describe, expect, it } from 'vitest';
import { toDot, topologicalOrder } from './graph';
import { namedArrows, readDot, showsName } from './support/dot';
import { explain } from './support/explain';
import { ladder } from './support/ladder';
import { expectRefusal } from './support/refusal';
import { add, mul, Value } from './value';

type Step = { id: number; visited: number; readonly parents: readonly Step[] };
const step = (id: number, ...parents: Step[]): Step => ({ id, visited: 0, parents });
const eightIds = (order: readonly { id: number }[]) => Array.from({ length: 8 }, (_, i) => order[i]?.id ?? -1);

/** Two graphs in which one way to a shared step is longer than the other; ids are in the order that is asked for. */
function uneven(longWayFirst: boolean): Step {
  const b = step(1, step(0));
  const e = step(4, step(2, b), step(3));
  return longWayFirst ? step(5, e, b) : step(5, b, e);
}

/** A chain of steps, each used once; the number of steps listed, or 0 if the walk ran out of stack. */
function listedOf(length: number): number {
  let root = step(0);
  for (let id = 1; id < length; id++) root = step(id, root);
  try {
    return topologicalOrder(root).length;
  } catch (error) {
    if (error instanceof Error && /call stack|recursion/i.test(error.message)) return 0;
    throw error;
  }
}

describe('topologicalOrder', () => {
  it('lists operands before the steps that use them, the first branch first, and the root last', () => {
    const observed = [uneven(false), uneven(true)].flatMap((root) => eightIds(topologicalOrder(root)));
    const told = (mistake: string, ...orders: number[][]) =>
      explain(observed, { [mistake]: orders.flatMap((ids) => eightIds(ids.map((id) => ({ id })))) });
    told('pre-order', [3, 2, 4, 0, 1, 5], [3, 0, 1, 2, 4, 5]);
    told('pre-order', [5, 1, 0, 4, 2, 3], [5, 4, 2, 1, 0, 3]);
    told('pre-order', [0, 1, 2, 3, 4, 5], [2, 3, 4, 0, 1, 5]);
    told('breadth-first', [3, 2, 0, 4, 1, 5], [0, 3, 2, 1, 4, 5]);
    told('breadth-first', [5, 1, 4, 0, 2, 3], [5, 4, 1, 2, 3, 0]);
    told('shared-node-twice', [0, 1, 0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 0, 1, 5]);
    told('root-first', [5, 4, 3, 2, 1, 0], [5, 4, 3, 2, 1, 0]);
    expect(observed, 'both orders, filled up with -1').toEqual([0, 1, 2, 3, 4, 5, -1, -1, 0, 1, 2, 3, 4, 5, -1, -1]);
  });

  it('can walk again: the same graph, and a larger one built upon it', () => {
    const root = uneven(false);
    const observed = [root, root, step(6, root)].map((node) => topologicalOrder(node).length);
    for (const again of [0, 1]) explain(observed, { 'stale-marks': [6, again, 1] });
    expect(observed, 'steps listed by three walks').toEqual([6, 6, 7]);
  });

  it('has room for 150,000 steps in a row', () => {
    const observed = [100_000, 150_000].map(listedOf);
    explain(observed, { 'recursion-overflows': [0, 0] });
    expect(observed, 'steps listed').toEqual([100_000, 150_000]);
  });

  it('visits 40 doublings as 41 steps, not along each of the 2⁴⁰ ways', () => {
    const root = ladder(step(0), 40, (below) => step(1, below, below));
    expect(topologicalOrder(root).length, 'steps listed').toBe(41);
  });

  it('refuses what is no node', () => {
    expectRefusal(() => topologicalOrder(3 as unknown as Step), TypeError);
  });
});

const named = (label: string, data: number) => Object.assign(new Value(data), { label });

describe('toDot', () => {
  it('draws one node for every Value and one arrow for every operand', () => {
    const a = named('a', 2);
    const drawings = [add(new Value(1), new Value(1)), add(a, a)].map((root) => readDot(toDot(root)));
    const observed = drawings.flatMap(({ nodes, edges }) => [nodes.length, edges.length]);
    explain(observed, { 'merges-equal-leaves': [2, 2, 2, 2], 'merges-parallel-arrows': [3, 2, 2, 1] });
    expect(observed, 'nodes and arrows of 1 + 1, then of a + a').toEqual([3, 2, 2, 2]);
  });

  it('points each arrow from an operand to its result', () => {
    const [a, b] = [named('A', 2), named('B', 3)];
    const sum = Object.assign(add(a, b), { label: 'S' });
    const text = toDot(Object.assign(mul(sum, a), { label: 'P' }));
    expect(namedArrows(text)).toEqual(['A -> P', 'A -> S', 'B -> S', 'S -> P']);
  });

  it('shows operation, name and number, the number in at most four digits', () => {
    const labels = readDot(toDot(mul(named('third', 1 / 3), new Value(-4)))).nodes.map((node) => node.label);
    const showing = (...parts: string[]) =>
      labels.filter((label) => parts.every((part) => label.includes(part)) && !/[1-9](\.?\d){4}/.test(label)).length;
    expect([showing('third', '0.333'), showing('-4'), showing('×', '-1.33')]).toEqual([1, 1, 1]);
  });

  it('writes slopes on the arrows and gradients in the nodes, when asked', () => {
    const root = mul(new Value(2), new Value(5));
    root.grad = 0.625;
    const [plain, full] = [toDot(root), toDot(root, { slopes: true, gradients: true })].map(readDot);
    expect(full.edges.map((edge) => Number(/-?\d+/.exec(edge.label)))).toEqual([5, 2]);
    expect(plain.edges.map((edge) => edge.label)).toEqual(['', '']);
    const gradients = [full, plain].map(({ nodes }) => nodes.filter(({ label }) => label.includes('0.625')).length);
    expect(gradients, 'gradients shown when asked for, and when not').toEqual([1, 0]);
  });

  it('takes names from a function, if it is given one', () => {
    const text = toDot(add(named('x', 1), named('y', 2)), { label: (v) => `N${v.data}` });
    expect(['N1', 'N2', 'N3'].filter((name) => text.includes(name)).length).toBe(3);
  });

  it('refuses what is no Value', () => {
    expectRefusal(() => toDot(3 as unknown as Value), TypeError);
  });

  it('keeps quotes, backslashes, new lines, < and & in names as they are', () => {
    const names = ['say "hi"', 'a\\b', 'one\ntwo', '1 < 2', 'R &amp; D'];
    const whole = names.map((name) => Number(showsName(toDot(named(name, 1)), name)));
    explain(whole, { 'names-unescaped': [0, 0, 1, 1, 0] });
    expect(whole, `1 for each name that is drawn whole: ${names.join(', ')}`).toEqual([1, 1, 1, 1, 1]);
  });
});
