import type { GradientWrite, PlainNode } from '../data/recorded-sweep';
import { backward } from './backward';
import { Value } from './value';

/** Sweeps a graph with the reader's own `backward`, and writes down every gradient that it writes. */
export function* run(nodes: readonly PlainNode[]): Generator<GradientWrite[]> {
  const values: Value[] = [];
  for (const { data, parents, slopes, op } of nodes) {
    values.push(
      new Value(
        data,
        parents.map((place) => values[place]),
        slopes,
        op,
      ),
    );
  }
  const writes: GradientWrite[] = [];
  let reads: number[] = [];
  values.forEach((value, node) => {
    let grad = 0;
    Object.defineProperty(value, 'grad', {
      get() {
        reads = [node, ...reads.filter((place) => place !== node)];
        return grad;
      },
      set(after: number) {
        writes.push({ node, before: grad, after, reads });
        grad = after;
      },
    });
  });
  backward(values[values.length - 1]);
  yield writes;
}
