import { openDrafts } from '../learner/drafts.ts';
import { ownRule } from '../learner/own-rules.ts';

/** Puts the reader's own text of each rule beside its formula, where its exercise is solved in this browser. */
const slots = [...document.querySelectorAll<HTMLElement>('[data-rule]')];
const modules = [...new Set(slots.map((slot) => slot.dataset.module!))];
const records = await (await openDrafts()).readAll(modules);

for (const slot of slots) {
  const { rule, module } = slot.dataset;
  const passed = records[module!]?.passed?.text;
  if (passed === undefined) continue;
  const own = ownRule(passed, rule!);
  const words = document.createElement(own === undefined ? 'p' : 'pre');
  words.textContent = own ?? `Yours is solved, in a form of its own: it stands in your ${module}.ts.`;
  if (own !== undefined) {
    words.className = 'astro-code';
    words.tabIndex = 0;
  }
  slot.replaceChildren(words);
}
const own = document.querySelector('[data-own-count]');
if (own) own.textContent = String(document.querySelectorAll('.rules [data-rule] pre').length);
