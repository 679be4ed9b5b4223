import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build reads; a reader's own exercises are not part of it. */
const sources = [
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  '{content,solutions,public,src}/**/*',
  'exercises/{stubs,wrong,right,support,clinic}/**/*',
  'exercises/*.test.ts',
];

const stamp = 'dist/.sources';

/**
 * A digest of everything the site is built from, and of the path it is built for.
 *
 * Shape: 64 hexadecimal digits.
 */
export function digestOfSources(root: string, base: string): string {
  const digest = createHash('sha256').update(`${base}\n`);
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) digest.update(`${file}\n`).update(readFileSync(path));
  }
  return digest.digest('hex');
}

/** Says whether `dist` was built from exactly these sources. */
export function isBuilt(root: string, digest: string): boolean {
  const path = join(root, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === digest;
}

/** Notes in `dist` what it was built from. */
export function noteBuilt(root: string, digest: string): void {
  writeFileSync(join(root, stamp), digest);
}
