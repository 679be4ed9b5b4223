/** A quotation mark that would make a table's cells run together. */
export interface QuoteFault {
  /** The row of the table, from 1, in which the cell begins. */
  row: number;
  /** The cell's place in its row, from 0. */
  cell: number;
  kind: 'not closed' | 'text after it';
}

const [quote, lineFeed, carriageReturn] = [34, 10, 13];

/**
 * Finds the first quoted cell that is not closed, or goes on after its closing quotation mark: the two faults that a lenient
 * reader would pass over by losing cells.
 *
 * Range: `separator` is one character. A quotation mark opens a cell only as its first character, and is doubled within.
 * Source: RFC 4180.
 *
 * @example
 * findQuoteFault('a,b\n"1,2\n', ','); // { row: 2, cell: 0, kind: 'not closed' }
 */
export function findQuoteFault(text: string, separator: string): QuoteFault | undefined {
  if (!text.includes('"')) return undefined;
  const comma = separator.charCodeAt(0);
  let row = 1;
  let cell = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === quote) {
      let close = i;
      do close = text.indexOf('"', close + 1);
      while (close >= 0 && text.charCodeAt(close + 1) === quote && ++close);
      if (close < 0) return { row, cell, kind: 'not closed' };
      i = close + 1;
      const next = text.charCodeAt(i);
      const isOver = i >= text.length || next === comma || next === lineFeed || next === carriageReturn;
      if (!isOver) return { row, cell, kind: 'text after it' };
    } else {
      while (i < text.length && !ends(text.charCodeAt(i), comma)) i++;
    }
    if (text.charCodeAt(i) === comma) cell++;
    else {
      row++;
      cell = 0;
      if (text.charCodeAt(i) === carriageReturn && text.charCodeAt(i + 1) === lineFeed) i++;
    }
  }
  return undefined;
}

function ends(code: number, comma: number): boolean {
  return code === comma || code === lineFeed || code === carriageReturn;
}
