import { dsvFormat } from 'd3-dsv';
import { decode } from './decode.ts';
import { findQuoteFault } from './quotes.ts';
import type { Problem, RawTable } from './types.ts';

/** The most that one table may have. */
export const most = { rows: 200_000, columns: 500, characters: 100_000 };

const separators = [',', ';', '\t', '|'] as const;
const separatorNames = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** How many problems of one kind are told one by one. */
const told = 10;

/**
 * Reads a file of separated values as a table of texts. It never throws and never loses a column: what it can't read it tells in
 * `problems`, with the row, and then there is no table to train on.
 *
 * Shape: the first row names the columns; a column without a name is called 'column 3', a second 'age' is called 'age (2)'.
 * Range: at most 20 MB, 200,000 rows, 500 columns, and 100,000 characters in a cell. Commas, semicolons, tabs or bars.
 *
 * @example
 * readTable('my.csv', new TextEncoder().encode('a;b\n1;2\n')).rows; // [['1', '2']]
 */
export function readTable(file: string, bytes: Uint8Array): RawTable {
  const decoded = decode(file, bytes);
  if ('message' in decoded) return failed(file, [decoded]);
  const { text, note } = decoded;
  const fault = (row: number | undefined, message: string, column?: string): RawTable =>
    failed(file, [{ file, row, column, message: `${placeOf(file, row, column)}: ${message}`, isFatal: true }]);

  const looks = /^\s*(<!doctype|<html|<\?xml|[{[]\s*["{[\]}])/i.exec(text);
  if (looks) return fault(undefined, 'expected a table as CSV text, but got a web page or JSON. Choose the CSV file.');
  const separator = separatorOf(text);
  const quotes = findQuoteFault(text, separator);
  if (quotes) {
    const came = quotes.kind === 'not closed' ? 'one that is never closed' : 'text after the closing one';
    return fault(
      quotes.row,
      `expected a quotation mark at both ends of a cell, but got ${came}. Double a mark inside a cell, or take it out.`,
      `column ${quotes.cell + 1}`,
    );
  }
  const [first, ...records] = dsvFormat(separator).parseRows(text);
  if (!first || first.every((name) => name.trim() === '')) {
    return fault(1, 'expected the names of the columns, but the row is empty. Begin the file with a row of names.');
  }
  if (first.length > most.columns) {
    return fault(1, `expected at most ${most.columns} columns, but got ${count(first.length)}. Take fewer columns.`);
  }
  const { header, notes } = nameColumns(file, first);
  const table: RawTable = { file, header, rows: [], lines: [], dropped: note ? [note] : [], problems: notes };
  if (separator !== ',') table.dropped.push(`${file}: cells are separated by ${separatorNames[separator]}.`);
  return fill(table, records);
}

/** Keeps the rows that are rows, and counts the empty ones. */
function fill(table: RawTable, records: string[][]): RawTable {
  const { file, header } = table;
  const width = header.length;
  const faults: Problem[] = [];
  let faultCount = 0;
  let empty = 0;
  const complain = (row: number, message: string, column?: string) => {
    if (faultCount++ >= told) return;
    faults.push({ file, row, column, message: `${placeOf(file, row, column)}: ${message}`, isFatal: true });
  };
  records.forEach((record, i) => {
    const row = i + 2;
    if (record.every((cell) => cell.trim() === '')) {
      empty++;
      return;
    }
    const isSpare = record.length > width && record.slice(width).every((cell) => cell.trim() === '');
    if (record.length !== width && !isSpare) {
      complain(
        row,
        `expected ${count(width)} cells, as the header has, but got ${count(record.length)}. A cell with a separator in it needs quotation marks.`,
      );
    }
    const cells = record.slice(0, width);
    cells.forEach((cell, c) => {
      if (cell.length > most.characters) {
        complain(
          row,
          `expected at most ${count(most.characters)} characters in a cell, but got ${count(cell.length)}. Shorten it, or take the column out.`,
          header[c],
        );
      }
      if (cell.includes('\0')) {
        complain(row, 'expected text, but got a NUL character. Save the file as CSV in UTF-8 again.', header[c]);
      }
      cells[c] = cell.trim();
    });
    table.rows.push(cells);
    table.lines.push(row);
  });
  if (empty > 0)
    table.dropped.push(`${file}: ${count(empty)} empty ${empty === 1 ? 'row was' : 'rows were'} left out.`);
  if (faultCount > told) {
    const message = `${file}: ${count(faultCount - told)} more such places are not listed.`;
    faults.push({ file, message, isFatal: true });
  }
  if (table.rows.length === 0) {
    const message = `${file}: expected rows under the names of the columns, but got none. Choose another file.`;
    faults.push({ file, message, isFatal: true });
  }
  if (table.rows.length > most.rows) {
    const message = `${file}: expected at most ${count(most.rows)} rows, but got ${count(table.rows.length)}. Take fewer rows.`;
    faults.push({ file, message, isFatal: true });
  }
  if (faults.length === 0) return table;
  return { ...table, rows: [], lines: [], problems: [...faults, ...table.problems] };
}

/** Every column gets a name of its own; what had to be made up is told. */
function nameColumns(file: string, first: readonly string[]): { header: string[]; notes: Problem[] } {
  const taken = new Set<string>();
  const notes: Problem[] = [];
  const note = (column: string, message: string) =>
    notes.push({ file, row: 1, column, message: `${placeOf(file, 1)}: ${message}`, isFatal: false });
  const header = first.map((cell, i) => {
    const given = cell.replaceAll('\0', '').trim();
    const wanted = given === '' ? `column ${i + 1}` : given;
    let name = wanted;
    for (let k = 2; taken.has(name); k++) name = `${wanted} (${k})`;
    taken.add(name);
    if (given === '') note(name, `expected a name for column ${i + 1}, but got none. It is called '${name}' here.`);
    else if (name !== wanted)
      note(name, `expected each name once, but got '${wanted}' again. It is called '${name}' here.`);
    return name;
  });
  if (header.length > 1 && first.every((cell) => cell.trim() !== '' && Number.isFinite(Number(cell)))) {
    note(header[0]!, 'expected the names of the columns, but got numbers only. Is the row of names missing?');
  }
  return { header, notes };
}

/** The separator that divides the first row into most cells. */
function separatorOf(text: string): (typeof separators)[number] {
  const row = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const bare = row.replace(/"(?:[^"]|"")*"/g, '');
  const cells = (separator: string) => bare.split(separator).length;
  return separators.reduce((best, separator) => (cells(separator) > cells(best) ? separator : best));
}

function failed(file: string, problems: Problem[]): RawTable {
  return { file, header: [], rows: [], lines: [], dropped: [], problems };
}

/** 'my.csv, row 3, column 'age'', as far as it is known. */
export function placeOf(file: string, row?: number, column?: string): string {
  const named = column?.startsWith('column ') ? column : column && `column '${column}'`;
  return [file, row && `row ${row}`, named].filter(Boolean).join(', ');
}

/** A whole number as it is read: 200,000. */
export function count(x: number): string {
  return x.toLocaleString('en-GB');
}
