import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const known = new Map<string, readonly string[]>();

/** The file that a relative import means, or undefined if there is none. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const path = join(dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = [path, `${path}.ts`, `${path}.tsx`];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

/**
 * The way back from a file to another, along imports on the disk.
 *
 * Shape: the files on the way, both ends included; undefined if there is no way.
 */
export function wayBack(from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) {
      const way = [file];
      for (let step = cameFrom.get(file); step; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

function importsOf(file: string): readonly string[] {
  const cached = known.get(file);
  if (cached) return cached;
  const text = readFileSync(file, 'utf8');
  const specifiers = file.endsWith('.astro')
    ? [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, specifier]) => specifier!)
    : ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const files = specifiers
    .filter((specifier) => specifier.startsWith('.') && !specifier.includes('?'))
    .flatMap((specifier) => resolveImport(file, specifier) ?? []);
  known.set(file, files);
  return files;
}
