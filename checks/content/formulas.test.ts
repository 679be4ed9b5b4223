import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { formulas } from '../../src/prose/formulas.ts';

/** The words of a paragraph as they are set, without its formulas. */
function words(paragraph: string): string {
  const { code } = mdxToJs(paragraph, { features: { math: true }, hastPlugins: [formulas] });
  const set = [...code.matchAll(/"set:html": "((?:[^"\\]|\\.)*)"|^\s+"((?:[^"\\]|\\.)*)",?$/gm)];
  return set.map(([, formula, text]) => text ?? formula!.replace(/^.*<\/span>/, '')).join('|');
}

it('a formula takes the sign that closes it along, and leaves none behind', () => {
  expect(words('That is $x^2$. On it 81 % are right, $y$, or so.')).not.toMatch(/\|[.,]/);
});

it('no line begins with the sign of a percentage, beside a formula either', () => {
  expect(words('Of $n$ rows 81 % are right. 5 % are not.')).not.toContain(' %');
});
