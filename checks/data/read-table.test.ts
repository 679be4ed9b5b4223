import { describe, expect, it } from 'vitest';
import { sizeProblem } from '../../src/data/tables/decode.ts';
import { findQuoteFault } from '../../src/data/tables/quotes.ts';
import { readTable } from '../../src/data/tables/read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTable('my.csv', bytes(text));
const told = (text: string | Uint8Array) => {
  const { rows, problems } = readTable('my.csv', typeof text === 'string' ? bytes(text) : text);
  expect(rows).toEqual([]);
  expect(problems.some(({ isFatal }) => isFatal)).toBe(true);
  return problems[0]!;
};
const wide = (text: string, isLittle: boolean) =>
  Uint8Array.from([...text].flatMap((c) => (isLittle ? [c.charCodeAt(0), 0] : [0, c.charCodeAt(0)])));

describe('a table is read, whatever wrote it', () => {
  it.each([
    ['plain', 'a,b\n1,é\n'],
    ['without a last line end', 'a,b\n1,é'],
    ['with Windows line ends', 'a,b\r\n1,é\r\n'],
    ['with old Mac line ends', 'a,b\r1,é\r'],
    ['with a byte order mark', '\ufeffa,b\n1,é\n'],
    ['with quotation marks', '"a","b"\n"1","é"\n'],
    ['with semicolons', 'a;b\n1;é\n'],
    ['with tabs', 'a\tb\n1\té\n'],
    ['with bars', 'a|b\n1|é\n'],
    ['with spaces around', ' a , b \n 1 , é \n'],
    ['with empty rows', 'a,b\n\n1,é\n,\n'],
    ['with spare separators at the end of a row', 'a,b\n1,é,,\n'],
  ])('%s', (_, text) => {
    const { header, rows, problems } = read(text);
    expect({ header, rows, problems }).toEqual({ header: ['a', 'b'], rows: [['1', 'é']], problems: [] });
  });

  it.each([
    ['UTF-16, little end first', Uint8Array.from([0xff, 0xfe, ...wide('a,b\n1,é\n', true)]), 'UTF-16'],
    ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...wide('a,b\n1,é\n', false)]), 'UTF-16'],
    ['UTF-16 without a mark', wide('a,b\n1,é\n', true), 'UTF-16'],
    ['Latin-1', Uint8Array.from('a,b\n1,é\n', (c) => c.charCodeAt(0)), 'Latin-1'],
  ])('%s', (_, file, name) => {
    const { rows, dropped } = readTable('my.csv', file);
    expect(rows).toEqual([['1', 'é']]);
    expect(dropped).toEqual([`my.csv was read as ${name}.`]);
  });

  it('keeps separators, doubled marks and line ends inside quotation marks, and the lines of rows', () => {
    const { rows, lines } = read('a,b\n"1,2","say ""x"""\n\n"two\nlines",2\n');
    expect(rows).toEqual([
      ['1,2', 'say "x"'],
      ['two\nlines', '2'],
    ]);
    expect(lines).toEqual([2, 4]);
  });

  it('keeps every column: one without a name, one twice, and names that objects have already', () => {
    const { header, rows, problems } = read('a,,a,__proto__,constructor\n1,2,3,4,5\n');
    expect(header).toEqual(['a', 'column 2', 'a (2)', '__proto__', 'constructor']);
    expect(rows).toEqual([['1', '2', '3', '4', '5']]);
    expect(problems.map(({ message }) => message)).toEqual([
      "my.csv, row 1: expected a name for column 2, but got none. It is called 'column 2' here.",
      "my.csv, row 1: expected each name once, but got 'a' again. It is called 'a (2)' here.",
    ]);
    expect(read('a,a (2),a\n1,2,3\n').header).toEqual(['a', 'a (2)', 'a (3)']);
  });

  it('counts what it leaves out', () => {
    expect(read('a,b\n1,2\n\n\n3,4\n').dropped).toEqual(['my.csv: 2 empty rows were left out.']);
  });
});

describe('what is no table is told, with the row', () => {
  it('a quotation mark that is not closed, or not at the end', () => {
    expect(told('a,b\n1,2\n3,"4\n5,6\n').message).toBe(
      'my.csv, row 3, column 2: expected a quotation mark at both ends of a cell, but got one that is never closed. Double a mark inside a cell, or take it out.',
    );
    expect(told('a,b\n"1"x,2\n').message).toContain('my.csv, row 2, column 1: expected a quotation mark');
    expect(findQuoteFault('a,b\r\n"x\r\ny","2"\r\n1,"2"3', ',')).toEqual({ row: 3, cell: 1, kind: 'text after it' });
    expect(findQuoteFault('a,b"c\n"",""""', ',')).toBeUndefined();
  });

  it('rows with too few or too many cells: the first ten, and how many more', () => {
    expect(told('a,b\n1,2\n3\n').message).toBe(
      'my.csv, row 3: expected 2 cells, as the header has, but got 1. A cell with a separator in it needs quotation marks.',
    );
    const { problems } = read(`a,b\n${'1,2,3\n'.repeat(25)}`);
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, undefined]);
    expect(problems.at(-1)!.message).toBe('my.csv: 15 more such places are not listed.');
  });

  it('NULs, cells and tables that are too large', () => {
    expect(told('a,b\n1,2\n3,x\0y\n').message).toBe(
      "my.csv, row 3, column 'b': expected text, but got a NUL character. Save the file as CSV in UTF-8 again.",
    );
    expect(told(`a,b\n1,${'x'.repeat(1_000_000)}\n`).message).toContain(
      "row 2, column 'b': expected at most 100,000 characters in a cell, but got 1,000,000.",
    );
    expect(told(`${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}\n`).message).toBe(
      'my.csv, row 1: expected at most 500 columns, but got 10,000. Take fewer columns.',
    );
    expect(told(`a\n${'1\n'.repeat(200_001)}`).message).toBe(
      'my.csv: expected at most 200,000 rows, but got 200,001. Take fewer rows.',
    );
  });

  it('a size above the limit, before the file is read', () => {
    expect(sizeProblem('my.csv', 20 * 1024 * 1024)).toBeUndefined();
    expect(sizeProblem('my.csv', 100 * 1024 * 1024)!.message).toBe(
      'my.csv: expected at most 20 MB, but the file has 100.0 MB. Take fewer rows or columns.',
    );
    expect(told(new Uint8Array(20 * 1024 * 1024 + 1)).message).toContain('expected at most 20 MB');
  });

  it.each([
    ['nothing', '', 'the file is empty'],
    ['empty names', '\n1,2\n', 'the row is empty'],
    ['names only', 'a,b\n', 'expected rows under the names of the columns, but got none'],
    ['a workbook', 'PK\x03\x04rest', 'a workbook or another ZIP archive. Please open it in a spreadsheet'],
    ['a PDF', '%PDF-1.7', 'got a PDF'],
    ['a web page', '<!DOCTYPE html><p>', 'got a web page or JSON'],
    ['JSON', '[{"a": 1}]', 'got a web page or JSON'],
  ])('%s', (_, text, words) => {
    expect(told(text).message).toContain(words);
  });
});
