import type { Problem } from './types.ts';

/** The most that one file may weigh, in bytes. */
export const mostBytes = 20 * 1024 * 1024;

/** How files begin that are no tables, whatever their name says. */
const strangers: readonly (readonly [start: string, kind: string, remedy: string])[] = [
  ['PK\x03\x04', 'a workbook or another ZIP archive', 'open it in a spreadsheet and save it as CSV'],
  ['\xd0\xcf\x11\xe0', 'an old workbook', 'open it in a spreadsheet and save it as CSV'],
  ['\x1f\x8b', 'a compressed file', 'unpack it first'],
  ['%PDF', 'a PDF', 'ask for the table itself, as CSV'],
  ['\x89PNG', 'a picture', 'choose the table itself'],
  ['\xff\xd8\xff', 'a picture', 'choose the table itself'],
  ['GIF8', 'a picture', 'choose the table itself'],
  ['SQLite format 3', 'a database', 'export the table as CSV'],
  ['PAR1', 'a Parquet file', 'export the table as CSV'],
];

/** Says what is wrong with a file's size, to be asked before a byte of it is read. */
export function sizeProblem(file: string, bytes: number): Problem | undefined {
  if (bytes === 0) return fatal(file, `${file}: expected a table, but the file is empty. Choose another file.`);
  if (bytes <= mostBytes) return undefined;
  const size = (bytes / 1024 / 1024).toFixed(1);
  return fatal(
    file,
    `${file}: expected at most ${mostBytes / 1024 / 1024} MB, but the file has ${size} MB. Take fewer rows or columns.`,
  );
}

/**
 * The text of a file: UTF-8 or UTF-16, with or without a byte order mark, and else Latin-1 as Windows writes it.
 *
 * @returns the text and, if it was not plain UTF-8, what it was read as; or why it is no text.
 */
export function decode(file: string, bytes: Uint8Array): { text: string; note?: string } | Problem {
  const tooLarge = sizeProblem(file, bytes.length);
  if (tooLarge) return tooLarge;
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const stranger = strangers.find(([known]) => start.startsWith(known));
  if (stranger) {
    return fatal(file, `${file}: expected a table as CSV text, but got ${stranger[1]}. Please ${stranger[2]}.`);
  }
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), note: `${file} was read as UTF-16.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), note: `${file} was read as Latin-1.` };
  }
}

/** Says which byte comes first if the text has two bytes a character: by its mark, or by where its zeros are. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  sample.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
  const most = sample.length / 4;
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > most && zeros[1] === 0) return 'utf-16be';
  return undefined;
}

function fatal(file: string, message: string): Problem {
  return { file, message, isFatal: true };
}
