import { transform } from 'sucrase';
import type { Failure } from './protocol.ts';

/** A module's text as the sandbox evaluates it: CommonJS, each statement on the line where its author wrote it. */
export interface CompiledModule {
  code: string;
  /** What it imports as values from modules of the run, and on which line. */
  imports: NamedImport[];
}

export interface NamedImport {
  /** As written, without the leading `./`: `value`, `support/random`. */
  from: string;
  name: string;
  line: number;
}

/** A text that cannot be run as it is; its failure says what and where. */
export class ModuleError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = failure.kind;
    this.failure = failure;
  }
}

/**
 * Strips the types of a TypeScript module and turns its imports into `require`, line by line.
 *
 * @param file the name it is reported by, such as `value.ts`.
 * Throws: ModuleError with line and column if the text is no TypeScript.
 */
export function compileModule(file: string, text: string): CompiledModule {
  try {
    const { code } = transform(text.replace(/^\uFEFF/, '').replace(/^#!/, '//'), {
      transforms: ['typescript', 'imports'],
      preserveDynamicImport: true,
      disableESTransforms: true,
    });
    return { code, imports: namedImports(text, code) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { line, column } = (error as Error & { loc?: { line: number; column: number } }).loc ?? {
      line: 1,
      column: 1,
    };
    const reason = error.message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
    throw new ModuleError({
      kind: 'SyntaxError',
      message: `${file}, line ${line}: this is not valid TypeScript (${reason.toLowerCase()}). Look at this line and the one before it for a missing bracket, quote or comma.`,
      place: { file, line, column },
    });
  }
}

/**
 * The names that a module imports as values from `./…` modules. A name that is only used as a type leaves no trace in the
 * compiled code and is not listed.
 */
function namedImports(text: string, code: string): NamedImport[] {
  const used = new Set<string>();
  for (const [, variable, from] of code.matchAll(/var (_[\w$]+) = require\('\.\/([^']+)'\);/g)) {
    const access = new RegExp(`(?<![\\w$.])${variable!.replaceAll('$', '\\$')}\\.([\\w$]+)`, 'g');
    for (const [, name] of code.matchAll(access)) used.add(`${from} ${name}`);
  }
  const imports: NamedImport[] = [];
  for (const statement of text.matchAll(/^[ \t]*import\s+\{([^}]*)\}\s*from\s*['"]\.\/([^'"]+)['"]/gm)) {
    const line = text.slice(0, statement.index).split('\n').length;
    const from = statement[2]!.replace(/\.ts$/, '');
    for (const part of statement[1]!.split(',')) {
      const name = part.trim().split(/\s+as\s+/)[0]!;
      if (used.has(`${statement[2]} ${name}`)) imports.push({ from, name, line });
    }
  }
  return imports;
}

/**
 * Says which import of a module asks for a name that is not exported, if any does.
 *
 * @param exportsOf gives the names a module exports, once it was evaluated.
 * Throws: ModuleError that names both files and the export.
 */
export function refuseMissingExports(
  file: string,
  imports: readonly NamedImport[],
  exportsOf: (from: string) => object,
): void {
  for (const { from, name, line } of imports) {
    if (name in exportsOf(from)) continue;
    throw new ModuleError({
      kind: 'SyntaxError',
      message: `${from}.ts does not export '${name}', which ${file} imports on line ${line}. Check that '${name}' is spelled so and has 'export' before it.`,
      place: { file: `${from}.ts`, line: 1, column: 1 },
    });
  }
}

/** The failure of a run in which a module imports another that is not there. */
export function missingModule(file: string, from: string, known: readonly string[]): ModuleError {
  const ours = from.startsWith('./');
  return new ModuleError({
    kind: 'Error',
    message: ours
      ? `${file} imports '${from}', but there is no such module. There are: ${known.map((name) => `./${name}`).join(', ')}.`
      : `${file} imports '${from}', but the course's modules import no package, only each other ('./value').`,
    place: { file, line: 1, column: 1 },
  });
}
