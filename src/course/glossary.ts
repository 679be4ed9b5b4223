import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { load } from 'js-yaml';

const file = 'content/glossary.yaml';
const text = (purpose: string) =>
  z
    .string(`${purpose}, as text`)
    .min(1, `${purpose}, not an empty text`)
    .regex(/^[^$]*$/, `${purpose} without $formulas$`);

/** What each entry of `content/glossary.yaml` must say. */
export const termSchema = z
  .object({
    term: text('the term in its plain form'),
    also: z.array(text('another form')).default([]).describe('what the lesson’s words have instead of the term'),
    met: z
      .array(z.string('the slug of a lesson'))
      .default([])
      .describe('slugs of earlier lessons that may say it already, as they do not lean on it'),
    linked: z
      .boolean()
      .default(true)
      .describe('false for a word that lessons use in other senses too: its uses then do not link here'),
    lesson: z.string('the slug of a lesson').describe('the slug of the lesson that first explains it'),
    means: text('one or two exact sentences; `code` in backticks').regex(/\.$/, 'a sentence that ends in a full stop'),
    said: z
      .string('words of the lesson, letter by letter')
      .min(10, 'at least ten letters of the lesson, letter by letter')
      .describe('the words of the lesson that explain it, letter by letter'),
  })
  .strict();

/** A term of the glossary, with the place where a link finds it. */
export interface Term extends z.infer<typeof termSchema> {
  /** The end of its address: `glossary/#<anchor>`. */
  anchor: string;
}

/**
 * Reads the glossary, in alphabetical order.
 *
 * Throws: Error that names the file and the entry, what was expected and what was found, if an entry is malformed, comes twice
 * or belongs to no lesson.
 *
 * @param lessons those that may be named. @param root the project's root.
 */
export function readGlossary(lessons: readonly { slug: string }[], root = process.cwd()): Term[] {
  const entries = load(readFileSync(join(root, file), 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${file}: expected a list of terms, but found ${typeof entries}.`);
  const slugs = lessons.map(({ slug }) => slug);
  const anchors = new Set<string>();
  const terms = entries.map((entry: unknown, index) => {
    const named = (entry as { term?: unknown } | null)?.term;
    const where = `entry ${index + 1}${typeof named === 'string' ? ` (${named})` : ''}`;
    const term = termSchema.safeParse(entry);
    if (!term.success) {
      const issue = term.error.issues[0]!;
      const place = issue.path.length > 0 ? `'${issue.path.join('.')}': ` : '';
      const found = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], entry);
      fail(where, place + issue.message, JSON.stringify(found));
    }
    const { data } = term;
    if (!slugs.includes(data.lesson)) fail(where, `one of the lessons ${slugs.join(', ')}`, `'${data.lesson}'`);
    const anchor = data.term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    if (anchors.has(anchor)) fail(where, 'a term that has no entry yet', `a second '${data.term}'`);
    anchors.add(anchor);
    return { ...data, anchor };
  });
  return terms.sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

function fail(where: string, expected: string, found: string): never {
  throw new Error(`${file}, ${where}: expected ${expected}, but found ${found}.`);
}
