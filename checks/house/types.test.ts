import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typeComplaints } from './types.ts';

const root = mkdtempSync(join(tmpdir(), 'types-'));
afterAll(() => rmSync(root, { recursive: true }));

function complaintsOf(file: string, text: string): string[] {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  const complaints = typeComplaints(root);
  rmSync(join(root, file));
  return complaints;
}

beforeAll(() => {
  for (const folder of ['exercises', 'solutions']) {
    cpSync(join(process.cwd(), folder, 'tsconfig.json'), join(root, folder, 'tsconfig.json'));
  }
  writeFileSync(join(root, 'solutions/value.ts'), 'export const value: number = 1;\n');
});

it.each([
  [
    'a wrong answer that misuses the reference',
    'exercises/wrong/graph/x.ts',
    "import { value } from './value';\nexport const s: string = value;",
    "exercises/wrong/graph/x.ts:2: Type 'number' is not assignable to type 'string'.",
  ],
  [
    'an import of nothing',
    'exercises/right/graph/x.ts',
    "export { value } from './missing';",
    "exercises/right/graph/x.ts:1: Cannot find module './missing' or its corresponding type declarations.",
  ],
  [
    'Node in a module',
    'solutions/graph.ts',
    'export const n = process.pid;',
    "solutions/graph.ts:1: Cannot find name 'process'.",
  ],
  [
    'the page in a module',
    'exercises/stubs/graph.ts',
    'export const d = document.title;',
    "exercises/stubs/graph.ts:1: Cannot find name 'document'.",
  ],
  [
    'syntax that cannot be erased',
    'solutions/graph.ts',
    'export enum E { A }',
    "solutions/graph.ts:1: This syntax is not allowed when 'erasableSyntaxOnly' is enabled.",
  ],
  [
    'an implicit any',
    'exercises/graph.ts',
    'export const f = (x) => x;',
    "exercises/graph.ts:1: Parameter 'x' implicitly has an 'any' type.",
  ],
])('complains about %s', (_, file, text, complaint) => {
  expect(complaintsOf(file, text).map((line) => line.slice(0, complaint.length))).toEqual([complaint]);
});

it('accepts an answer that uses the reference rightly', () => {
  expect(
    complaintsOf('exercises/right/graph/x.ts', "import { value } from './value';\nexport const n: number = value;"),
  ).toEqual([]);
});
