/** A number with a decimal point or an exponent, as it stands in a lesson. */
export interface Decimal {
  /** With its sign, as written: a true minus in prose. */
  written: string;
  /** Where it starts in the file's text. */
  at: number;
  line: number;
}

/** What in a lesson's file is no prose: code, formulas, numbers by name, addresses, comments and what a figure is set to. */
const unread = [
  /^```[^]*?^```$/gm,
  /\$\$[^]*?\$\$/g,
  /`[^`\n]*`/g,
  /\$[^$\n]+\$/g,
  /<(?:Graph|Plot|Figure) name="[^"]*"/g,
  /<N of=["'][^"']*["'] ?\/>/g,
  /\{\/\*[^]*?\*\/\}/g,
  /(?<=<[A-Z][^<>]*\s(?!choices)\w+=)\{[^}]*\}/g,
  /https?:\/\/[^\s)'"]+/g,
  /^given:[^\]]*\]/m,
];

const decimal = /(?<![\w.,])[−-]?\d[\d,]*(?:\.\d+(?:e[−-]?\d+)?|e[−-]?\d+)(?!\w|\.\d)/g;

/** The text of a lesson in which everything that is no prose is blank, so that places stay the same. */
export function proseOf(text: string): string {
  return unread.reduce(
    (rest, part) => rest.replaceAll(part.global ? part : new RegExp(part, `${part.flags}g`), blank),
    text,
  );
}

function blank(part: string): string {
  return part.replaceAll(/[^\n]/g, ' ');
}

/** Finds the numbers of a lesson that stand in its prose as they are, in its order. */
export function bareDecimals(text: string): Decimal[] {
  return [...proseOf(text).matchAll(decimal)].map((match) => ({
    written: match[0],
    at: match.index,
    line: text.slice(0, match.index).split('\n').length,
  }));
}
