import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../src/layouts/sections.ts';
import { checkChoices } from '../../src/prose/choices.ts';
import { renderFormula } from '../../src/prose/formula.ts';
import { inline } from '../../src/prose/inline.ts';

describe('a formula', () => {
  it('marks values, slopes and gradients by class, and nothing by style', () => {
    const html = renderFormula(String.raw`\val{a} + \slope{b} + \grad{c}`);
    for (const meaning of ['value', 'slope', 'gradient']) expect(html).toContain(`enclosing ${meaning}`);
    expect(html).toContain('<math');
  });

  it('that KaTeX does not know stops the build, and is quoted', () => {
    expect(() => renderFormula(String.raw`a + \nonsense`)).toThrow(String.raw`The formula a + \nonsense cannot be set`);
    expect(() => renderFormula('größe')).toThrow('cannot be set');
  });

  it('brings in no address, no style and no id', () => {
    for (const tex of [
      String.raw`\href{https://example.org}{a}`,
      String.raw`\includegraphics{a.png}`,
      String.raw`\htmlStyle{color: red}{a}`,
      String.raw`\htmlId{x}{a}`,
    ]) {
      expect(() => renderFormula(tex)).toThrow('is not for lessons');
    }
  });
});

describe('a plain string', () => {
  it('is escaped, in code and out of it', () => {
    expect(inline('1 < 2 & `a<b>`')).toBe('1 &lt; 2 &amp; <code class="short">a&lt;b&gt;</code>');
  });

  it('has round quotes, and straight ones in its code', () => {
    expect(inline(`A "row's" \`f("x")\`'s ("y")`)).toBe('A “row’s” <code class="short">f("x")</code>’s (“y”)');
  });

  it('keeps a formula and the comma after it on one line', () => {
    expect(inline('so $x$, then')).toMatch(/^so <span class="formula"><span class="katex">.*<\/span>,<\/span> then$/);
  });
});

describe('a question', () => {
  const right = { text: 'yes', right: true, because: 'it is' };

  it('needs two to four choices, a right one, and a reason for each', () => {
    const wrong = { text: 'no', because: 'it is not' };
    expect(() => checkChoices('Is it?', [right])).toThrow("'Is it?' expects two to four choices, but found 1");
    expect(() => checkChoices('Is it?', [wrong, wrong])).toThrow('a choice marked right');
    expect(() => checkChoices('Is it?', [right, { text: 'no', because: '' }])).toThrow("none for 'no'");
    expect(() => checkChoices('Is it?', [right, wrong])).not.toThrow();
  });
});

describe('a table of contents', () => {
  const headings = ['one', 'two', 'three'].map((slug) => ({ depth: 2, slug, text: slug }));

  it('has the exercise where the lesson has it', () => {
    const slugs = sectionsOf(headings, '## One\n\n## Two\n\n<Exercise />\n\n## Three').map(({ slug }) => slug);
    expect(slugs).toEqual(['one', 'two', 'exercise', 'three']);
  });

  it('has no exercise where the lesson has none', () => {
    expect(sectionsOf(headings, '## One').map(({ slug }) => slug)).toEqual(['one', 'two', 'three']);
  });
});
