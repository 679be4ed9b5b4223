/**
 * Finds one exported function in a reader's module, as they wrote it: without its docblock, and without what it calls.
 *
 * @param text the module, as it passed its suite.
 * @returns its lines, or `undefined` if the module exports no function or class of this name in a form that is known here.
 *
 * @example
 * ownRule("export function neg(x: Value): Value {\n  return mul(x, minusOne);\n}\n", 'neg'); // the three lines
 */
export function ownRule(text: string, name: string): string | undefined {
  const lines = text.split('\n');
  const opens = new RegExp(`^export (?:function\\*?|const|class) ${name}\\b`);
  const start = lines.findIndex((line) => opens.test(line));
  if (start < 0) return undefined;
  // What belongs to a declaration is indented, up to a line that begins with the bracket that closes it.
  const rest = lines.slice(start + 1);
  const next = rest.findIndex((line) => /^\S/.test(line));
  const closes = next >= 0 && /^[\])}]/.test(rest[next]!);
  const count = next < 0 ? rest.length : closes ? next + 1 : next;
  return [lines[start]!, ...rest.slice(0, count)].join('\n').trimEnd();
}
