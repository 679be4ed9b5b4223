import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { competitionFiles } from '../../src/data/competition/files.ts';
import { publishedSeed } from '../../src/data/competition/generate.ts';

/**
 * Writes the competition's files anew from their seed, after a change of the generator.
 *
 * Usage: node checks/data/competition-files.ts
 */
const folder = resolve(import.meta.dirname, '../../public/competition');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(competitionFiles(publishedSeed))) {
  writeFileSync(join(folder, name), text);
  console.log(`public/competition/${name}: ${text.split('\n').length - 1} lines`);
}
