/** The entry of the exercise in a lesson's table of contents. */
const exercise = { slug: 'exercise', text: 'Exercise' };

/**
 * Lists the sections of a lesson for its table of contents, with the exercise where the lesson has it.
 *
 * @param headings the lesson's headings as Astro found them.
 * @param body the lesson's MDX.
 *
 * @example
 * sectionsOf([{ depth: 2, slug: 'recap', text: 'Recap' }], '<Exercise />\n\n## Recap').map(({ slug }) => slug); // ['exercise', 'recap']
 */
export function sectionsOf(
  headings: readonly { depth: number; slug: string; text: string }[],
  body: string,
): { slug: string; text: string }[] {
  const sections = headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ slug, text }));
  const place = body.indexOf('\n<Exercise');
  const before = body.slice(0, Math.max(place, 0)).match(/^## /gm)?.length ?? 0;
  return place < 0 ? sections : sections.toSpliced(before, 0, exercise);
}
