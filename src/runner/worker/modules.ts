import { compileModule, missingModule, ModuleError, refuseMissingExports, type NamedImport } from '../modules.ts';
import type { Place, Texts } from '../protocol.ts';

type ModuleBody = (require: (source: string) => object, exports: object) => void;

/** Stands on a module's first line, before its text: it moves no line. */
const opening = 'export default function(require,exports){';

/**
 * The modules of one run: each text is compiled, loaded as a blob without being evaluated, and evaluated when it is first
 * required. No namespace is ever awaited, so that an export called `then` is an export like any other.
 */
export class ModuleSpace {
  private readonly loaded = new Map<string, { text: string; imports: NamedImport[]; body: ModuleBody }>();
  private names: string[] = [];
  private readonly evaluated = new Map<string, object>();
  private readonly files = new Map<string, string>();
  private readonly given: Readonly<Record<string, object>>;
  private readonly onEvaluate: (file: string) => void;

  /**
   * @param given modules that are not texts, such as `vitest`; only suites and their tools may import them.
   * @param onEvaluate is told of each file just before its code runs.
   */
  constructor(given: Readonly<Record<string, object>>, onEvaluate: (file: string) => void) {
    this.given = given;
    this.onEvaluate = onEvaluate;
  }

  /**
   * Compiles and loads texts, so that they can be required. A text that is already loaded costs nothing.
   *
   * Throws: ModuleError for the first text that is no TypeScript; the others are loaded all the same.
   */
  async load(texts: Texts): Promise<void> {
    const loads = Object.entries(texts).map(([name, text]) => this.loadText(name, text));
    const failed = (await Promise.allSettled(loads)).find((load) => load.status === 'rejected');
    this.names = Object.keys(texts);
    if (failed) throw failed.reason;
  }

  /** Evaluates a module of the run, and first whatever it imports. Throws what its code throws, or ModuleError. */
  require(name: string): object {
    const known = this.evaluated.get(name);
    if (known) return known;
    const exports = {};
    this.evaluated.set(name, exports);
    const file = `${name}.ts`;
    const resolve = (source: string): object => {
      const given = this.given[source];
      if (given && isTrusted(name)) return given;
      const target = source.startsWith('./') ? this.resolve(name, source.slice(2).replace(/\.ts$/, '')) : undefined;
      if (target === undefined)
        throw missingModule(
          file,
          source,
          this.names.filter((other) => !isTrusted(other)),
        );
      const exported = this.require(target);
      const wanted = this.loaded.get(name)!.imports.filter(({ from }) => this.resolve(name, from) === target);
      refuseMissingExports(file, wanted, () => exported);
      return exported;
    };
    this.onEvaluate(file);
    this.loaded.get(name)!.body(resolve, exports);
    return exports;
  }

  /** The innermost place of a stack in the run's own texts, the suites' tools excepted. */
  placeOf(stack: string): Place | undefined {
    for (const [, url, row, column] of stack.matchAll(/(blob:[^\s()]+?):(\d+):(\d+)/g)) {
      const file = this.files.get(url!);
      if (!file || file.startsWith('support/')) continue;
      const line = Number(row);
      return { file, line, column: Math.max(1, Number(column) - (line === 1 ? opening.length : 0)) };
    }
    return undefined;
  }

  private resolve(importer: string, source: string): string | undefined {
    const folder = importer.includes('/') ? `${importer.slice(0, importer.lastIndexOf('/'))}/` : '';
    return [folder + source, source].find((name) => this.names.includes(name));
  }

  private async loadText(name: string, text: string): Promise<void> {
    if (this.loaded.get(name)?.text === text) return;
    this.loaded.delete(name);
    const { code, imports } = compileModule(`${name}.ts`, text);
    const url = URL.createObjectURL(new Blob([opening, code, '\n}'], { type: 'text/javascript' }));
    this.files.set(url, `${name}.ts`);
    const module = (await import(/* @vite-ignore */ url).catch((error: unknown) => {
      throw asModuleError(name, error);
    })) as { default: ModuleBody };
    this.loaded.set(name, { text, imports, body: module.default });
  }
}

/** The course's own texts may use what is given; the reader's may not. */
function isTrusted(name: string): boolean {
  return name.startsWith('support/') || name.endsWith('.test');
}

function asModuleError(name: string, error: unknown): ModuleError {
  const reason = error instanceof Error ? error.message : String(error);
  return new ModuleError({ kind: 'SyntaxError', message: `${name}.ts: this is not valid TypeScript (${reason}).` });
}
