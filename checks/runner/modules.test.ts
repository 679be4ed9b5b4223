import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compileModule, missingModule, ModuleError, refuseMissingExports } from '../../src/runner/modules.ts';

function failureOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof ModuleError) return error.failure;
    throw error;
  }
  throw new Error('Expected a ModuleError, but nothing was thrown.');
}

describe('a compiled module', () => {
  it('keeps every statement on the line where its author wrote it', () => {
    const text =
      "import { mul } from './value';\n\ninterface A {\n  x: number;\n}\nexport const six: A = {\n  x: mul(2, 3),\n};\n";
    const { code } = compileModule('chain.ts', text);
    expect(code.split('\n')).toHaveLength(text.split('\n').length);
    expect(code.split('\n')[6]).toContain('mul');
  });

  it('evaluates to what it exports', () => {
    const { code } = compileModule(
      'value.ts',
      'export const two: number = 1 + 1;\nexport function three(): number { return 3; }',
    );
    const exports = {} as { two: number; three(): number };
    compileFunction(code, ['require', 'exports'])(() => ({}), exports);
    expect([exports.two, exports.three()]).toEqual([2, 3]);
  });

  it.each([
    ['a missing bracket', 'export function f() {\n  return (1;\n}\n', 2],
    ['a file that ends too early', 'export function f() {\n', 2],
    ['a stray brace', '\n\n}\n', 3],
    ['a text after a byte order mark', '\uFEFFexport const = 1;\n', 1],
  ])('names the line of %s', (_, text, line) => {
    const failure = failureOf(() => compileModule('chain.ts', text));
    expect(failure).toMatchObject({ kind: 'SyntaxError', place: { file: 'chain.ts', line } });
    expect(failure.message).toMatch(
      new RegExp(`^chain\\.ts, line ${line}: this is not valid TypeScript \\(.+\\)\\. Look at`),
    );
  });

  it.each([
    ['a byte order mark', '\uFEFFexport const a = 1;'],
    ['a shebang', '#!/usr/bin/env node\nexport const a = 1;'],
    ['Windows line ends', "import { b } from './value';\r\nexport const a = b;\r\n"],
  ])('takes %s', (_, text) => {
    expect(compileModule('chain.ts', text).code).toContain('exports.a');
  });
});

describe('the imports of a module', () => {
  const importsOf = (text: string) => compileModule('graph.ts', text).imports;

  it('are its names, each with its line', () => {
    const text =
      "// first\nimport { add, Value } from './value';\nexport const one = add(new Value(1), new Value(0));\n";
    expect(importsOf(text)).toEqual([
      { from: 'value', name: 'add', line: 2 },
      { from: 'value', name: 'Value', line: 2 },
    ]);
  });

  it('are listed by the name that the other module gives them', () => {
    expect(importsOf("import { add as plus } from './value.ts';\nexport const f = () => plus;")).toEqual([
      { from: 'value', name: 'add', line: 1 },
    ]);
  });

  it.each([
    ['import type', "import type { Value } from './value';\nexport const f = (v: Value) => v;"],
    ['a type among the names', "import { type Value } from './value';\nexport const f = (v: Value) => v;"],
    ['a name that is only used as a type', "import { Value } from './value';\nexport const f = (v: Value) => v;"],
    ['a name that is not used', "import { Value } from './value';\nexport const f = 1;"],
  ])('do not demand %s', (_, text) => {
    expect(importsOf(text)).toEqual([]);
  });

  it('demand a value beside a type', () => {
    const text = "import { add, type Value } from './value';\nexport const f = (v: Value) => add(v, v);";
    expect(importsOf(text).map(({ name }) => name)).toEqual(['add']);
  });

  it('that the other module does not export are refused, with both files and the line', () => {
    const imports = [{ from: 'value', name: 'mull', line: 3 }];
    expect(failureOf(() => refuseMissingExports('chain.ts', imports, () => ({ mul: 1 })))).toEqual({
      kind: 'SyntaxError',
      message:
        "value.ts does not export 'mull', which chain.ts imports on line 3. Check that 'mull' is spelled so and has 'export' before it.",
      place: { file: 'value.ts', line: 1, column: 1 },
    });
    expect(() => refuseMissingExports('chain.ts', imports, () => ({ mull: undefined }))).not.toThrow();
  });

  it('of a module that is not there say which there are; of a package, that there are none', () => {
    expect(missingModule('chain.ts', './vlaue', ['value', 'graph']).failure.message).toBe(
      "chain.ts imports './vlaue', but there is no such module. There are: ./value, ./graph.",
    );
    expect(missingModule('chain.ts', 'lodash', []).failure.message).toBe(
      "chain.ts imports 'lodash', but the course's modules import no package, only each other ('./value').",
    );
  });
});
