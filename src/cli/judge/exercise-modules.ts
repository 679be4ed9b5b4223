import { join } from 'node:path';
import type { Plugin } from 'vitest/config';

/** Which file stands for a module: from the module's name, the suite under judgement, and the answer's name, if it has one. */
export type FileOf = (module: string, suite: string, answer: string | undefined) => string;

/**
 * A Vite plugin that decides whose text a suite's `./<module>` is. A suite's id may end in `?answer=<name>`: the same suite can
 * then judge many answers in one run, each with modules of its own.
 *
 * @param root the project's root. @param modules the course's modules. @param fileOf gives a path from the root.
 */
export function exerciseModules(root: string, modules: readonly string[], fileOf: FileOf): Plugin {
  const known = new Set(modules);
  return {
    name: 'scratchgrad:exercise-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      const module = /^\.\/([a-z-]+)(?:\.ts)?$/.exec(source)?.[1];
      if (!importer || !module || !known.has(module)) return undefined;
      const { suite, answer } = readId(importer, root);
      if (suite === undefined) return undefined;
      const tail = new URLSearchParams({ suite, ...(answer !== undefined && { answer }) });
      return `${join(root, fileOf(module, suite, answer))}?${tail}`;
    },
  };
}

/** Reads which suite and answer a module belongs to from its id: `<root>/<file>?suite=<module>&answer=<name>`. */
function readId(id: string, root: string): { suite?: string; answer?: string } {
  const [path, query] = id.split('?', 2) as [string, string | undefined];
  const parameters = new URLSearchParams(query);
  const own = path.startsWith(join(root, 'exercises/')) ? /([a-z-]+)\.test\.ts$/.exec(path)?.[1] : undefined;
  const suite = own ?? parameters.get('suite') ?? undefined;
  const answer = parameters.get('answer') ?? undefined;
  return { ...(suite !== undefined && { suite }), ...(answer !== undefined && { answer }) };
}
