import { closing, renderInSentence, shortCode, unbroken, unbrokenPowers } from './formula.ts';
import { numberNamed } from './numbers.ts';

const parts = /`([^`]+)`|\$([^$]+)\$|<N of=["']([^"']+)["'] \/>/g;

/**
 * Turns a plain string with `code`, $formulas$ and numbers by name, `<N of="slope.fall" />`, into HTML with round
 * quotes: the words of questions, answers, hints, captions and titles.
 *
 * Throws: Error that quotes the formula or the name, if one cannot be set.
 *
 * @example
 * inline('is `a < b`?'); // 'is <code class="short">a &lt; b</code>?'
 */
export function inline(text: string): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(parts)) {
    const [whole, code, formula, name] = match;
    html += plain(text, end, match.index);
    end = match.index + whole.length;
    if (name !== undefined) html += unbrokenPowers(numberNamed(name));
    else if (code === undefined) {
      const [signs = ''] = closing.exec(text.slice(end)) ?? [];
      html += renderInSentence(formula!, signs);
      end += signs.length;
    } else html += `<code${code.length <= shortCode ? ' class="short"' : ''}>${escape(code)}</code>`;
  }
  return html + plain(text, end);
}

/** Some of a sentence's words, with round quotes, and its numbers in one piece. */
function plain(text: string, from: number, to?: number): string {
  const words = text.slice(from, to).replace(/["']/g, (sign, at: number) => {
    const opens = /^$|[\s([“]/.test(text.charAt(from + at - 1));
    return sign === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’';
  });
  return unbrokenPowers(escape(unbroken(words)));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
