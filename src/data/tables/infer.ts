import { derivedColumns } from './derive.ts';
import { isMissing, numberForm, numberNote, readNumber } from './numbers.ts';
import { count } from './read.ts';
import type { ColumnPlan, Role } from './types.ts';

/** A category column has at most so many kinds; a column of numbers at most this part of other cells. */
const most = { kinds: 50, strangers: 0.05 };

const pairs = ['false true', 'no yes', 'n y', 'f t', '0 1', 'off on'];

/**
 * What a column seems to be for, from its cells alone: the target and the id are chosen by who knows the table.
 *
 * @example
 * inferColumn('age', ['31', '', '47']).role; // 'numeric'
 */
export function inferColumn(name: string, cells: readonly string[]): ColumnPlan {
  const known = cells.filter((cell) => !isMissing(cell));
  const kinds = new Set(known);
  const { role, why } = inferRole(name, known, kinds, cells.length);
  return {
    name,
    role,
    why,
    missing: cells.length - known.length,
    distinct: kinds.size,
    examples: [...kinds].slice(0, 4).map((cell) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell)),
    hasDecimalComma: role === 'numeric' && numberForm(known) === 'comma',
    derived: derivedColumns(name, role, cells),
  };
}

function inferRole(
  name: string,
  known: readonly string[],
  kinds: ReadonlySet<string>,
  rowCount: number,
): { role: Role; why: string } {
  if (known.length === 0) return { role: 'unused', why: 'Every cell is empty.' };
  const [only] = kinds;
  if (kinds.size === 1) {
    return known.length < rowCount
      ? { role: 'category', why: `Every cell is '${shorten(only!)}' or empty.` }
      : { role: 'unused', why: `Every cell is '${shorten(only!)}': a constant column tells nothing.` };
  }
  if (kinds.size === known.length && known.length === rowCount && isNamedLikeId(name)) {
    return { role: 'id', why: `Its name says so, and all ${count(kinds.size)} cells differ.` };
  }
  if (
    kinds.size === 2 &&
    pairs.includes(
      [...kinds]
        .map((cell) => cell.toLowerCase())
        .sort()
        .join(' '),
    )
  ) {
    return { role: 'boolean', why: `Two answers: ${[...kinds].join(' and ')}.` };
  }
  const form = numberForm(known);
  const strangers = known.filter((cell) => Number.isNaN(readNumber(cell, form)));
  if (strangers.length <= most.strangers * known.length) {
    if (countsRows(known)) return { role: 'unused', why: 'It counts the rows.' };
    const note = numberNote(known, form);
    return { role: 'numeric', why: `Numbers${note ? ` ${note}` : ''}, ${count(kinds.size)} different ones.` };
  }
  const mostKinds = Math.min(most.kinds, Math.max(2, rowCount / 3));
  if (kinds.size <= mostKinds) return { role: 'category', why: `${count(kinds.size)} kinds.` };
  return {
    role: 'text',
    why: `${count(kinds.size)} different texts in ${count(known.length)} cells are too many kinds: left out.`,
  };
}

/** Says whether a column is named as identifiers are: id, ID, PassengerId, customer_id, key, index. */
export function isNamedLikeId(name: string): boolean {
  return /^(id|key|index|uuid|guid|column 1)$/i.test(name) || /(^|[\s_-])id$/i.test(name) || /[a-z]I[dD]$/.test(name);
}

/** Says whether cells are whole numbers that rise by one from row to row. */
function countsRows(known: readonly string[]): boolean {
  return known.length > 2 && known.every((cell, i) => i === 0 || Number(cell) === Number(known[i - 1]) + 1);
}

function shorten(cell: string): string {
  return cell.length > 30 ? `${cell.slice(0, 29)}…` : cell;
}
