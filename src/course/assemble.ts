/** What is known of a reader's own text of a module, before it is used by a later one. */
export type Standing = 'passed' | 'failed' | 'not attempted' | 'stale';

/** Whose text of a module a run gets, and why. */
export interface Provenance {
  module: string;
  whose: 'reader' | 'reference';
  why: string;
}

export interface Assembly {
  /** The text of every module that the run may import, by module name. */
  texts: Record<string, string>;
  /** One entry for each module before the judged one, in the course's order. */
  provenance: Provenance[];
}

const reasons: Record<Standing, string> = {
  passed: 'it passed its suite',
  failed: 'yours does not pass its suite yet',
  'not attempted': 'yours is not solved yet',
  stale: 'its suite changed since yours passed',
};

/**
 * Decides whose text of each module a run gets: the judged module is always the reader's; an earlier one is the reader's
 * where it passed its suite, else the reference.
 *
 * Shape: `order` lists the course's modules; `reference` has a text for each; `own` may lack modules that were never opened.
 * Throws: RangeError if `judged` is not one of the course's modules.
 * Source: the carrying-forward rule, CONTRIBUTING.md.
 */
export function assemble(
  order: readonly string[],
  judged: { module: string; text: string },
  own: Readonly<Record<string, { text: string; standing: Standing } | undefined>>,
  reference: Readonly<Record<string, string>>,
): Assembly {
  const index = order.indexOf(judged.module);
  if (index < 0) {
    throw new RangeError(
      `assemble expects one of ${order.join(', ')} as the judged module, but got '${judged.module}'.`,
    );
  }
  const texts: Record<string, string> = { [judged.module]: judged.text };
  const provenance = order.slice(0, index).map((module): Provenance => {
    const mine = own[module];
    const whose = mine?.standing === 'passed' ? 'reader' : 'reference';
    texts[module] = whose === 'reader' ? mine!.text : reference[module]!;
    return { module, whose, why: reasons[mine?.standing ?? 'not attempted'] };
  });
  return { texts, provenance };
}
