import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf } from './manifest.ts';

/** A broken run of the clinic, as the reader gets it, and what judges its repair. */
export interface Patient {
  /** The name of its folder in `exercises/clinic/`: the fault it has. */
  fault: string;
  broken: string;
  repaired: string;
  suite: string;
  suiteVersion: string;
}

/** The programs that a patient's text, its suite and its examination stand on, by the name they are imported by. */
const instruments = ['bakery', 'examine', 'examine-case', 'examine-rows', 'post-mortem'];

/**
 * Reads the patients of the clinic from disk.
 *
 * @param root the project's root.
 * Throws: Error that names the file, if one is missing or one is left over.
 */
export function readPatients(root = process.cwd()): Patient[] {
  return list(join(root, 'exercises/clinic')).map((fault) => {
    const folder = join(root, 'exercises/clinic', fault);
    const files = ['broken.ts', 'experiment.test.ts', 'repaired.ts'];
    const found = existsSync(folder) ? list(folder) : [];
    if (found.join() !== files.join())
      throw new Error(
        `exercises/clinic/${fault}: expected the files ${files.join(', ')}, but found ${found.join(', ')}.`,
      );
    const [broken, suite, repaired] = files.map((file) => readFileSync(join(folder, file), 'utf8')) as [
      string,
      string,
      string,
    ];
    return { fault, broken, repaired, suite, suiteVersion: versionOf(suite) };
  });
}

/** The texts of {@link instruments}, by name. */
export function readInstruments(root = process.cwd()): Record<string, string> {
  return Object.fromEntries(
    instruments.map((name) => [name, readFileSync(join(root, 'src/programs', `${name}.ts`), 'utf8')]),
  );
}

function list(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
