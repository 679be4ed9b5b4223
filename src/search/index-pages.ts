import { fileURLToPath } from 'node:url';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What is no prose, or would give an answer away. */
const excluded = [
  '.text-head p',
  '.lesson-head .place',
  '.lesson-head .terms',
  '.katex',
  '.drawing',
  '.choices',
  '.exercise pre',
  '.exercise details',
];

/** What the page loads; Pagefind would also write three search boxes of its own. */
const used =
  /^(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.\w+\.pagefind|(fragment|index)\/.+)$/;

/**
 * Writes the index of the search into the built site, after every build: the marked part (`data-pagefind-body`) of every page.
 *
 * Throws: Error with Pagefind's own words, or one that says that no page was found.
 */
export function search(): AstroIntegration {
  return { name: 'search', hooks: { 'astro:build:done': ({ dir }) => indexPages(fileURLToPath(dir)) } };
}

async function indexPages(site: string): Promise<void> {
  try {
    const { index } = orThrow(await createIndex({ excludeSelectors: excluded, forceLanguage: 'en' }));
    const { page_count: pages } = orThrow(await index!.addDirectory({ path: site }));
    if (pages === 0) throw new Error(`The search expected pages in ${site}, but found none.`);
    const { files } = orThrow(await index!.getFiles());
    for (const { path, content } of files.filter((file) => used.test(file.path))) {
      const place = join(site, 'pagefind', path);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, content);
    }
  } finally {
    await close();
  }
}

function orThrow<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`The search's index was not built: ${answer.errors.join(' ')}`);
  return answer;
}
