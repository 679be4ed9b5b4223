import { expect, it } from 'vitest';
import { still } from '../../src/figures/still.ts';

/** What a tag such as lit's makes of a text with holes. */
const html = (strings: TemplateStringsArray, ...values: unknown[]) => ({ strings, values });

it('writes what a template says, with its lists and the templates inside it', () => {
  const list = ['a', 'b'].map((name) => html`<text>${name}</text>`);
  expect(still(html`<svg>${list}</svg>${undefined}${3}`)).toBe('<svg><text>a</text><text>b</text></svg>3');
});

it('escapes text, in and out of attributes', () => {
  expect(still(html`<p title=${'"a" < b'}>${'<b> & "c"'}</p>`)).toBe(
    '<p title="&quot;a&quot; &lt; b">&lt;b> &amp; &quot;c&quot;</p>',
  );
});

it('leaves events out, and turns properties into attributes', () => {
  const input = html`<input @input=${() => 1} .value=${'2'} .checked=${false} ?disabled=${true} ?hidden=${false} />`;
  expect(still(input)).toBe('<input value="2" disabled="" />');
});

it('refuses what only a script could show', () => {
  expect(() => still(html`${() => 1}`)).toThrow('but got function');
});
