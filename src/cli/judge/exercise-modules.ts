import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vitest/config';
import { failingCode, loadFailure } from './loadable.ts';

/** Which file stands for a module: from the module's name, the suite under judgement, and the answer's name, if it has one. */
export type FileOf = (module: string, suite: string, answer: string | undefined) => string;

/** Where a text of a run belongs. A suite is the text of no module. */
interface Belonging {
  module?: string;
  suite: string;
  answer?: string;
}

/**
 * A Vite plugin that decides whose text a suite's `./<module>` is. A suite's id may end in `?answer=<name>`: the same suite can
 * then judge many answers in one run, each with modules of its own. A text that cannot be loaded fails in the page's words.
 *
 * @param root the project's root. @param modules the course's modules, in order. @param fileOf gives a path from the root.
 */
export function exerciseModules(root: string, modules: readonly string[], fileOf: FileOf): Plugin {
  const knownTo = (suite: string) => modules.slice(0, modules.indexOf(suite) + 1);
  return {
    name: 'scratchgrad:exercise-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      const module = /^\.\/([a-z-]+)(?:\.ts)?$/.exec(source)?.[1];
      const belonging = importer === undefined ? undefined : readId(importer, root);
      // A text of the clinic lies deeper than the tools that it names as every reader's text does.
      if (belonging && source.startsWith('./support/')) return `${join(root, 'exercises', source)}.ts`;
      if (!module || !belonging || !knownTo(belonging.suite).includes(module)) return undefined;
      const { suite, answer } = belonging;
      const tail = new URLSearchParams({ module, suite, ...(answer !== undefined && { answer }) });
      return `${join(root, fileOf(module, suite, answer))}?${tail}`;
    },
    transform(text, id) {
      const belonging = readId(id, root);
      if (!belonging) return undefined;
      const { module, suite, answer } = belonging;
      const pathOf = (name: string) => join(root, fileOf(name, suite, answer));
      const failure = loadFailure({
        file: module === undefined ? `${suite}.test.ts` : `${module}.ts`,
        text,
        known: knownTo(suite),
        textOf: (name) => readFileSync(pathOf(name), 'utf8'),
      });
      if (!failure) return undefined;
      const failing = /^([a-z-]+)\.ts$/.exec(failure.place?.file ?? '')?.[1];
      return { code: failingCode(failure, failing ? pathOf(failing) : id.split('?')[0]!), map: null };
    },
  };
}

/** Reads where a text belongs from its id: `<root>/<file>?module=<module>&suite=<module>&answer=<name>`. */
function readId(id: string, root: string): Belonging | undefined {
  const [path, query] = id.split('?', 2) as [string, string | undefined];
  const parameters = new URLSearchParams(query);
  const own = path.startsWith(join(root, 'exercises/')) ? /([a-z-]+)\.test\.ts$/.exec(path)?.[1] : undefined;
  const suite = own ?? parameters.get('suite');
  if (suite === null) return undefined;
  const [module, answer] = [parameters.get('module'), parameters.get('answer')];
  return { suite, ...(module !== null && { module }), ...(answer !== null && { answer }) };
}
