import ts from 'typescript';

/** What a reader sees of one declaration before its body: its docblock, and its parameters as they are written. */
export interface Documented {
  docblock: string;
  parameters: string;
}

/** An `@example` of a solution, as code. */
export interface Example {
  /** The exported name it belongs to. */
  name: string;
  code: string;
}

/**
 * Every exported declaration of a module, and every documented member of its classes and interfaces (`Value.grad`).
 *
 * Shape: one entry for each, by name; the docblock is empty where there is none.
 */
export function exportedDocs(text: string): Record<string, Documented> {
  const source = parse(text);
  const docs: Record<string, Documented> = {};
  for (const statement of source.statements.filter(isExported)) {
    const name = nameOf(statement, source);
    docs[name] = documented(statement, source);
    if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue;
    for (const member of statement.members) {
      const inner = documented(member, source);
      if (inner.docblock || ts.isConstructorDeclaration(member)) {
        docs[`${name}.${member.name?.getText(source) ?? 'constructor'}`] = inner;
      }
    }
  }
  return docs;
}

/** The exported functions and classes of a module: those that owe their reader an example. */
export function exportedWork(text: string): string[] {
  const source = parse(text);
  const isWork = (node: ts.Node) => ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node);
  return source.statements.filter((node) => isExported(node) && isWork(node)).map((node) => nameOf(node, source));
}

/** The code of every `@example` in a module's docblocks. */
export function examplesOf(text: string): Example[] {
  return Object.entries(exportedDocs(text)).flatMap(([name, { docblock }]) => {
    const [, code] = /@example\n([\s\S]*?)(?=\n \* @|\n\s*\*\/)/.exec(docblock) ?? [];
    return code === undefined ? [] : [{ name, code: code.replace(/^\s*\* ?/gm, '') }];
  });
}

/**
 * Rewrites an example so that it can be run: each line `expression; // result` becomes a call of `compare`.
 *
 * Shape: TypeScript → JavaScript for the body of an async function, and how many lines it compares.
 * Throws: Error that names the line whose result is no expression.
 */
export function runnable(code: string): { code: string; comparisons: number } {
  const source = parse(code);
  let comparisons = 0;
  const lines = source.statements.map((statement) => {
    const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    if (!comment || !ts.isExpressionStatement(statement)) return statement.getText(source);
    comparisons++;
    const result = code.slice(comment.pos, comment.end).replace(/^\/\/\s*/, '');
    const expression = statement.expression.getText(source);
    const thrown = /^throws (\w+)$/.exec(result)?.[1];
    if (thrown) return `await refuses(async () => (${expression}), '${thrown}');`;
    if (!isExpression(result))
      throw new Error(`Expected an expression after // in "${expression}", but got "${result}".`);
    return `compare(${JSON.stringify(expression)}, await (${expression}), (${result}));`;
  });
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  return { code: ts.transpileModule(lines.join('\n'), { compilerOptions: options }).outputText, comparisons };
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2023, true);
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text});`, { reportDiagnostics: true });
  return (diagnostics ?? []).length === 0;
}

function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function nameOf(node: ts.Statement, source: ts.SourceFile): string {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText(source)).join();
  return (node as ts.DeclarationStatement).name?.getText(source) ?? 'default';
}

function documented(node: ts.Node, source: ts.SourceFile): Documented {
  const blocks = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const parameters = ts.isFunctionLike(node)
    ? node.parameters.map((parameter) => parameter.getText(source)).join(', ')
    : '';
  return { docblock: blocks.at(-1)?.getText(source) ?? '', parameters };
}
