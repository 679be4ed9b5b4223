import { defineHastPlugin } from 'satteri';
import { readGlossary, type Term } from '../course/glossary.ts';
import { readCourse } from '../course/manifest.ts';

/**
 * Cuts a text where it says terms, each at its first place, in the text's order.
 *
 * @param terms the terms to look for; those that are found are taken out of the set.
 * @returns texts, and for each place the words there with their term.
 *
 * @example
 * cutAtTerms('Its slopes add.', new Set([slope])); // ['Its ', { term: slope, words: 'slopes' }, ' add.']
 */
export function cutAtTerms(text: string, terms: Set<Term>): (string | { term: Term; words: string })[] {
  const found = [...terms]
    .map((term) => ({ term, match: pattern(term.term).exec(text) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => a.match!.index - b.match!.index || b.match![0].length - a.match![0].length);
  const pieces: (string | { term: Term; words: string })[] = [];
  let end = 0;
  for (const { term, match } of found) {
    const { 0: words, index } = match!;
    if (index < end) continue;
    pieces.push(text.slice(end, index), { term, words });
    terms.delete(term);
    end = index + words.length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '');
}

/** A term as a word, also in the plural; one with a capital is a name and keeps it. */
function pattern(term: string): RegExp {
  const plain = term.replaceAll(/[^\w -]/g, '');
  return new RegExp(`(?<![\\w-])${plain}(?:e?s)?(?![\\w-])`, /[A-Z]/.test(term) ? '' : 'i');
}

let known: { terms: Term[]; numbers: Map<string, number> } | undefined;

function glossary() {
  const { lessons } = readCourse();
  return { terms: readGlossary(lessons), numbers: new Map(lessons.map(({ slug, number }) => [slug, number])) };
}

/** Links every term at its first use in a lesson to the glossary, if a lesson before explained it. */
export function terms(base: string) {
  return ({ fileURL }: { fileURL: URL | undefined }) => {
    const [, slug] = /\/content\/lessons\/\d+-([a-z-]+)\.mdx$/.exec(fileURL?.pathname ?? '') ?? [];
    if (slug === undefined) return null;
    known ??= glossary();
    const { terms, numbers } = known;
    const here = numbers.get(slug) ?? 0;
    const open = new Set(terms.filter(({ lesson, linked }) => linked && numbers.get(lesson)! < here));
    return defineHastPlugin({
      name: 'terms',
      text(node, context) {
        const parent = context.parent(node);
        if (parent?.type !== 'element' || (parent.tagName !== 'p' && parent.tagName !== 'li')) return;
        const pieces = cutAtTerms(node.value, open);
        if (pieces.length < 2 && typeof pieces[0] === 'string') return;
        context.replaceNode(
          node,
          pieces.map((piece) =>
            typeof piece === 'string'
              ? { type: 'text' as const, value: piece }
              : {
                  type: 'element' as const,
                  tagName: 'a',
                  properties: { className: ['term'], href: `${base}glossary/#${piece.term.anchor}` },
                  children: [{ type: 'text' as const, value: piece.words }],
                },
          ),
        );
      },
    });
  };
}
