/** A neuron as plain numbers, whoever's engine it came from. */
export interface NeuronDescription {
  /** One for each number that the neuron reads, in order. */
  weights: readonly number[];
  bias: number;
  /** ∂/∂weight for each weight, and ∂/∂bias, where a backward sweep has been; of what, says `gradientOf`. */
  gradients?: { weights: readonly number[]; bias: number } | undefined;
}

/** A network as plain numbers: what a drawing needs, and what may leave the sandbox. */
export interface NetworkDescription {
  /** Layer by layer as a signal passes them; in each, neuron by neuron. */
  layers: readonly (readonly NeuronDescription[])[];
  /** What the gradients are the gradients of, as the middle of a sentence: 'the loss on this mini-batch'. */
  gradientOf?: string | undefined;
}

/**
 * Describes a network by the widths of its layers and its parameters, in the order in which `parameters()` lists them.
 *
 * Shape: sizes, inputs first; for each neuron its weights, then its bias. `gradients`, if given, in the same order.
 * Range: any numbers, NaN and infinities included: a network that went astray can be drawn too.
 * Throws: RangeError if there are fewer than two sizes, one is not a whole number above 0, or the numbers are too few or too many.
 *
 * @example
 * describeNetwork([2, 1], [0.5, -1, 0]).layers; // [[{ weights: [0.5, -1], bias: 0, gradients: undefined }]]
 */
export function describeNetwork(
  sizes: readonly number[],
  parameters: ArrayLike<number>,
  gradients?: ArrayLike<number>,
): NetworkDescription {
  if (sizes.length < 2 || !sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new RangeError(
      `A network has two or more sizes, whole numbers above 0, but these are [${sizes.join(', ')}].`,
    );
  const expected = sizes.slice(1).reduce((sum, outputs, i) => sum + outputs * (sizes[i]! + 1), 0);
  for (const [name, numbers] of [
    ['parameters', parameters],
    ['gradients', gradients],
  ] as const) {
    if (numbers && numbers.length !== expected)
      throw new RangeError(
        `A network of sizes [${sizes.join(', ')}] has ${expected} ${name}, but ${numbers.length} came.`,
      );
  }
  let at = 0;
  const neuron = (inputs: number): NeuronDescription => {
    const bias = at + inputs;
    const weights = (numbers: ArrayLike<number>) =>
      Array.from({ length: inputs }, (_, i) => numbers[bias - inputs + i]!);
    at = bias + 1;
    return {
      weights: weights(parameters),
      bias: parameters[bias]!,
      gradients: gradients && { weights: weights(gradients), bias: gradients[bias]! },
    };
  };
  return { layers: sizes.slice(1).map((outputs, i) => Array.from({ length: outputs }, () => neuron(sizes[i]!))) };
}

/** The widths of a network, inputs first, as an MLP takes them. */
export function sizesOf({ layers }: NetworkDescription): number[] {
  return [layers[0]?.[0]?.weights.length ?? 0, ...layers.map((layer) => layer.length)];
}
