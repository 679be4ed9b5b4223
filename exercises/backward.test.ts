import { describe, expect, it } from 'vitest';
import { backward } from './backward';
import { gradient } from './derivative';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { finishes, ladder } from './support/ladder';
import { seededRandom, uniformPoints } from './support/random';
import { expectRefusal } from './support/refusal';
import { add, mul, Value } from './value';

const random = seededRandom(5);
const triples = Array.from({ length: 3 }, () => uniformPoints(random, 3, 0.5, 3));
const leaves = (numbers: readonly number[]) => numbers.map((x) => new Value(x));

/** The gradients of a, b and c, for each seeded triple, after a sweep from each root that `build` makes of them. */
function swept(build: (a: Value, b: Value, c: Value) => Value[]): number[] {
  return triples.flatMap((numbers) => {
    const [a, b, c] = leaves(numbers);
    for (const root of build(a, b, c)) backward(root);
    return [a.grad, b.grad, c.grad];
  });
}
const each = (f: (a: number, b: number, c: number) => number[]) => triples.flatMap(([a, b, c]) => f(a, b, c));

/** The gradient at the foot of a ladder of doublings, or 0 if the sweep went down every path. */
function footOfLadder(doublings: number): number {
  const foot = new Value(1);
  const root = ladder(foot, doublings, (below) => add(below, below));
  return finishes(() => backward(root)) ? foot.grad : 0;
}

describe('one sweep', () => {
  it('starts with 1 at the root, and hands each operand its slope', () => {
    const observed = swept((a, b) => [mul(a, b)]);
    explain(observed, { 'seed-missing': each(() => [0, 0, 0]) });
    const slopes = each((a, b) => [b, a, 0]);
    expectClose(observed, slopes);
  });

  it('multiplies each slope by the gradient that comes in: (a · b) · c', () => {
    const observed = swept((a, b, c) => [mul(mul(a, b), c)]);
    explain(observed, {
      'forgets-incoming-gradient': each((a, b) => [b, a, a * b]),
      'wrong-direction': each((a, b) => [0, 0, a * b]),
    });
    const gradients = each((a, b, c) => [b * c, a * c, a * b]);
    expectClose(observed, gradients);
  });

  it('adds up what comes from every place of use: a + a gives 2, a · a gives 2a', () => {
    const observed = [...swept((a) => [add(a, a)]), ...swept((a) => [mul(a, a)])];
    explain(observed, { 'assigns-instead-of-adds': [...each(() => [1, 0, 0]), ...each((a) => [a, 0, 0])] });
    const gradients = [...each(() => [2, 0, 0]), ...each((a) => [2 * a, 0, 0])];
    expectClose(observed, gradients);
  });

  it('handles each node once, when its gradient is whole: ladders of 2, 3 and 40 doublings', () => {
    const observed = [2, 3, 40].map(footOfLadder);
    explain(observed, { 'pushes-accumulated-gradient': [6, 26, 0], 'walks-every-path': [4, 8, 0] });
    expectClose(observed, [4, 8, 2 ** 40]);
  });

  it('agrees with a nudge where a short and a long path meet', () => {
    const observed = swept((a, b, c) => {
      const product = mul(a, b);
      return [mul(add(product, mul(add(product, c), a)), product)];
    });
    const f = ([a, b, c]: number[]) => (a * b + (a * b + c) * a) * (a * b);
    const nudged = triples.flatMap((numbers) => gradient(f, numbers));
    expectClose(observed, nudged, { relative: 1e-6 });
  });

  it('goes through 100,000 operations in a row, forward and backward', () => {
    const [x, factor, shift] = leaves([0.5, 1.00001, 1e-6]);
    let root = x;
    for (let i = 0; i < 50_000; i++) root = add(mul(root, factor), shift);
    backward(root);
    expectClose(x.grad, 1.00001 ** 50_000);
  });
});

describe('further sweeps', () => {
  it('over the same graph double the gradients of its leaves', () => {
    const observed = swept((a, b) => Array(2).fill(mul(mul(a, a), b)));
    explain(observed, { 'inner-nodes-keep-theirs': each((a, b) => [6 * a * b, 2 * a * a, 0]) });
    explain(observed, { 'inner-nodes-keep-theirs': each((a, b) => [8 * a * b, 3 * a * a, 0]) });
    const gradients = each((a, b) => [4 * a * b, 2 * a * a, 0]);
    expectClose(observed, gradients);
  });

  it('leave the same gradients in inner nodes, and 1 at the root', () => {
    const [a, b] = leaves([2, 5]);
    const product = mul(a, b);
    const root = add(product, a);
    backward(root);
    backward(root);
    expect([root.grad, product.grad, a.grad, b.grad]).toEqual([1, 1, 12, 4]);
  });

  it('from another root add to a leaf that both graphs share', () => {
    const observed = swept((a, b, c) => [mul(a, b), mul(mul(a, a), c)]);
    explain(observed, { 'shared-leaf-starts-afresh': each((a, _, c) => [2 * a * c, a, a * a]) });
    const gradients = each((a, b, c) => [b + 2 * a * c, a, a * a]);
    expectClose(observed, gradients);
  });

  it('from a leaf itself add 1 to its gradient', () => {
    const [leaf] = leaves([7]);
    backward(leaf);
    backward(leaf);
    expect(leaf.grad).toBe(2);
  });

  it('refuse what is no Value', () => {
    expectRefusal(() => backward(3 as unknown as Value), TypeError);
  });
});
