import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What was found in a built site: how many links were followed, and one line for each that leads nowhere. */
export interface Links {
  followed: number;
  complaints: string[];
}

/**
 * Follows every link, script, style, picture and font of a built site that should lead to another of its files.
 *
 * Shape: a complaint reads `<page>: <link>: <what is wrong>`.
 * @param folder the built site.
 * @param base the path it was built for, with a slash at either end.
 */
export function followLinks(folder: string, base: string): Links {
  const pages = globSync('**/*.html', { cwd: folder }).sort();
  const texts = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
  const styles = globSync('**/*.css', { cwd: folder }).sort();
  const links = [
    ...pages.flatMap((page) => linksOf(texts.get(page)!).map((link) => ({ from: page, link }))),
    ...styles.flatMap((style) =>
      addressesOf(readFileSync(join(folder, style), 'utf8')).map((link) => ({ from: style, link })),
    ),
  ].filter(({ link }) => !/^(https?:|mailto:|data:)/.test(link));
  const complaints = links.flatMap(({ from, link }) => {
    const wrong = whatIsWrong(folder, base, texts, from, link);
    return wrong ? [`${from}: ${link}: ${wrong}`] : [];
  });
  return { followed: links.length, complaints: [...new Set(complaints)] };
}

function linksOf(html: string): string[] {
  const outsideCode = html.replace(/<(script|style)\b([^>]*)>[^]*?<\/\1>/g, '<$1$2>');
  return [...outsideCode.matchAll(/<[a-z][^<>]*?\s(?:href|src)="([^"]*)"/g)].map(([, link]) =>
    link!.replaceAll('&amp;', '&'),
  );
}

function addressesOf(css: string): string[] {
  return [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, link]) => link!);
}

function whatIsWrong(
  folder: string,
  base: string,
  texts: Map<string, string>,
  from: string,
  link: string,
): string | undefined {
  const [address, fragment] = link.split('#') as [string, string?];
  const path = decodeURIComponent(address.replace(/\?.*$/, ''));
  const absolute = path.startsWith('/') ? path : path === '' ? base + from : posix.join(base, dirname(from), path);
  if (!absolute.startsWith(base)) return `expected it below ${base}`;
  const file = posix.join(absolute.slice(base.length), absolute.endsWith('/') ? 'index.html' : '');
  if (!existsSync(join(folder, file))) return 'expected a file there, found none';
  const target = texts.get(file);
  if (!fragment || target === undefined) return undefined;
  return target.includes(` id="${decodeURIComponent(fragment)}"`) ? undefined : 'expected an element with this id';
}
