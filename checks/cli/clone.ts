import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A reader's clone of this project: exercises of its own, everything else as it is here. */
export interface Clone {
  root: string;
  write(module: string, text: string): void;
  remove(): void;
}

/** Makes a clone in a temporary folder, with every exercise untouched. */
export function cloneCourse(): Clone {
  const root = mkdtempSync(join(tmpdir(), 'clone-'));
  for (const name of ['src', 'node_modules', 'content', 'solutions', 'package.json', 'tsconfig.json']) {
    symlinkSync(join(process.cwd(), name), join(root, name));
  }
  cpSync(join(process.cwd(), 'exercises'), join(root, 'exercises'), { recursive: true });
  cpSync(join(root, 'exercises/stubs'), join(root, 'exercises'), { recursive: true });
  cpSync(join(process.cwd(), 'checks/vitest.config.ts'), join(root, 'checks/vitest.config.ts'));
  return {
    root,
    write: (module, text) => writeFileSync(join(root, `exercises/${module}.ts`), text),
    remove: () => rmSync(root, { recursive: true }),
  };
}
