import { sizesOf, type NetworkDescription } from './network.ts';

/** Which of a parameter's two numbers a drawing shows. */
export type Shown = 'weights' | 'gradients';

/** One box or line of a drawing. It stands for one input, neuron or weight, or, folded, for several neighbours at once. */
export interface Part {
  kind: 'input' | 'neuron' | 'weight';
  /** Where it is in the network: 'layer0.n2.w[1]', and 'layer0.n8…n15' for eight neurons folded. */
  label: string;
  /** 0 for the inputs, 1 for the first layer and the weights that lead to it. */
  column: number;
  /** For a weight, where it starts and where it leads: places in the list of parts. */
  ends: readonly [from: number, to: number] | undefined;
  /** How many inputs, neurons or weights it stands for. */
  count: number;
  /** The parameters it stands for: none for an input, biases for a neuron; the gradients are none where no sweep has been. */
  numbers: Record<Shown, readonly number[]>;
}

/** As many boxes and lines as one can still tell apart. */
const budget = 150;

/**
 * Decides what a drawing of a network consists of: every neuron a box and every weight a line, as long as they are few; in wide
 * layers the first neurons one by one and the rest folded into one box.
 *
 * Shape: inputs first, then for each layer and neuron its weights in order and the neuron, whose number is its bias.
 * Range: at most 150 parts; all columns fold at the same width.
 * Throws: RangeError if the network has so many layers that even one box for each is too much.
 */
export function networkParts(network: NetworkDescription): Part[] {
  const sizes = sizesOf(network);
  const widest = widthWithin(sizes);
  const columns = sizes.map((size) => rangesOf(size, widest));
  const parts: Part[] = columns[0]!.map((inputs) => ({
    kind: 'input',
    label: `x[${spelt(inputs)}]`,
    column: 0,
    ends: undefined,
    count: inputs.to - inputs.from,
    numbers: { weights: [], gradients: [] },
  }));
  let before = parts.map((_, place) => place);
  network.layers.forEach((layer, i) => {
    before = columns[i + 1]!.map((range) => {
      const neurons = layer.slice(range.from, range.to);
      const label = `layer${i}.n${spelt(range, 'n')}`;
      const place = parts.length + before.length;
      columns[i]!.forEach((slots, at) => {
        const weights = neurons.flatMap((neuron) => neuron.weights.slice(slots.from, slots.to));
        const gradients = neurons.flatMap((neuron) => neuron.gradients?.weights.slice(slots.from, slots.to) ?? []);
        const ends = [before[at]!, place] as const;
        const slot = `${label}.w[${spelt(slots)}]`;
        parts.push({
          kind: 'weight',
          label: slot,
          column: i + 1,
          ends,
          count: weights.length,
          numbers: { weights, gradients },
        });
      });
      const weights = neurons.map((neuron) => neuron.bias);
      const gradients = neurons.flatMap((neuron) => neuron.gradients?.bias ?? []);
      parts.push({
        kind: 'neuron',
        label,
        column: i + 1,
        ends: undefined,
        count: neurons.length,
        numbers: { weights, gradients },
      });
      return place;
    });
  });
  return parts;
}

interface Range {
  from: number;
  to: number;
}

/** The most boxes that a column may have for the whole drawing to stay within the budget. */
function widthWithin(sizes: readonly number[]): number {
  for (let widest = budget; widest > 0; widest--) {
    const boxes = sizes.map((size) => Math.min(size, widest));
    const parts = boxes.reduce((sum, count, i) => sum + count + count * (boxes[i + 1] ?? 0), 0);
    if (parts <= budget) return widest;
  }
  throw new RangeError(`A network of ${sizes.length - 1} layers is too deep to draw; up to ${budget / 2 - 1} fit.`);
}

function rangesOf(size: number, widest: number): Range[] {
  const count = Math.min(size, widest);
  return Array.from({ length: count }, (_, i) => ({ from: i, to: i === count - 1 ? size : i + 1 }));
}

function spelt({ from, to }: Range, name = ''): string {
  return to - from > 1 ? `${from}…${name}${to - 1}` : String(from);
}

/** The largest size among the numbers shown, of those that are finite: what the widest line stands for. */
export function largestOf(parts: readonly Part[], shown: Shown): number {
  return parts.reduce((largest, { numbers }) => {
    return numbers[shown].reduce((size, x) => (Number.isFinite(x) ? Math.max(size, Math.abs(x)) : size), largest);
  }, 0);
}

/**
 * How a part looks: its classes, and how wide its line is, by the root mean square of the numbers that it stands for.
 *
 * Range: from 0.6 for numbers near 0 to 4 for the largest; a number that is not finite makes a part 'broken' and its line wide.
 */
export function lookOf(part: Part, shown: Shown, largest: number): { classes: string; width: number } {
  const numbers = part.numbers[shown];
  const isBroken = !numbers.every(Number.isFinite);
  const square = numbers.reduce((sum, x) => sum + x * x, 0) / Math.max(1, numbers.length);
  const [first = 0] = numbers;
  const sign = isBroken
    ? 'broken'
    : part.count > 1
      ? 'folded'
      : first > 0
        ? 'positive'
        : first < 0
          ? 'negative'
          : 'zero';
  const share = isBroken ? 1 : largest > 0 ? Math.min(1, Math.sqrt(square) / largest) : 0;
  return { classes: `${part.kind} ${sign}`, width: Math.round((0.6 + 3.4 * share) * 100) / 100 };
}
