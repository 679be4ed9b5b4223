/** A node as it crosses the sandbox's wall; its parents by their places, all of them before its own. */
export interface PlainNode {
  data: number;
  parents: number[];
  slopes: number[];
  op: string;
}

/** One gradient that a sweep wrote: to which node, and which nodes' gradients it had read by then, the latest first. */
export interface GradientWrite {
  node: number;
  before: number;
  after: number;
  reads: number[];
}
