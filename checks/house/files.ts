import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The files of the project: what git tracks, or in a copy without git whatever was not installed or built.
 *
 * Shape: paths from the root, with `/` between folders, in order.
 */
export function projectFiles(root: string): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const files = status === 0 ? stdout.split('\0').filter(Boolean) : copiedFiles(root);
  return files.filter((file) => existsSync(join(root, file))).sort();
}

function copiedFiles(root: string): string[] {
  const exclude = (path: string) => /(^|[\\/])(node_modules|dist|\.git|\.astro|[^\\/]*\.log)$/.test(path);
  return globSync(['**/*', '.*', '.*/**/*'], { cwd: root, exclude })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.replaceAll(sep, '/'));
}
