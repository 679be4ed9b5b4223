import { sizesOf, type NetworkDescription } from './network.ts';
import type { Part, Shown } from './network-parts.ts';

/** A layer's numbers as a table: a row for each neuron, a column for each weight, and the bias last. */
export interface LayerTable {
  caption: string;
  heads: string[];
  rows: { name: string; cells: string[] }[];
}

/** A table longer or wider than this is not read, but looked through. */
const longest = 40;

/** A network's sizes in a sentence, for those who cannot see its drawing. */
export function networkInWords(network: NetworkDescription): string {
  const [inputs = 0, ...layers] = sizesOf(network);
  const outputs = layers.at(-1) ?? 0;
  const hidden = layers.slice(0, -1);
  const between =
    hidden.length > 0 ? `, ${hidden.length > 1 ? 'hidden layers' : 'a hidden layer'} of ${hidden.join(' and ')},` : '';
  const parameters = layers.reduce((sum, size, i) => sum + size * ((layers[i - 1] ?? inputs) + 1), 0);
  return `A network with ${counted(inputs, 'input')}${between} and ${counted(outputs, 'output')}: ${parameters} parameters.`;
}

/** What a part stands for, in words: 'layer0.n2.w[1]: weight 0.25, gradient −0.5'. */
export function partInWords(part: Part): { label: string; numbers: string[] } {
  const name = part.kind === 'neuron' ? 'bias' : 'weight';
  const say = (shown: Shown, singular: string, plural: string) => {
    const numbers = part.numbers[shown];
    const [first] = numbers;
    if (first === undefined) return [];
    if (part.count === 1) return [`${singular} ${shortNumber(first)}`];
    const low = numbers.reduce((least, x) => Math.min(least, x));
    const high = numbers.reduce((most, x) => Math.max(most, x));
    return [`${numbers.length} ${plural}, ${shortNumber(low)} to ${shortNumber(high)}`];
  };
  const numbers = [
    ...say('weights', name, name === 'bias' ? 'biases' : 'weights'),
    ...say('gradients', 'gradient', 'gradients'),
  ];
  if (part.kind === 'input')
    return { label: part.label, numbers: [part.count > 1 ? `${part.count} inputs` : 'an input'] };
  return { label: part.label, numbers };
}

/** All of a network's weights and biases, or their gradients, layer by layer; of very wide layers, the first. */
export function networkTables(network: NetworkDescription, shown: Shown): LayerTable[] {
  return network.layers.map((layer, i) => {
    const inputs = layer[0]?.weights.length ?? 0;
    const all = inputs <= longest && layer.length <= longest;
    return {
      caption: `layer${i}: ${shown}${all ? '' : `, the first ${longest} of ${counted(layer.length, 'neuron')} with ${inputs} weights each`}`,
      heads: ['neuron', ...Array.from({ length: Math.min(inputs, longest) }, (_, at) => `w[${at}]`), 'b'],
      rows: layer.slice(0, longest).map((neuron, n) => {
        const { weights, bias } = shown === 'weights' ? neuron : (neuron.gradients ?? { weights: [], bias: NaN });
        return { name: `layer${i}.n${n}`, cells: [...weights.slice(0, longest), bias].map(shortNumber) };
      }),
    };
  });
}

/** A number with at most four significant digits and a true minus sign. */
export function shortNumber(x: number): string {
  return String(Number(x.toPrecision(4))).replace('-', '−');
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
