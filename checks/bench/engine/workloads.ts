import { seededRandom, uniformPoints } from '../../../exercises/support/random.ts';
import { moons } from '../../../src/data/toy.ts';

/** What every system computes: the same numbers, from the same draws. */
export interface System {
  /** W1: one step of full-batch descent, max-margin loss plus L2; the loss before it. */
  w1(): () => number;
  /** W2: one epoch of mini-batches with Adam; the loss of each before its step. */
  w2(): () => number[];
  /** W3: builds a chain of alternating additions and multiplications, sweeps it, and returns its root. */
  w3(length: number): object;
}

/** 100 points of two moons, labelled −1 and 1; a network 2-16-16-1. */
export const w1 = {
  sizes: [2, 16, 16, 1],
  networkSeed: 11,
  learningRate: 0.1,
  penalty: 1e-4,
  steps: 20,
  data: (() => {
    const { inputs, targets } = moons(100, 0.1, seededRandom(10));
    return { inputs, targets: targets.map((target) => 2 * target - 1) };
  })(),
};

/** 2,000 rows of 20 features, labels that no linear rule gives; a network 20-32-16-1. */
export const w2 = {
  sizes: [20, 32, 16, 1],
  networkSeed: 21,
  batchSeed: 22,
  batchSize: 32,
  learningRate: 1e-3,
  data: (() => {
    const random = seededRandom(20);
    const inputs = Array.from({ length: 2000 }, () => uniformPoints(random, 20, -1, 1));
    return { inputs, targets: inputs.map(([a, b, c, d]) => (a! * b! + c! - d! ** 2 > 0 ? 1 : 0)) };
  })(),
};

/** How the chain of W3 goes on: x · 0.9 + 0.1 stays near 1 for ever. */
export const w3 = { start: 0.5, factor: 0.9, summand: 0.1 };

const warmUps = 2;

/** Runs the workload that the command line names, and prints what was measured as one line of JSON. */
export function measure(system: System): void {
  const [workload, length] = process.argv.slice(2);
  const measured =
    workload === 'w1' ? steps(system) : workload === 'w2' ? epochs(system) : chain(system, Number(length));
  console.log(JSON.stringify(measured));
}

function steps(system: System) {
  const step = system.w1();
  const losses: number[] = [];
  const walk = () => {
    for (let i = 0; i < w1.steps; i++) losses.push(step());
  };
  walk();
  const { wall, processor } = clock(walk);
  return { wall: wall / w1.steps, processor: processor / w1.steps, losses };
}

function epochs(system: System) {
  const epoch = system.w2();
  const losses: number[] = [];
  for (let i = 0; i < warmUps; i++) losses.push(...epoch());
  return { ...clock(() => losses.push(...epoch())), losses };
}

/** Milliseconds on the wall, and of processor time with the collector's share: on a busy machine only the second can be trusted. */
function clock(work: () => unknown): { wall: number; processor: number } {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  work();
  const wall = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

/** Bytes are what is left on the heap after a collection, while the chain is still held. */
function chain(system: System, length: number) {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) throw new Error('W3 needs node --expose-gc.');
  try {
    for (let i = 0; i < warmUps; i++) system.w3(length);
    const runs = Array.from({ length: 5 }, () => clock(() => system.w3(length)));
    collect();
    const before = process.memoryUsage().heapUsed;
    const root = system.w3(length);
    collect();
    const bytes = (process.memoryUsage().heapUsed - before) / length;
    // The root is used after the measurement, so that the chain cannot be collected before it.
    return { runs, bytes, overflow: false, root: Object.keys(root).length };
  } catch (error) {
    if (error instanceof RangeError) return { runs: [], bytes: 0, overflow: true };
    throw error;
  }
}
