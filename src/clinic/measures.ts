/**
 * What can be seen of a run without knowing what is wrong with it: plain numbers, so that they cross the sandbox's wall. Rows are
 * rows of a table, and a layer is counted from the inputs. What was measured on a network before its first step is its start.
 */
export interface Measures {
  /** How many classes the outputs tell apart: two where there is one logit. */
  classes: number;
  rows: {
    training: number;
    heldOut: number;
    /** The share of the held-out rows that are also training rows. */
    shared: number;
    /** The share of the training rows that are in the training rows twice: what `shared` may be by accident. */
    twins: number;
  };
  /** The different labels of the training rows, ascending; at most 20 of them. */
  labels: number[];
  /** The root mean square of each input as it reaches the network: 1 for a standardised column. */
  inputs: number[];
  start: {
    /** The loss before the first step. */
    loss: number;
    /** The loss of an even guess between the classes: ln 2 for two. */
    chance: number;
  };
  layers: LayerMeasures[];
  steps: {
    /** The cosine between a step and the way straight downhill, a mean over the first steps: 1 downhill, −1 uphill. */
    direction: number;
    /** How far the gradients that a step used are from the batch's own, in units of the latter; a median. */
    leftover: number;
    /** The length of a step in units of the length of all weights: the largest of the first steps. */
    longest: number;
  };
  /** What became of a fresh network that saw the same few rows again and again. */
  oneBatch: { rows: number; steps: number; first: number; last: number; lowest: number; highest: number };
  curve: { training: number[]; validation: number[] };
  score: {
    /** The share of rows that the trained network gets right. */
    training: number;
    heldOut: number;
    /** The same for the training rows' most frequent class, on the held-out rows. */
    majority: number;
    /** The same for the best rule that looks at one input and compares it with one number. */
    bestInput: { index: number; training: number; heldOut: number };
  };
}

/** What is known of one layer; each pair is at the start, and at the end of the training. */
export interface LayerMeasures {
  units: number;
  /** The share of units whose weights another unit of the layer has too, at the start. */
  equal: number;
  /** The share of units that give 0 on every row. */
  idle: [number, number];
  /** The share of outputs beyond ±0.98, where a tanh is flat; 0 for a layer that is not squashed. */
  saturated: [number, number];
  /** The length of the gradient of the layer's weights and biases. */
  gradient: [number, number];
  /** The length of the first step in units of the length of the layer's weights. */
  update: number;
}
