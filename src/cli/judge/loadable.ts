import ts from 'typescript';
import { compileModule, missingModule, ModuleError, refuseMissingExports } from '../../runner/modules.ts';
import type { Failure } from '../../runner/protocol.ts';

/** A text that a run is about to load, and what it may import. */
export interface Loading {
  /** The name it is reported by: `value.ts`, `value.test.ts`. */
  file: string;
  text: string;
  /** The modules of the run, by the name they are imported by. */
  known: readonly string[];
  /** The text that stands for a module. */
  textOf: (module: string) => string;
}

/**
 * Says why a text cannot be loaded, in the words that the page uses: it is no TypeScript, it imports what is not there, or a
 * name that is not exported. What it imports comes first. Gives nothing where all of it can be loaded.
 */
export function loadFailure(loading: Loading): Failure | undefined {
  try {
    refuseUnloadable(loading, new Set());
  } catch (error) {
    if (error instanceof ModuleError) return error.failure;
    throw error;
  }
  return undefined;
}

function refuseUnloadable({ file, text, known, textOf }: Loading, seen: Set<string>): void {
  seen.add(file);
  const { code, imports } = compileModule(file, text);
  for (const { fileName } of ts.preProcessFile(code, true, true).importedFiles) {
    const module = /^\.\/(.+?)(?:\.ts)?$/.exec(fileName)?.[1];
    if (module?.startsWith('support/') || (fileName === 'vitest' && file.endsWith('.test.ts'))) continue;
    if (!module || !known.includes(module)) throw missingModule(file, fileName, known);
    const target = { file: `${module}.ts`, text: textOf(module), known, textOf };
    if (!seen.has(target.file)) refuseUnloadable(target, seen);
    const wanted = imports.filter(({ from }) => from === module);
    refuseMissingExports(file, wanted, () => exportsOf(target.text, wanted));
  }
}

/** The names that a text exports; every name that is asked for, where only running it could tell. */
function exportsOf(text: string, asked: readonly { name: string }[]): Record<string, true> {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest);
  const names = source.statements.flatMap((statement) => exportedNames(statement) ?? asked.map(({ name }) => name));
  return Object.fromEntries(names.map((name) => [name, true]));
}

function exportedNames(statement: ts.Statement): string[] | undefined {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (!clause) return undefined;
    return ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [clause.name.text];
  }
  const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const { name } = statement as ts.Statement & { name?: ts.Identifier };
  return name ? [name.text] : [];
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function isExport({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}

/** A module's code that does nothing but fail as it should, at the place that the failure names. */
export function failingCode({ kind, message, place }: Failure, path: string): string {
  const stack = `${kind}: ${message}\n    at ${path}:${place?.line ?? 1}:${place?.column ?? 1}`;
  const properties = JSON.stringify({ name: kind, stack });
  return `throw Object.assign(new Error(${JSON.stringify(message)}), ${properties});`;
}
