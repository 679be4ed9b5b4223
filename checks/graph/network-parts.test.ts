import { Graphviz } from '@hpcc-js/wasm/graphviz';
import { describe, expect, it } from 'vitest';
import { describeNetwork, type NetworkDescription } from '../../src/graph/network.ts';
import { networkDot } from '../../src/graph/network-dot.ts';
import { largestOf, lookOf, networkParts, type Part } from '../../src/graph/network-parts.ts';
import { networkInWords, networkTables, partInWords } from '../../src/graph/network-words.ts';
import { safeSvg } from '../../src/graph/safe-svg.ts';

const counts = (sizes: readonly number[]) => sizes.slice(1).reduce((sum, size, i) => sum + size * (sizes[i]! + 1), 0);
const numbered = (sizes: readonly number[]): NetworkDescription => {
  const numbers = Array.from({ length: counts(sizes) }, (_, i) => i + 1);
  return describeNetwork(
    sizes,
    numbers,
    numbers.map((x) => -x),
  );
};
const byLabel = (parts: readonly Part[], label: string) => parts.find((part) => part.label === label)!;

describe('networkParts', () => {
  it('gives a small network a box for every neuron and a line for every weight, named by where they are', () => {
    const parts = networkParts(numbered([2, 2, 1]));
    expect(parts.map(({ label }) => label)).toEqual([
      ...['x[0]', 'x[1]'],
      ...['layer0.n0.w[0]', 'layer0.n0.w[1]', 'layer0.n0', 'layer0.n1.w[0]', 'layer0.n1.w[1]', 'layer0.n1'],
      ...['layer1.n0.w[0]', 'layer1.n0.w[1]', 'layer1.n0'],
    ]);
    expect(parts.flatMap(({ numbers }) => numbers.weights)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(parts.flatMap(({ numbers }) => numbers.gradients)).toEqual([-1, -2, -3, -4, -5, -6, -7, -8, -9]);
    const ends = parts.flatMap((part) => (part.ends ? [part.ends.map((place) => parts[place]!.label)] : []));
    expect(ends).toEqual([
      ...[
        ['x[0]', 'layer0.n0'],
        ['x[1]', 'layer0.n0'],
        ['x[0]', 'layer0.n1'],
        ['x[1]', 'layer0.n1'],
      ],
      ...[
        ['layer0.n0', 'layer1.n0'],
        ['layer0.n1', 'layer1.n0'],
      ],
    ]);
  });

  it.each([[[2, 16, 16, 1]], [[40, 32, 16, 2]], [[300, 200, 10]], [[1, 149]], [Array.from({ length: 75 }, () => 1)]])(
    'draws %j with at most 150 parts that stand for each parameter once',
    (sizes) => {
      const parts = networkParts(numbered(sizes));
      expect(parts.length).toBeLessThanOrEqual(150);
      const seen = parts.flatMap(({ numbers }) => numbers.weights).toSorted((x, y) => x - y);
      expect(seen).toEqual(Array.from({ length: counts(sizes) }, (_, i) => i + 1));
    },
  );

  it('folds the end of a wide layer, and says how many it stands for', () => {
    const parts = networkParts(numbered([2, 16, 16, 1]));
    expect(byLabel(parts, 'layer0.n8…n15')).toMatchObject({ kind: 'neuron', count: 8 });
    expect(byLabel(parts, 'layer1.n8…n15.w[8…15]')).toMatchObject({ kind: 'weight', count: 64 });
    expect(byLabel(parts, 'layer1.n7.w[7]').count).toBe(1);
    expect(networkDot(parts)).toContain('label="layer1.n8…n15\\n× 8"');
  });

  it('refuses a network that is too deep even when every layer is folded', () => {
    expect(() => networkParts(numbered(Array.from({ length: 76 }, () => 1)))).toThrow('75 layers is too deep');
  });
});

describe('the look of a part', () => {
  const look = (numbers: number[], largest = 2) =>
    lookOf(
      {
        kind: 'weight',
        label: '',
        column: 1,
        ends: [0, 1],
        count: numbers.length,
        numbers: { weights: numbers, gradients: [] },
      },
      'weights',
      largest,
    );

  it('tells the sign by its class and the size by its width', () => {
    expect(look([2])).toEqual({ classes: 'weight positive', width: 4 });
    expect(look([-1])).toEqual({ classes: 'weight negative', width: 2.3 });
    expect(look([0])).toEqual({ classes: 'weight zero', width: 0.6 });
    expect(look([0], 0)).toEqual({ classes: 'weight zero', width: 0.6 });
    expect(look([-1, 1, 1, -1])).toEqual({ classes: 'weight folded', width: 2.3 });
  });

  it('shows a number that is none, and measures the others by the finite ones', () => {
    expect(look([NaN])).toEqual({ classes: 'weight broken', width: 4 });
    expect(look([1, Infinity])).toEqual({ classes: 'weight broken', width: 4 });
    const parts = networkParts(describeNetwork([1, 1], [NaN, -0.5]));
    expect(largestOf(parts, 'weights')).toBe(0.5);
  });
});

describe('the drawing of a network', () => {
  it('comes through the safe path with every part in its place, neurons in order from top to bottom', async () => {
    const graphviz = await Graphviz.load();
    const parts = networkParts(numbered([2, 16, 16, 1]));
    const svg = safeSvg(graphviz.dot(networkDot(parts)));
    const found = Array.from(svg.matchAll(/class="(?:node|edge) \w+ \w+ part(\d+)"/g), ([, place]) => Number(place));
    expect(found.toSorted((x, y) => x - y)).toEqual(Array.from(parts.keys()));
    const heights = parts.flatMap(({ kind, column }, place) => {
      const [, y] = new RegExp(`part${place}">.*?<text[^>]* y="([-\\d.]+)"`).exec(svg)!;
      return kind === 'neuron' && column === 1 ? [Number(y)] : [];
    });
    expect(heights).toEqual(heights.toSorted((x, y) => x - y));
    expect(heights).toHaveLength(9);
  });

  it('is as wide as its gradients where they are shown', () => {
    const dot = networkDot(networkParts(describeNetwork([1, 1], [1, 0], [-0.25, 0.5])), 'gradients');
    expect(dot).toContain('class="weight negative part1", penwidth=2.3, style=dashed');
    expect(dot).toContain('class="neuron positive part2", penwidth=4');
  });
});

describe('the words beside a drawing', () => {
  it('say its sizes', () => {
    expect(networkInWords(numbered([2, 4, 3, 1]))).toBe(
      'A network with 2 inputs, hidden layers of 4 and 3, and 1 output: 31 parameters.',
    );
    expect(networkInWords(numbered([1, 2]))).toBe('A network with 1 input and 2 outputs: 4 parameters.');
  });

  it('say what a part stands for', () => {
    const parts = networkParts(describeNetwork([2, 1], [1 / 3, -2, 0.5], [1, 0, -4e-7]));
    expect(parts.map((part) => partInWords(part))).toEqual([
      { label: 'x[0]', numbers: ['an input'] },
      { label: 'x[1]', numbers: ['an input'] },
      { label: 'layer0.n0.w[0]', numbers: ['weight 0.3333', 'gradient 1'] },
      { label: 'layer0.n0.w[1]', numbers: ['weight −2', 'gradient 0'] },
      { label: 'layer0.n0', numbers: ['bias 0.5', 'gradient −4e-7'] },
    ]);
    const folded = byLabel(networkParts(numbered([2, 16, 16, 1])), 'layer0.n8…n15.w[0]');
    expect(partInWords(folded).numbers).toEqual(['8 weights, 25 to 46', '8 gradients, −46 to −25']);
  });

  it('put every number into a table, and of a wide layer the first', () => {
    expect(networkTables(describeNetwork([2, 1], [1, -2, 0.5]), 'weights')).toEqual([
      {
        caption: 'layer0: weights',
        heads: ['neuron', 'w[0]', 'w[1]', 'b'],
        rows: [{ name: 'layer0.n0', cells: ['1', '−2', '0.5'] }],
      },
    ]);
    const [wide] = networkTables(numbered([2, 50]), 'gradients');
    expect(wide!.caption).toBe('layer0: gradients, the first 40 of 50 neurons with 2 weights each');
    expect(wide!.rows).toHaveLength(40);
    expect(wide!.rows[39]!.cells).toEqual(['−118', '−119', '−120']);
  });
});
