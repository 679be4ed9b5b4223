import katex from 'katex';

/** The colours of the three things the course is about. The inner braces keep the space around a sign out of the marked part. */
const macros = {
  '\\val': '\\htmlClass{value}{{#1}}',
  '\\slope': '\\htmlClass{slope}{{#1}}',
  '\\grad': '\\htmlClass{gradient}{{#1}}',
};

/**
 * Renders a formula as HTML for the eye and MathML for the ear.
 *
 * @param tex the formula, without dollar signs; `\val{…}`, `\slope{…}` and `\grad{…}` colour a value, a slope, a gradient.
 * @param display whether it stands on a line of its own.
 * Throws: Error that quotes the formula, if it is not one that KaTeX knows or uses anything outside the strict language.
 *
 * @example
 * renderFormula('x^2').startsWith('<span class="katex">'); // true
 */
export function renderFormula(tex: string, display = false): string {
  try {
    return katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: ({ command }) => {
        if (command !== '\\htmlClass') throw new Error(`${command} is not for lessons; write a link as Markdown.`);
        return true;
      },
      macros: { ...macros },
    });
  } catch (error) {
    throw new Error(`The formula ${tex.trim()} cannot be set: ${(error as Error).message}`);
  }
}

/** The signs that belong to the line of the formula before them. */
export const closing = /^[.,;:!?)\]’”…]+/;

/** A formula of at most so many characters stays on one line. */
const shortTex = 32;

/** A piece of code of at most so many characters stays on one line too: `1e-5` broken at its hyphen reads as a subtraction. */
export const shortCode = 24;

/** And so does a short number in a cell of a table. */
export const shortNumber = /^(?=.*[\d%]).{1,10}$/;

/** A text in which no line begins with the sign of a percentage. */
export function unbroken(text: string): string {
  return text.replaceAll(' %', '\u00A0%');
}

/** HTML in which no number with a power of ten, such as 1e-15, is broken after its sign. */
export function unbrokenPowers(html: string): string {
  return html.replaceAll(/[−\d.]+e-\d+/g, '<span class="short">$&</span>');
}

/** Renders a formula inside a sentence together with the signs that close it: a browser would break the line before those. */
export function renderInSentence(tex: string, closingSigns = ''): string {
  const html = renderFormula(tex) + closingSigns;
  return tex.length <= shortTex ? `<span class="formula">${html}</span>` : html;
}

/** A formula of more characters may be wider than a narrow window, and then scrolls by itself. */
const longTex = 40;

/**
 * Renders a formula on a line of its own; a long one can be reached, and so scrolled, by key. Several formulas with `\qquad`
 * between them stand side by side where there is room, and else one below the other.
 */
export function renderOnItsOwn(tex: string): string {
  const parts = tex.split(/(?:\\qquad\s*)+/);
  const reachable = parts.some((part) => part.length > longTex)
    ? ' tabindex="0" role="group" aria-label="Formula"'
    : '';
  return `<div class="display"${reachable}>${parts.map((part) => renderFormula(part, true)).join('')}</div>`;
}
