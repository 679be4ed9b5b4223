/** A place that was found: a page, or a section of one. */
export interface Place {
  url: string;
  /** The page's title. */
  page: string;
  /** The section's heading; nothing for a page's beginning. */
  section: string | undefined;
  /** HTML: the text around the words, escaped by Pagefind, with `<mark>` on each of them. */
  excerpt: string;
}

interface Part {
  url: string;
  title: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: Part[];
}

/** The part of Pagefind's own script that is used here. */
interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}

const pagesShown = 6;
const partsShown = 3;
let attempts = 0;
let loading: Promise<Pagefind> | undefined;

/** Fetches Pagefind and its index; after a failure the next call tries again. */
export function load(site: string): Promise<Pagefind> {
  loading ??= fetchPagefind(site).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchPagefind(site: string): Promise<Pagefind> {
  // A browser remembers that a module failed, so another attempt needs another address.
  const again = attempts++ === 0 ? '' : `?attempt=${attempts}`;
  const pagefind = (await import(/* @vite-ignore */ `${site}pagefind/pagefind.js${again}`)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/**
 * Finds the places where words are used, best page first and, within a page, best part first.
 *
 * Throws: whatever the browser says when the index cannot be fetched.
 *
 * @param site where the site lies, such as `/` or `/repo/`.
 */
export async function find(site: string, words: string): Promise<Place[]> {
  const pagefind = await load(site);
  const { results } = await pagefind.search(words);
  const pages = await Promise.all(results.slice(0, pagesShown).map((result) => result.data()));
  return pages.flatMap(placesOf).filter(({ excerpt }) => isAbout(excerpt, words));
}

const fewestLetters = 3;

/**
 * Says whether an excerpt marks one of the words, or one that begins like it.
 *
 * Pagefind never gives up: for a word that no page has it takes ever shorter beginnings of it, down to a single letter.
 *
 * @example
 * isAbout('the <mark>slopes</mark> multiply', 'slope'); // true
 * isAbout('at <mark>x.</mark>', 'xylophone'); // false
 */
export function isAbout(excerpt: string, words: string): boolean {
  const asked = lettersOf(words);
  const marked = lettersOf([...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word).join(' '));
  return asked.some((word) => marked.some((mark) => mark.startsWith(word.slice(0, fewestLetters))));
}

function lettersOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function scoreOf(part: Part): number {
  return part.weighted_locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
}

function placesOf({ url, meta, excerpt, sub_results: parts }: Found): Place[] {
  const page = meta.title ?? url;
  const best = parts.toSorted((a, b) => scoreOf(b) - scoreOf(a)).slice(0, partsShown);
  if (best.length === 0) return [{ url, page, section: undefined, excerpt }];
  return best.map((part) => ({
    url: part.url,
    page,
    section: part.url === url ? undefined : part.title,
    excerpt: part.excerpt,
  }));
}
