import { seededRandom } from '../../../exercises/support/random.ts';
import { backward } from '../../../solutions/backward.ts';
import { topologicalOrder } from '../../../solutions/graph.ts';
import { binaryCrossEntropy } from '../../../solutions/loss.ts';
import { MLP } from '../../../solutions/mlp.ts';
import { Value } from '../../../solutions/value.ts';
import type { Group, RecordedNode } from '../../graph/recorded.ts';

/** Which computation to record: a network fresh from its draws, and the rows that pass it. */
export interface Computation {
  sizes: readonly number[];
  seed: number;
  rows: readonly (readonly number[])[];
  /** With a label for each row the graph ends in their loss; without, there is one row, and it ends in its output. */
  labels?: readonly number[] | undefined;
}

/**
 * Builds a computation with the course's own engine, runs one backward sweep, and writes down each node with what it belongs to.
 *
 * Shape: nodes in the order in which they were made, parents first. One row's parameters belong to their neurons; the
 * parameters of several rows, which share them, to a group of their own.
 * Throws: RangeError if a row has not as many numbers as the network has inputs, or rows and labels differ in number.
 */
export function record({ sizes, seed, rows, labels }: Computation): RecordedNode[] {
  const network = new MLP(sizes, seededRandom(seed));
  const claims = new Claims();
  const isShared = rows.length > 1;
  const claimParameters = (l: number, n: number, around: Group[]) => {
    const { weights, bias } = network.layers[l]!.neurons[n]!;
    const groups = [...around, { kind: 'layer', name: `layer${l}` }, { kind: 'neuron', name: `n${n}` }];
    weights.forEach((weight, i) => claims.claim(weight, groups, `w[${i}]`));
    claims.claim(bias, groups, 'b');
  };
  if (isShared)
    network.layers.forEach(({ neurons }, l) =>
      neurons.forEach((_, n) => claimParameters(l, n, [{ kind: 'network', name: 'parameters' }])),
    );

  const outputs = rows.map((row, at) => {
    const around = [isShared ? { kind: 'sample', name: `sample ${at}` } : { kind: 'network', name: 'network' }];
    let signal = row.map((x, i) => claims.claim(new Value(x), isShared ? around : [], `x[${i}]`));
    network.layers.forEach(({ neurons }, l) => {
      signal = neurons.map((neuron, n) => {
        if (!isShared) claimParameters(l, n, around);
        return claims.claim(neuron.forward(signal), [
          ...around,
          { kind: 'layer', name: `layer${l}` },
          { kind: 'neuron', name: `n${n}` },
        ]);
      });
    });
    return signal[0]!;
  });
  const root = labels ? binaryCrossEntropy(outputs, labels) : outputs[0]!;
  claims.claimPrices(root, outputs);
  backward(root);
  return claims.nodes();
}

/** Who made which node: whoever first holds the end of some nodes gets all of them that nobody has yet. */
class Claims {
  private readonly made = new Map<Value, { groups: readonly Group[]; name: string }>();

  claim(end: Value, groups: readonly Group[], name?: string): Value {
    if (!this.made.has(end)) {
      for (const parent of end.parents) this.claim(parent, groups);
      this.made.set(end, { groups, name: name ?? (end.op || 'number') });
    }
    return end;
  }

  /** Of a loss, what depends on one output alone is the price of that output; the rest is the loss. */
  claimPrices(loss: Value, outputs: readonly Value[]): void {
    const sources = new Map(outputs.map((output, at) => [output, at]));
    for (const node of topologicalOrder(loss)) {
      if (this.made.has(node)) continue;
      const [at, ...others] = new Set(node.parents.map((parent) => sources.get(parent)));
      const group = [{ kind: 'loss', name: 'loss' }];
      if (at !== undefined && others.length === 0) {
        sources.set(node, at);
        group.push({ kind: 'price', name: `price ${at}` });
      }
      this.made.set(node, { groups: group, name: node.op || 'number' });
    }
  }

  nodes(): RecordedNode[] {
    const all = [...this.made.keys()];
    const places = new Map(all.map((node, place) => [node, place]));
    return all.map((node) => ({
      ...this.made.get(node)!,
      op: node.op,
      data: node.data,
      grad: node.grad,
      parents: node.parents.map((parent) => places.get(parent)!),
      slopes: node.slopes,
    }));
  }
}
