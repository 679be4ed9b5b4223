import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Runs a program that imports modules of the course, from the project's root, and waits for its end.
 *
 * @param entry the program's path from the project's root.
 * Throws: Error if it cannot be bundled or does not end well.
 */
export async function runBundled(entry: string, programArguments: readonly string[]): Promise<void> {
  const cwd = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'scratchgrad-bundled-'));
  try {
    // One file with everything in it, since modules of the course import one another without an ending.
    const outfile = join(folder, 'program.mjs');
    await build({
      entryPoints: [join(cwd, entry)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node22',
    });
    execFileSync(process.execPath, [outfile, ...programArguments], { cwd, stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
