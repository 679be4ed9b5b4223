/** How cells are read that mean nothing: as missing. */
const missing = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null', '?', '-']);

/** Says whether a cell holds nothing, in one of the ways in which files say so. */
export function isMissing(cell: string): boolean {
  return cell.length <= 4 && missing.has(cell.toLowerCase());
}

/** Whether a column writes its decimal point as a comma. */
export type NumberForm = 'comma' | 'plain';

/** No number is written longer; some of these expressions would take long over what is. */
const mostCharacters = 40;

const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}([,' \u00a0\u202f]\d{3})+(\.\d+)?$/;
const decimalComma = /^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+$/;
const money = /^([+-]?)\s*(?:[$€£¥]|USD|EUR|GBP|CHF)\s*([\d.,' ]+)$|^([+-]?[\d.,' ]+)\s*(?:[$€£¥]|USD|EUR|GBP|CHF)$/i;

/**
 * The number that a cell writes, NaN if it writes none.
 *
 * Range: '1,234.5' is 1234.5; '12 %' is 0.12; a currency's sign is passed over. With the form 'comma' '1,5' is 1.5.
 *
 * @example
 * readNumber('$1,200'); // 1200
 */
export function readNumber(cell: string, form: NumberForm = 'plain'): number {
  if (cell.length > mostCharacters) return NaN;
  if (plain.test(cell)) return finite(Number(cell));
  const [, sign, after, before] = money.exec(cell) ?? [];
  const amount = after !== undefined ? `${sign}${after.trim()}` : before?.trim();
  if (amount !== undefined) return readNumber(amount, form);
  if (cell.endsWith('%')) return readNumber(cell.slice(0, -1).trim(), form) / 100;
  if (form === 'comma' && decimalComma.test(cell)) return finite(Number(cell.replaceAll('.', '').replace(',', '.')));
  if (grouped.test(cell)) return finite(Number(cell.replace(/[,' \u00a0\u202f]/g, '')));
  return NaN;
}

/** Whether a column's commas are decimal ones: some cell can't be read otherwise. */
export function numberForm(cells: readonly string[]): NumberForm {
  return cells.some(
    (cell) =>
      /\d,(\d{1,2}|\d{4,})(?!\d)/.test(cell) &&
      Number.isNaN(readNumber(cell)) &&
      !Number.isNaN(readNumber(cell, 'comma')),
  )
    ? 'comma'
    : 'plain';
}

/** Says in words how a column's numbers were read, if they are not written plainly. */
export function numberNote(all: readonly string[], form: NumberForm): string | undefined {
  const cells = all.filter((cell) => cell.length <= mostCharacters);
  const ways = [
    form === 'comma' && 'commas as decimal points',
    form === 'plain' && cells.some((cell) => /\d[,' \u00a0\u202f]\d{3}/.test(cell)) && 'marks between thousands',
    cells.some((cell) => cell.endsWith('%')) && 'percent signs (12 % is 0.12)',
    cells.some((cell) => money.test(cell)) && "a currency's sign",
  ].filter((way) => way !== false);
  return ways.length === 0 ? undefined : `with ${ways.join(', ')}`;
}

function finite(x: number): number {
  return Number.isFinite(x) ? x : NaN;
}
