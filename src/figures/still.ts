import { nothing } from 'lit';

/** A text with holes and what fills them, as lit's tags make it. */
interface Template {
  strings: readonly string[];
  values: readonly unknown[];
}

/** A binding that the text so far leads up to: `name=`, `.name=`, `?name=` or `@name=`. */
const binding = /\s([.?@]?)([\w-]+)=$/;

/**
 * Writes a template as HTML that needs no script: what a page shows before a figure's code has arrived, or without it.
 *
 * Shape: a lit template → its text. Events are left out, properties become the attributes of the same name.
 * Throws: Error for a value that a still picture cannot hold, such as a directive.
 *
 * @example
 * still(html`<p class="a" ?hidden=${true}>${1} < 2</p>`); // '<p class="a" hidden="">1 < 2</p>'
 */
export function still({ strings, values }: Template): string {
  return strings.reduce((html, text, i) => {
    const before = html + text;
    if (i >= values.length) return before;
    const bound = binding.exec(before);
    if (!bound) return before + content(values[i]);
    return before.slice(0, bound.index) + attribute(bound[1]!, bound[2]!, values[i]);
  }, '');
}

function attribute(kind: string, name: string, value: unknown): string {
  const isOff = kind === '@' || value === nothing || value === false || value === undefined;
  if (isOff && (kind !== '' || value === nothing)) return '';
  return ` ${name}="${value === true ? '' : escape(String(value))}"`;
}

function content(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(content).join('');
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  if (typeof value === 'object' && 'strings' in value) return still(value as Template);
  throw new Error(`A still picture expects text, numbers, lists and templates, but got ${typeof value}.`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
