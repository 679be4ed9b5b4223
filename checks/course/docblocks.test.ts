import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as random from '../../exercises/support/random.ts';
import { isClose } from '../../exercises/support/closeness.ts';
import { readCourse } from '../../src/course/manifest.ts';
import { examplesOf, exportedDocs, exportedWork, runnable } from './exported-docs.ts';

const root = process.cwd();
const { lessons } = readCourse(root);
const files = (folder: string) => lessons.map(({ module }) => join(root, folder, `${module}.ts`));
const program = ts.createProgram([...files('solutions'), ...files('exercises/stubs')], {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
});
const checker = program.getTypeChecker();

/** The exports of a module, by name. */
function exportsOf(file: string): Map<string, ts.Symbol> {
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
  return new Map(checker.getExportsOfModule(symbol).map((exported) => [exported.name, exported]));
}

/** The exports of two modules that cannot stand for one another, as a value or as a type. */
function mismatches(stub: string, solution: string): string[] {
  const [ours, theirs] = [exportsOf(stub), exportsOf(solution)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => {
    const [a, b] = [ours.get(name), theirs.get(name)];
    if (!a || !b || (a.flags & b.flags) === 0) return true;
    const views = [checker.getTypeOfSymbol, checker.getDeclaredTypeOfSymbol].map((view) => [view(a), view(b)] as const);
    return !views.every(([x, y]) => checker.isTypeAssignableTo(x, y) && checker.isTypeAssignableTo(y, x));
  });
}

/** Says whether two results agree: numbers to twelve digits, lists and objects part by part. */
function agrees(received: unknown, expected: unknown): boolean {
  if (typeof received === 'number' && typeof expected === 'number') return isClose(received, expected, 1e-12, 0);
  if (typeof received !== 'object' || typeof expected !== 'object' || !received || !expected) {
    return Object.is(received, expected);
  }
  const [ours, theirs] = [Object.entries(received), new Map(Object.entries(expected))];
  return ours.length === theirs.size && ours.every(([key, part]) => theirs.has(key) && agrees(part, theirs.get(key)));
}

describe.each(lessons)('$module', ({ module, number, stub, reference }) => {
  it('stub and solution type-check, without Node and the DOM', () => {
    for (const folder of ['solutions', 'exercises/stubs']) {
      const source = program.getSourceFile(join(root, folder, `${module}.ts`));
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      expect(
        found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
        folder,
      ).toEqual([]);
    }
  });

  it('stub and solution say the same: docblocks and parameters', () => {
    expect(exportedDocs(stub)).toEqual(exportedDocs(reference));
  });

  it('stub and solution can stand for one another: their types are mutually assignable', () => {
    const places = ['exercises/stubs', 'solutions'].map((folder) => join(root, folder, `${module}.ts`));
    expect(mismatches(places[0]!, places[1]!)).toEqual([]);
  });

  it('every exported function and class has an example', () => {
    const withExample = examplesOf(reference).map(({ name }) => name);
    expect(exportedWork(reference).filter((name) => !withExample.includes(name))).toEqual([]);
  });

  it.each(examplesOf(reference))('the example of $name is true', async ({ code }) => {
    const known = lessons.filter((lesson) => lesson.number <= number);
    const loaded = await Promise.all(known.map((lesson) => import(join(root, 'solutions', `${lesson.module}.ts`))));
    const scope: Record<string, unknown> = Object.assign({}, random, ...loaded);
    const compare = (line: string, received: unknown, expected: unknown) => {
      if (!agrees(received, expected)) expect(received, line).toEqual(expected);
    };
    const refuses = async (call: () => Promise<unknown>, kind: string) => {
      const error = await call().then(
        () => undefined,
        (refusal: unknown) => refusal,
      );
      expect(error instanceof Error ? error.name : 'no error').toBe(kind);
    };
    const example = runnable(code);
    expect(example.comparisons, 'lines of the form "expression; // result"').toBeGreaterThan(0);
    const names = Object.keys(scope);
    const run = compileFunction(`return (async () => {${example.code}})();`, [...names, 'compare', 'refuses']);
    await run(...names.map((name) => scope[name]), compare, refuses);
  });
});

/*
 * A reader's copy is the reader's: once edited it may differ from its stub, committed or not, and `npm test` stays green.
 * What is published must start from the stub, and that is what the machine that publishes sees: there, CI is set.
 */
if (process.env['CI']) {
  it.each(lessons)('$module: the reader’s copy is published as its stub', ({ module, stub }) => {
    expect(readFileSync(join(root, 'exercises', `${module}.ts`), 'utf8')).toBe(stub);
  });
}
