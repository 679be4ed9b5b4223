import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { ESLint, Rule } from 'eslint';
import { wayBack, resolveImport } from './cycles.ts';
import { whyForbidden } from './directions.ts';

const root = resolve(import.meta.dirname, '../..');
const order = globSync('content/lessons/*.mdx', { cwd: root })
  .sort()
  .flatMap((file) => /^module: *'?([\w-]+)/m.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? []);

/** An import or re-export, in the shapes that a parser gives it. */
interface ImportNode {
  source?: { type: string; value?: unknown } | null;
  importKind?: string;
  exportKind?: string;
  specifiers?: readonly { importKind?: string }[];
}

/** The house's own rules: where imports may lead, how they are written, and that they never lead back. */
export const house: ESLint.Plugin = {
  rules: {
    directions: forEachImport((context, node, specifier, isType) => {
      const message = whyForbidden({ file: pathOf(context), specifier, isType }, order);
      if (message) context.report({ node, message });
    }),
    extensions: forEachImport((context, node, specifier) => {
      if (!specifier.startsWith('.')) return;
      const asReadersSee = /^(exercises|solutions|src\/programs)\//.test(pathOf(context));
      const isTypeScript = /\.tsx?$/.test(specifier);
      const isBare = !/\.\w+$/.test(specifier.replace(/\?.*$/, ''));
      if (asReadersSee && isTypeScript)
        context.report({ node, message: `A module is imported as readers write it: '${bare(specifier)}'.` });
      if (asReadersSee || !isBare) return;
      const file = resolveImport(context.physicalFilename, specifier) ?? `${specifier}.ts`;
      const extension = /\.\w+$/.exec(file)![0];
      context.report({
        node,
        message: `Node needs the whole name of a file: '${specifier}${extension}'.`,
        fix: (fixer) => fixer.replaceText(node, `'${specifier}${extension}'`),
      });
    }),
    cycles: forEachImport((context, node, specifier) => {
      if (!specifier.startsWith('.')) return;
      const target = resolveImport(context.physicalFilename, specifier);
      const way = target && wayBack(target, context.physicalFilename);
      if (!way) return;
      const files = way.map((file) => relative(root, file).replaceAll(sep, '/'));
      context.report({ node, message: `This import leads back to its own file: ${files.join(' → ')}.` });
    }),
  },
};

function bare(specifier: string): string {
  return specifier.replace(/\.tsx?$/, '');
}

function pathOf(context: Rule.RuleContext): string {
  return relative(root, context.physicalFilename).replaceAll(sep, '/');
}

type Judge = (context: Rule.RuleContext, source: Rule.Node, specifier: string, isType: boolean) => void;

function forEachImport(judge: Judge): Rule.RuleModule {
  return {
    meta: { type: 'problem', fixable: 'code', schema: [] },
    create(context) {
      const visit = (node: unknown) => {
        const { source, specifiers = [], importKind, exportKind } = node as ImportNode;
        if (typeof source?.value !== 'string') return;
        const isType =
          [importKind, exportKind].includes('type') ||
          (node as { type: string }).type === 'TSImportType' ||
          (specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type'));
        judge(context, source as unknown as Rule.Node, source.value, isType);
      };
      return {
        ImportDeclaration: visit,
        ImportExpression: visit,
        ExportNamedDeclaration: visit,
        ExportAllDeclaration: visit,
        TSImportType: visit,
      };
    },
  };
}
