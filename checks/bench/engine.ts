import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * How fast the course's engine is, beside the port that anyone would write first. Every measurement has a process of its own,
 * the systems take turns, and all must find the same losses: machines are noisy, so read the ratios, not the milliseconds.
 */
const rounds = Number(process.argv[3] ?? 7);
if (!Number.isInteger(rounds) || rounds < 1) {
  throw new RangeError(`bench expects a whole number of rounds, but got '${process.argv[2]}'.`);
}

/** Milliseconds, on the wall and of processor time. */
interface Times {
  wall: number;
  processor: number;
}

interface Measured extends Times {
  losses: number[];
}

interface Chain {
  runs: Times[];
  bytes: number;
  overflow: boolean;
}

const engine = join(import.meta.dirname, 'engine');
const folder = mkdtempSync(join(tmpdir(), 'scratchgrad-bench-'));

/** One file with everything in it, since modules of the course import one another without an ending. */
async function bundle(name: string, entry: string, neuron?: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(engine, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    plugins: neuron
      ? [
          {
            name: 'another-neuron',
            setup: ({ onResolve }) => onResolve({ filter: /^\.\/neuron$/ }, () => ({ path: join(engine, neuron) })),
          },
        ]
      : [],
  });
  return outfile;
}

function run<T>(file: string, workload: string, ...more: string[]): T {
  const flags = ['--expose-gc', '--max-old-space-size=4096'];
  return JSON.parse(execFileSync(process.execPath, [...flags, file, workload, ...more], { encoding: 'utf8' })) as T;
}

const median = (xs: readonly number[]) => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)]!;

const timesOf = (times: readonly Times[]): Times => ({
  wall: median(times.map(({ wall }) => wall)),
  processor: median(times.map(({ processor }) => processor)),
});

function largestDifference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length || a.length === 0) return Infinity;
  return Math.max(...a.map((x, i) => Math.abs(x - b[i]!) / Math.max(Math.abs(x), Math.abs(b[i]!))));
}

try {
  const systems = {
    'plain port': await bundle('plain', 'plain.ts'),
    'ours, add and mul alone': await bundle('sums', 'ours.ts', 'neuron-of-sums.ts'),
    'ours, with dot': await bundle('dots', 'ours.ts'),
  };
  const names = Object.keys(systems) as (keyof typeof systems)[];
  let agree = true;

  const asked: Record<string, string> = {
    'w2 ours, add and mul alone': ' (asked: at least 1.5, better 2)',
    'w2 ours, with dot': ' (asked: at least 20, better 40)',
  };
  for (const [workload, unit] of [
    ['w1', 'ms a step'],
    ['w2', 'ms an epoch'],
  ] as const) {
    const measured = Object.fromEntries(names.map((name) => [name, [] as Measured[]]));
    for (let round = 0; round < rounds; round++) {
      for (const name of names) measured[name]!.push(run<Measured>(systems[name], workload));
    }
    const base = timesOf(measured['plain port']!);
    const { losses } = measured['plain port']![0]!;
    console.log(`\n${workload.toUpperCase()}, ${unit}, median of ${rounds} processes each, in turn`);
    for (const name of names) {
      const { wall, processor } = timesOf(measured[name]!);
      const difference = Math.max(...measured[name]!.map((one) => largestDifference(one.losses, losses)));
      agree &&= difference <= 1e-9;
      const ratio = `${(base.wall / wall).toFixed(1)} × the plain port`;
      const processorRatio = `processor time ${processor.toFixed(1)}, ${(base.processor / processor).toFixed(1)} ×`;
      const wish = asked[`${workload} ${name}`] ?? '';
      console.log(`  ${name.padEnd(24)} ${wall.toFixed(1).padStart(8)}, ${ratio}; ${processorRatio}${wish}`);
      console.log(`  ${' '.repeat(24)} losses differ by at most ${difference.toExponential(1)}`);
    }
  }

  console.log('\nW3, a chain of operations, forward and backward');
  for (const length of [5_000, 10_000, 100_000]) {
    const { overflow } = run<Chain>(systems['plain port'], 'w3', String(length));
    console.log(`  plain port: ${length} operations ${overflow ? 'overflow the stack' : 'arrive'}`);
  }
  const chains = Array.from({ length: rounds }, () => run<Chain>(systems['ours, with dot'], 'w3', '1000000'));
  const { wall, processor } = timesOf(chains.map(({ runs }) => timesOf(runs)));
  const bytes = median(chains.map((chain) => chain.bytes));
  const overflow = chains.some((chain) => chain.overflow);
  // A million nodes in so many milliseconds.
  const speed = `${(1000 / wall).toFixed(1)} million nodes a second, warm; ${(1000 / processor).toFixed(1)} by processor time (asked: 3)`;
  console.log(`  ours: 1000000 operations ${overflow ? 'overflow the stack' : 'arrive'}; ${speed}`);
  console.log(`  ours: ${bytes.toFixed(0)} bytes a node (asked: at most 220)`);

  console.log(`\nThe systems ${agree ? 'agree' : 'DO NOT AGREE'}: losses equal to 1e-9.`);
  process.exitCode = agree && !overflow ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
