import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/** Parts of Vitest and sucrase that no run reaches: inline snapshots, benchmarks, Vite's own module runner, JSX and Flow. */
const unused =
  /^(magic-string|tinybench|vite\/module-runner|\.\/(JSX|Flow|ReactDisplayName|ReactHotLoader|JestHoist)Transformer)$/;

/** The runner as one classic script, and a name for it that changes with its content. */
export interface RunnerBundle {
  text: string;
  version: string;
}

let bundled: Promise<RunnerBundle> | undefined;

/**
 * Bundles the worker with Vitest and sucrase into one classic script for the browser.
 *
 * Throws: esbuild's error, if the worker does not compile.
 */
export function bundleRunner(): Promise<RunnerBundle> {
  bundled ??= bundleWorker();
  return bundled;
}

async function bundleWorker(): Promise<RunnerBundle> {
  const { outputFiles } = await build({
    entryPoints: ['src/runner/worker/index.ts'],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    write: false,
    legalComments: 'none',
    plugins: [
      {
        name: 'leave-out-unused',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
          onLoad({ filter: /./, namespace: 'unused' }, () => ({
            contents: 'exports.EvaluatedModules = exports.default = class {}; exports.__esModule = true',
          }));
        },
      },
    ],
  });
  const { text } = outputFiles[0]!;
  return { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}
