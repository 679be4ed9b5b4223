import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lists = new Map<string, Record<string, string | string[]>>();

/**
 * Finds a number that a check computes with the course's own engine, as it is printed: `content/numbers/<slug>.json` has it.
 *
 * Throws: Error that names it, if there is none of that name.
 *
 * @param name the lesson's slug, the number's name and, in a list, its place from 0, with points between.
 *
 * @example
 * numberNamed('slope.right.1'); // '−15.96'
 */
export function numberNamed(name: string): string {
  const [slug = '', key = '', place] = name.split('.');
  const found = numbersOf(slug)[key];
  const number = Array.isArray(found) ? found[Number(place)] : place === undefined ? found : undefined;
  if (number === undefined) {
    throw new Error(
      `<N of="${name}" /> expects a number of content/numbers/${slug}.json, but there is none of that name. Let checks/content/numbers/${slug}.ts compute it, and run npm run numbers.`,
    );
  }
  return number;
}

function numbersOf(slug: string): Record<string, string | string[]> {
  const known = lists.get(slug);
  if (known) return known;
  const file = join(process.cwd(), 'content/numbers', `${slug}.json`);
  const read = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | string[]>) : {};
  lists.set(slug, read);
  return read;
}
