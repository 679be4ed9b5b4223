import { describe, expect, it } from 'vitest';
import { describeNetwork, sizesOf } from '../../src/graph/network.ts';

describe('describeNetwork', () => {
  it('deals parameters and gradients out neuron by neuron, weights then bias', () => {
    const numbers = Array.from({ length: 2 * 3 + 3 }, (_, i) => i);
    const { layers } = describeNetwork(
      [2, 2, 1],
      numbers,
      numbers.map((x) => -x),
    );
    expect(layers).toEqual([
      [
        { weights: [0, 1], bias: 2, gradients: { weights: [-0, -1], bias: -2 } },
        { weights: [3, 4], bias: 5, gradients: { weights: [-3, -4], bias: -5 } },
      ],
      [{ weights: [6, 7], bias: 8, gradients: { weights: [-6, -7], bias: -8 } }],
    ]);
    expect(sizesOf({ layers })).toEqual([2, 2, 1]);
  });

  it('takes typed arrays as they come from the sandbox', () => {
    expect(describeNetwork([1, 1], Float64Array.of(0.5, NaN)).layers).toEqual([
      [{ weights: [0.5], bias: NaN, gradients: undefined }],
    ]);
  });

  it('refuses sizes that are none, and too few or too many numbers', () => {
    expect(() => describeNetwork([2], [])).toThrow('two or more sizes');
    expect(() => describeNetwork([2, 0], [])).toThrow('[2, 0]');
    expect(() => describeNetwork([2, 1], [1, 2])).toThrow('has 3 parameters, but 2 came');
    expect(() => describeNetwork([2, 1], [1, 2, 3], [1])).toThrow('has 3 gradients, but 1 came');
  });
});
