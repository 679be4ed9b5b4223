import { posix } from 'node:path';
import { examined, holds, homes, roomOf, rooms } from './rooms.ts';

/** An import as it stands in a file. */
export interface Import {
  /** The importing file, from the project's root, with `/` between folders. */
  file: string;
  /** As written, with any `?query`. */
  specifier: string;
  isType: boolean;
}

/**
 * Says why an import goes the wrong way, if it does.
 *
 * @param order the course's modules, first lesson first.
 */
export function whyForbidden(given: Import, order: readonly string[]): string | undefined {
  const { file } = given;
  if (file.startsWith('exercises/support/')) return supportForbids(given);
  if (file.startsWith('exercises/clinic/')) return patientForbids(given, order);
  if (/^exercises\/[^/]+\.test\.ts$/.test(file)) return suiteForbids(given, order);
  if (/^(exercises|solutions)\//.test(file)) return moduleForbids(given, order);
  return given.specifier.startsWith('.') ? roomForbids(given, order) : packageForbids(given);
}

function roomForbids({ file, specifier, isType }: Import, order: readonly string[]): string | undefined {
  const room = roomOf(file);
  if (room === undefined) return undefined;
  if (room === 'src/programs' && isReaders(specifier, order)) return undefined;
  const { values = [], types = [], closed = false } = rooms[room]!;
  const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
  const targetRoom = roomOf(target);
  if (targetRoom === room && !closed) return undefined;
  const among = (places: readonly string[]) =>
    places.some((place) => holds(place, target) || holds(place, `${target}.ts`));
  if (among(values) || (isType && among(types))) return undefined;
  if (among(types)) return `${room} may import only types of ${target}: write 'import type'.`;
  const allowed = [...values, ...types.map((place) => `types of ${place}`)].join(', ') || 'nothing of ours';
  return `${room} may import ${allowed}, but not ${target}.`;
}

function packageForbids({ file, specifier }: Import): string | undefined {
  const room = roomOf(file);
  if (room === undefined) return undefined;
  if (specifier.startsWith('node:') && !rooms[room]!.inNode)
    return `${room} runs in the page and cannot import '${specifier}'.`;
  const home = homes.find(([packages]) => packages.test(specifier))?.[1];
  if (home === undefined || holds(home, file)) return undefined;
  return `'${specifier}' is at home in ${home}; ${file} may not import it.`;
}

function supportForbids({ specifier }: Import): string | undefined {
  if (specifier === 'vitest' || /^\.\/[\w-]+$/.test(specifier)) return undefined;
  return `A suite's tools import only vitest and each other, but not '${specifier}'.`;
}

function suiteForbids({ file, specifier }: Import, order: readonly string[]): string | undefined {
  if (specifier === 'vitest' || /^\.\/support\/[\w-]+$/.test(specifier)) return undefined;
  const module = posix.basename(file, '.test.ts');
  if ([module, ...before(module, order)].some((name) => specifier === `./${name}`)) return undefined;
  return `A suite imports its module, earlier ones, ./support and vitest, but not '${specifier}'.`;
}

/** A patient of the clinic is a program of the reader's; its suite judges it with the programs that examine it. */
function patientForbids({ file, specifier }: Import, order: readonly string[]): string | undefined {
  if (isReaders(specifier, order) || (specifier === 'vitest' && file.endsWith('.test.ts'))) return undefined;
  if (examined.includes(posix.join('src/programs', `${specifier}.ts`))) return undefined;
  return `The clinic's texts import modules, ./support and the programs that examine them, but not '${specifier}'.`;
}

function moduleForbids({ file, specifier }: Import, order: readonly string[]): string | undefined {
  const kept = /^exercises\/(?:wrong|right)\/([^/]+)\//.exec(file);
  const module = kept ? kept[1]! : posix.basename(file, '.ts');
  if (before(module, order).some((name) => specifier === `./${name}`)) return undefined;
  return `Module ${module} imports only earlier modules, as './value', but not '${specifier}'.`;
}

function before(module: string, order: readonly string[]): readonly string[] {
  return order.slice(0, Math.max(0, order.indexOf(module)));
}

function isReaders(specifier: string, order: readonly string[]): boolean {
  return specifier.startsWith('./support/') || order.some((module) => specifier === `./${module}`);
}
