import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Kept beside the packages that the subsets are made from, and made again with them. */
const folder = 'node_modules/.cache/scratchgrad/fonts';
const resolve = createRequire(import.meta.url).resolve;

/** What the pages' styles ask of a face: weights 400 to 700, and these features. */
const options = {
  targetFormat: 'woff2' as const,
  noHinting: true,
  keepFeatures: ['ccmp', 'kern', 'liga', 'lnum', 'mark', 'tnum'],
};

/**
 * The part of a packaged font that almost every page needs, as a file of its own that is a half to a quarter as long.
 *
 * @param font the woff2 file, as an import would name it.
 * @param range the signs to keep, as in CSS: `U+0020-007E, U+00D7`. A page finds the other signs in the whole font.
 * @param axes the weights to keep, of a variable font.
 * @returns the path of the subset, made at the first call.
 */
export async function subset(
  font: string,
  range: string,
  axes?: { wght: { min: number; max: number } },
): Promise<string> {
  const whole = readFileSync(resolve(font));
  const wanted = { ...options, ...(axes && { variationAxes: axes }) };
  const key = createHash('sha256').update(whole).update(range).update(JSON.stringify(wanted)).digest('hex');
  const file = join(process.cwd(), folder, `${key.slice(0, 16)}.woff2`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, await subsetFont(whole, signsOf(range).join(''), wanted));
    renameSync(unfinished, file);
  }
  return file;
}

/** The signs of a range that are not in another, both as in CSS. */
export function without(range: string, taken: string): string {
  const gone = new Set(signsOf(taken));
  const parts: { first: number; last: number }[] = [];
  for (const sign of signsOf(range)) {
    if (gone.has(sign)) continue;
    const code = sign.codePointAt(0)!;
    const open = parts.at(-1);
    if (open?.last === code - 1) open.last = code;
    else parts.push({ first: code, last: code });
  }
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  return parts.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}

function signsOf(range: string): string[] {
  return range.split(', ').flatMap((part) => {
    const [first = NaN, last = first] = part
      .slice(2)
      .split('-')
      .map((code) => parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });
}
