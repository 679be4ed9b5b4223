import { defineHastPlugin } from 'satteri';
import { closing, renderInSentence, renderOnItsOwn, shortCode, shortNumber, unbroken } from './formula.ts';

type Fragment = ReturnType<typeof fragment>;

/** Sets every `$…$` and `$$…$$` of the lessons at build time; formulas need no script in the page. */
export const formulas = defineHastPlugin({
  name: 'formulas',
  text(node, context) {
    const before = context.parent(node)?.children[context.indexOf(node)! - 1];
    // What follows a formula loses its first signs to it, below: replaced here as well, it would have them twice.
    if (before?.type === 'element' && hasClass(before.properties, 'math-inline')) return;
    const whole = unbroken(node.value);
    if (whole !== node.value) context.replaceNode(node, { type: 'text', value: whole });
  },
  element: [
    {
      filter: ['td'],
      visit(node, context) {
        if (shortNumber.test(context.textContent(node))) context.setProperty(node, 'className', ['short']);
      },
    },
    {
      filter: ['code'],
      visit(node, context): Fragment | undefined {
        if (!hasClass(node.properties, 'math-inline')) {
          if (context.textContent(node).length <= shortCode) context.setProperty(node, 'className', ['short']);
          return undefined;
        }
        const next = context.parent(node)?.children[context.indexOf(node)! + 1];
        const text = next?.type === 'text' ? next : undefined;
        const [signs = ''] = closing.exec(text?.value ?? '') ?? [];
        if (text) context.replaceNode(text, { type: 'text', value: unbroken(text.value.slice(signs.length)) });
        return fragment('mdxJsxTextElement', renderInSentence(context.textContent(node), signs));
      },
    },
    {
      filter: ['pre'],
      visit(node, context): Fragment | undefined {
        const [code] = node.children;
        if (code?.type !== 'element' || !hasClass(code.properties, 'math-display')) return undefined;
        return fragment('mdxJsxFlowElement', renderOnItsOwn(context.textContent(node)));
      },
    },
  ],
});

function hasClass(properties: Readonly<Record<string, unknown>>, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function fragment<T extends 'mdxJsxTextElement' | 'mdxJsxFlowElement'>(type: T, html: string) {
  const attribute = { type: 'mdxJsxAttribute' as const, name: 'set:html', value: html };
  return { type, name: 'Fragment', attributes: [attribute], children: [] };
}
