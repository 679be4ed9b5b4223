/**
 * The engine that anyone would write first, kept as the base of the ratios: methods that make a node with a closure for its
 * backward step, numbers wrapped into nodes, a recursive walk with a Set.
 */
export class PlainValue {
  data: number;
  grad = 0;
  readonly children: readonly PlainValue[];
  push: () => void = () => {};

  constructor(data: number, children: readonly PlainValue[] = []) {
    this.data = data;
    this.children = children;
  }

  add(other: PlainValue | number): PlainValue {
    const right = wrap(other);
    const out = new PlainValue(this.data + right.data, [this, right]);
    out.push = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out;
  }

  mul(other: PlainValue | number): PlainValue {
    const right = wrap(other);
    const out = new PlainValue(this.data * right.data, [this, right]);
    out.push = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }

  tanh(): PlainValue {
    const t = Math.tanh(this.data);
    return this.bend(t, 1 - t * t);
  }

  relu(): PlainValue {
    return this.bend(Math.max(0, this.data), this.data > 0 ? 1 : 0);
  }

  softplus(): PlainValue {
    const soft = Math.max(0, this.data) + Math.log1p(Math.exp(-Math.abs(this.data)));
    return this.bend(soft, 1 / (1 + Math.exp(-this.data)));
  }

  backward(): void {
    const order: PlainValue[] = [];
    const visited = new Set<PlainValue>();
    const visit = (node: PlainValue) => {
      if (visited.has(node)) return;
      visited.add(node);
      for (const child of node.children) visit(child);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) node.push();
  }

  private bend(data: number, slope: number): PlainValue {
    const out = new PlainValue(data, [this]);
    out.push = () => {
      this.grad += slope * out.grad;
    };
    return out;
  }
}

function wrap(x: PlainValue | number): PlainValue {
  return x instanceof PlainValue ? x : new PlainValue(x);
}

class PlainNeuron {
  readonly weights: PlainValue[];
  readonly bias = new PlainValue(0);
  readonly bends: boolean;

  constructor(inputs: number, random: () => number, bends: boolean) {
    const bound = 1 / Math.sqrt(inputs);
    this.weights = Array.from({ length: inputs }, () => new PlainValue((2 * random() - 1) * bound));
    this.bends = bends;
  }

  forward(xs: readonly PlainValue[], activation: 'tanh' | 'relu'): PlainValue {
    const z = this.weights.reduce((total, weight, i) => total.add(weight.mul(xs[i]!)), this.bias);
    return this.bends ? z[activation]() : z;
  }
}

export class PlainNetwork {
  readonly layers: PlainNeuron[][];
  readonly activation: 'tanh' | 'relu';

  constructor(sizes: readonly number[], random: () => number, activation: 'tanh' | 'relu') {
    this.activation = activation;
    this.layers = sizes
      .slice(1)
      .map((outputs, i) =>
        Array.from({ length: outputs }, () => new PlainNeuron(sizes[i]!, random, i < sizes.length - 2)),
      );
  }

  forward(xs: readonly number[]): PlainValue[] {
    let signal = xs.map((x) => new PlainValue(x));
    for (const layer of this.layers) signal = layer.map((neuron) => neuron.forward(signal, this.activation));
    return signal;
  }

  parameters(): PlainValue[] {
    return this.layers.flat().flatMap((neuron) => [...neuron.weights, neuron.bias]);
  }
}
