import { globSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The course's modules wherever a text of one lies; none of them may lean on Vitest, the DOM or Node. */
const modules = ['solutions/*.ts', 'exercises/*.ts', 'exercises/{stubs,wrong,right,clinic}/**/*.ts'];
const suites = ['exercises/*.test.ts', 'exercises/support/*.ts', 'exercises/clinic/*/*.test.ts'];
/** What else runs behind the sandbox's wall; its types may come from `src`, which names files with their ending. */
const programs = ['src/programs/*.ts'];

/**
 * Checks the types of every module, stub, kept answer and suite with the options of `exercises/tsconfig.json`. A module's text
 * imports its neighbours as its reader would, wherever it lies: `./value` is the reference, unless a neighbour has that name.
 *
 * Shape: one line per complaint, `<file>:<line>: <message>`; empty where all is well.
 */
export function typeComplaints(root: string): string[] {
  const options = readerOptions(root);
  const files = (patterns: string[]) => globSync(patterns, { cwd: root }).sort();
  const suiteFiles = files(suites);
  const moduleFiles = files(modules).filter((file) => !suiteFiles.includes(file));
  return [
    ...complaints(root, moduleFiles, options),
    ...complaints(root, suiteFiles, options),
    ...complaints(root, files(programs), { ...options, allowImportingTsExtensions: true }),
  ];
}

/** The options that a reader's own file is checked with. */
export function readerOptions(root: string): ts.CompilerOptions {
  const folder = join(root, 'exercises');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, folder).options;
}

/**
 * Checks the types of some files that import modules as their readers would.
 *
 * Shape: one line per complaint, `<file>:<line>: <message>`.
 *
 * @param texts files that are on no disk, by their whole path.
 */
export function complaints(
  root: string,
  files: readonly string[],
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string> = new Map(),
): string[] {
  const host = ts.createCompilerHost(options);
  const onDisk = { read: host.readFile, exists: host.fileExists, source: host.getSourceFile };
  host.readFile = (file) => texts.get(file) ?? onDisk.read(file);
  host.fileExists = (file) => texts.has(file) || onDisk.exists(file);
  host.getSourceFile = (file, language, ...rest) =>
    texts.has(file)
      ? ts.createSourceFile(file, texts.get(file)!, language)
      : onDisk.source.call(host, file, language, ...rest);
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) => {
      const found = ts.resolveModuleName(text, importer, options, host);
      if (found.resolvedModule || !text.startsWith('./')) return found;
      const folders = text.startsWith('./support/') ? ['exercises/support'] : ['solutions', 'src/programs'];
      const elsewhere = folders.map((folder) => join(root, folder, basename(text)));
      const resolved = elsewhere.map((path) => ts.resolveModuleName(path, importer, options, host));
      return resolved.find(({ resolvedModule }) => resolvedModule) ?? resolved[0]!;
    });
  const program = ts.createProgram(
    files.map((file) => resolve(root, file)),
    options,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (!file) return message;
    return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}: ${message}`;
  });
}
