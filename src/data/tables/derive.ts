import { isMissing } from './numbers.ts';
import { count } from './read.ts';
import type { DerivedColumn, DerivedRule, Role } from './types.ts';

/** A derived category has at most so many kinds, each with at least so large a part of the rows, and together this part. */
const few = { kinds: 12, share: 0.01, together: 0.9 };

/** What an empty cell must be, as a part of all, for its emptiness to be worth a column. */
const empty = { least: 0.05, most: 0.95 };

/** What a rule makes of a cell: a kind, or nothing. */
const rules: Record<Exclude<DerivedRule, 'is empty'>, (cell: string) => string | undefined> = {
  'word before the full stop': (cell) => /(\p{L}+)\./u.exec(cell.slice(0, 200))?.[1],
  'first letter': (cell) => /^(\p{L})(?=$|\d|\s\p{L}\d)/u.exec(cell)?.[1],
};

/**
 * The columns that may be made out of one, without knowing what it means: of free text the word before the first full stop, or
 * the letter a code begins with, where few kinds cover nearly all rows; and whether the cell is empty.
 */
export function derivedColumns(name: string, role: Role, cells: readonly string[]): DerivedColumn[] {
  const known = cells.filter((cell) => !isMissing(cell));
  const found: DerivedColumn[] = [];
  if (role === 'text') {
    for (const rule of ['word before the full stop', 'first letter'] as const) {
      const kinds = fewKinds(known.map(rules[rule]), cells.length);
      if (kinds) found.push(derived(name, rule, kinds, `${count(kinds.length)} kinds and 'other'`));
    }
  }
  const share = 1 - known.length / cells.length;
  const isWorthwhile = share >= empty.least && share <= empty.most && found.length === 0;
  if (isWorthwhile && (role === 'numeric' || role === 'text')) {
    found.push(derived(name, 'is empty', [], `${count(cells.length - known.length)} of ${count(cells.length)} rows`));
  }
  return found;
}

/** What a derived column has in a row, by the cell it is made of. */
export function deriveCell({ rule, kinds }: DerivedColumn, cell: string): string | null {
  if (rule === 'is empty') return isMissing(cell) ? 'yes' : 'no';
  if (isMissing(cell)) return null;
  const kind = rules[rule](cell);
  return kind !== undefined && kinds.includes(kind) ? kind : 'other';
}

/** The kinds that are frequent enough, most frequent first; undefined unless they are few and cover nearly all known cells. */
function fewKinds(kinds: readonly (string | undefined)[], rowCount: number): string[] | undefined {
  const counts = new Map<string, number>();
  for (const kind of kinds) if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const least = Math.max(5, few.share * rowCount);
  const frequent = [...counts].filter(([, rows]) => rows >= least).sort(([, a], [, b]) => b - a);
  const covered = frequent.reduce((sum, [, rows]) => sum + rows, 0);
  const isFew = frequent.length >= 2 && frequent.length <= few.kinds && covered >= few.together * kinds.length;
  return isFew ? frequent.map(([kind]) => kind) : undefined;
}

function derived(column: string, rule: DerivedRule, kinds: string[], size: string): DerivedColumn {
  const name = `${column}: ${rule}`;
  return { name, rule, kinds, why: `${name}, ${size}`, isOn: true };
}
