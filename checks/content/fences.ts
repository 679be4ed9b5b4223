import ts from 'typescript';
import { loadModule } from '../../src/cli/load.ts';
import type { Course } from '../../src/course/manifest.ts';

/** A listing in TypeScript, as a lesson has it. */
export interface Fence {
  /** The lesson's slug and the listing's place among its listings, from 1: `values.2`. */
  name: string;
  code: string;
  line: number;
  /** What stands beside `ts`: `not-run`, `after="values.2"`, `with="const a = new Value(2);"`, `file="solutions/value.ts"`. */
  mark: string;
}

/** Finds the listings in TypeScript of a lesson. */
export function fencesOf(slug: string, text: string): Fence[] {
  return [...text.matchAll(/^```ts(.*)\n([^]*?)^```$/gm)].map((match, i) => ({
    name: `${slug}.${i + 1}`,
    mark: match[1]!.trim(),
    code: match[2]!,
    line: text.slice(0, match.index).split('\n').length + 1,
  }));
}

export function attribute({ mark }: Fence, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(mark)?.[1];
}

/** What a listing claims to come out of a line: the line, from the lesson's first, and the words of its comment. */
interface Claim {
  line: number;
  claim: string;
}

/**
 * Turns a listing into a module that notes what comes out where a comment claims it: after a statement that is only an
 * expression, and after a `const` whose comment begins with a number.
 */
export function runnable(fence: Fence, before: string, imports: string): { program: string; claims: Claim[] } {
  const source = ts.createSourceFile('fence.ts', fence.code, ts.ScriptTarget.Latest, true);
  const claims: Claim[] = [];
  const lines = source.statements.map((statement) => {
    const text = statement.getText();
    const claim = claimAfter(fence.code, statement.end);
    if (claim === undefined) return text;
    const subject = subjectOf(statement, claim);
    if (subject === undefined) return text;
    claims.push({ line: fence.line + source.getLineAndCharacterOfPosition(statement.getStart()).line, claim });
    const note = `noted.push([${subject}, ${expected(claim)}]);`;
    return ts.isExpressionStatement(statement) ? note : `${text}\n${note}`;
  });
  const program = [imports, 'export const noted: unknown[][] = [];', before, ...lines].join('\n');
  return { program, claims };
}

const startsWithNumber = /^[−-]?\d/;

function subjectOf(statement: ts.Statement, claim: string): string | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression.getText();
  if (!ts.isVariableStatement(statement) || !startsWithNumber.test(claim)) return undefined;
  return statement.declarationList.declarations[0]!.name.getText();
}

/** The comment behind a statement, with the lines of comment right below it. */
function claimAfter(code: string, end: number): string | undefined {
  const [comment] = /^;?[ \t]*\n?(?:[ \t]*\/\/.*\n?)+/.exec(code.slice(end)) ?? [];
  return comment
    ?.replaceAll(/^;?[ \t]*\/\/ ?|\n$/gm, '')
    .replaceAll('\n', ' ')
    .trim();
}

/** What a comment claims, as TypeScript: the number before a colon, or all of it. */
function expected(claim: string): string {
  const written = claim.replaceAll('−', '-');
  return /^(?:-?\d[\d.]*(?:e-?\d+)?|NaN)(?=$|:)/.exec(written)?.[0] ?? written;
}

/** Runs a module's text on the reference's modules, and says what it noted: what came out, and what was claimed. */
export function run(program: string, course: Course): [found: unknown, claimed: unknown][] {
  const references = Object.fromEntries(course.lessons.map(({ module, reference }) => [module, reference]));
  const { noted } = loadModule({ ...references, ...course.support, program }, 'program') as {
    noted: [unknown, unknown][];
  };
  return noted.map(([found, claimed]) => [typeof claimed === 'number' ? plain(found) : found, claimed]);
}

function plain(found: unknown): unknown {
  return typeof found === 'object' && found !== null && 'data' in found ? found.data : found;
}
