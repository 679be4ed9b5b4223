import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const prose = 'src/prose';

/** The words of a lesson that stand for a figure: those whose component draws from `src/figures`. */
export function figureWords(root: string): string[] {
  const files = readdirSync(join(root, prose)).filter((name) => /^[A-Z]\w+\.astro$/.test(name));
  const makes = (name: string) => readFileSync(join(root, prose, name), 'utf8').includes("'../figures/");
  return files.filter(makes).map((name) => name.replace('.astro', ''));
}

/** Says what a lesson's body has not of the shape that all lessons share; empty where it has it all. */
export function missingParts(body: string, figures: readonly string[]): string[] {
  const recap = body.slice(body.indexOf('\n## Recap'));
  const opening = body.slice(0, body.search(/\n## |<Predict/));
  const figure = new RegExp(`<(${figures.join('|')})\\b`);
  const order = ['<Predict', '<Exercise', '<Quiz', '\n## Recap'].map((part) => body.indexOf(part));
  const parts: [name: string, there: boolean][] = [
    ['a question in bold before anything else', /\?\*\*/.test(opening)],
    ['a <Predict>', body.includes('<Predict')],
    ['something to run, a listing or a number that is computed', /^```ts(?!.*not-run)|<N of=/m.test(body)],
    ['a formula on a line of its own', /^\$\$$/m.test(body)],
    ['a figure', figure.test(body)],
    ['one <Exercise />', body.split('<Exercise').length === 2],
    ['two <Quiz> items', body.split('<Quiz').length >= 3],
    ['Predict, Exercise, Quiz and Recap in this order', String(order) === String(order.toSorted((a, b) => a - b))],
    ...recapParts.map((part): [string, boolean] => [`**${part}** in its recap`, recap.includes(`**${part}**`)]),
  ];
  return parts.filter(([, there]) => !there).map(([name]) => name);
}

const recapParts = ['What you built.', 'What can go wrong.', 'In the lecture.', 'Read next.'];

/** The paragraphs of a lesson's body, and the words of its choices, as plain text. */
export function paragraphs(body: string): string[] {
  const because = [...body.matchAll(/because:\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]!);
  const blocks = body
    .replaceAll(/^```[^]*?^```$|^\$\$$[^]*?^\$\$$|^<(?:Predict|Quiz)[^]*?^\/>$/gm, '')
    .split(/\n\s*\n/)
    .map((block) => block.replaceAll(/<\/?[A-Z][^>]*>/g, '').trim());
  return [...blocks.filter((block) => /^(?![|#{<-])\S/.test(block) && !/^\d+\. /.test(block)), ...because];
}

/** Counts sentences: a mark that ends one, perhaps inside quotes, before a capital or at the end; a point inside a number or code ends none. */
export function sentences(text: string): number {
  const plain = text.replaceAll(/`[^`]*`|\$[^$]*\$/g, 'X').replaceAll(/[*_]/g, '');
  return plain.match(/[.!?…]["”’)]*(?=\s+["“(]?[A-Z\d]|\s*$)/g)?.length ?? 0;
}
