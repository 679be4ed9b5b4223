import { compileModule, missingModule, refuseMissingExports } from '../runner/modules.ts';
import type { Texts } from '../runner/protocol.ts';

/**
 * Evaluates one of several module texts in this process, and first whatever it imports of the others: what the page does in
 * its sandbox, for a reader who runs their own code on their own machine.
 *
 * @param texts module texts by the name they are imported by: `value`, `support/random`, `program`.
 * @returns what the module exports.
 * Throws: ModuleError if a text is no TypeScript or an import is missing; else whatever the code throws.
 */
export function loadModule(texts: Texts, name: string): object {
  const evaluated = new Map<string, object>();
  const evaluate = (module: string): object => {
    const known = evaluated.get(module);
    if (known) return known;
    const exports = {};
    evaluated.set(module, exports);
    const { code, imports } = compileModule(`${module}.ts`, texts[module]!);
    const require = (source: string): object => {
      const target = source.replace(/^\.\//, '').replace(/\.ts$/, '');
      if (!(target in texts)) throw missingModule(`${module}.ts`, source, Object.keys(texts));
      const exported = evaluate(target);
      const wanted = imports.filter(({ from }) => from === target);
      refuseMissingExports(`${module}.ts`, wanted, () => exported);
      return exported;
    };
    const body = new Function('require', 'exports', `${code}\n//# sourceURL=${module}.ts`) as (
      require: (source: string) => object,
      exports: object,
    ) => void;
    body(require, exports);
    return exports;
  };
  return evaluate(name);
}
