import { html, nothing, type TemplateResult } from 'lit';
import type { Value } from '../../../solutions/value.ts';
import { written } from '../axes.ts';
import { choice, numberField, selection, stepper } from '../controls.ts';
import type { Moved } from '../moved-figure.ts';
import { arrowsOf, built, type Sketch } from '../sketch.ts';
import { sketches, type SketchName } from './graphs.ts';
import { height, picture, width, type Scene } from './picture.ts';
import { graphOf, ownOrder, sweepOf, type BackpropState } from './state.ts';
import { orders, type Order, type Payment, type Rule } from './sweep.ts';
import { paymentInWords, verdict } from './words.ts';

const sketchNames = Object.keys(sketches) as SketchName[];
const orderNames = [...(Object.keys(orders) as Order[]), ownOrder] as const;

/** Lesson 05: the sweep payment by payment, in the right order, in three others and in the reader's own, adding or overwriting. */
export const backprop: Moved<BackpropState> = {
  start: {
    sketch: 'r = p · q',
    numbers: Object.values(sketches['r = p · q'].leaves),
    order: 'the list, from the back',
    rule: '+=',
    step: 0,
    chosen: 'p',
  },
  view(state, change) {
    const { order, chosen } = state;
    const isOwn = order === ownOrder;
    const rule = isOwn ? '+=' : state.rule;
    const graph = graphOf(state);
    const { root, nodes, arrows } = graph;
    const { payments: all, opening, isShown } = sweepOf(state, graph);
    const payments = all.slice(0, state.step);
    const scene: Scene = { ...graph, payments, rule, chosen, gradientOf: gradients(root, payments) };
    const leaves = nodes.filter(({ parents }) => parents.length === 0);
    const words = [opening, ...all.map((payment) => paymentInWords(payment, rule, order))];
    const end = isShown ? verdict(leaves, gradients(root, all), all.length, arrows.length) : '';
    const step = payments.length;
    const isOver = isShown && step === all.length;
    return html`
      <div class="figure-beside">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
          ${picture(scene, (name) => change({ chosen: name }))}
        </svg>
        ${card(
          nodes.find(({ label }) => label === chosen)!,
          scene,
        )}
      </div>
      <p class="figure-says" role="status">${words[step]} ${isOver ? html`<b>${end}</b>` : nothing}</p>
      <div class="figure-controls">
        ${stepper(step, all.length, (step) => change({ step }))}
        ${choice('backprop-rule', 'a share is', ruleNames, nameOf(rule), (name) => change({ rule: ruleOf(name) }), isOwn)}
        ${selection('order', orderNames, order, (next) => change({ order: next, step: 0 }))}
        ${choice('backprop-sketch', 'graph', sketchNames, state.sketch, (name) =>
          change({ sketch: name, numbers: Object.values(sketches[name].leaves), step: 0, chosen: topNode(name) }),
        )}
        <div class="figure-numbers">
          ${Object.keys(graph.sketch.leaves).map((name, i) =>
            numberField(name, state.numbers[i]!, (x) => change({ numbers: state.numbers.with(i, x) })),
          )}
        </div>
        ${choice(
          'backprop-node',
          'look at',
          nodes.map(({ label }) => label),
          chosen,
          (name) => change({ chosen: name }),
        )}
      </div>
      <details>
        <summary>Every step in words</summary>
        <ol class="figure-steps">
          ${words.map((each, i) => html`<li aria-current=${i === step ? 'step' : nothing}>${each}</li>`)}
        </ol>
        <p>${end}</p>
      </details>
    `;
  },
};

const ruleNames = ['added: +=', 'written over: ='] as const;
const nameOf = (rule: Rule) => (rule === '+=' ? ruleNames[0] : ruleNames[1]);
const ruleOf = (name: (typeof ruleNames)[number]): Rule => (name === ruleNames[0] ? '+=' : '=');

/** The node with the most to tell: the first that hears more than once. */
function topNode(name: SketchName): string {
  const sketch: Sketch = sketches[name];
  const arrows = arrowsOf(built(sketch, Object.values(sketch.leaves)));
  const hears = (node: Value) => arrows.filter(({ parent }) => parent === node).length;
  return arrows.find(({ parent }) => hears(parent) > 1)!.parent.label;
}

function gradients(root: Value, payments: readonly Payment[]): (node: Value) => number {
  return (node) => payments.findLast(({ arrow }) => arrow.parent === node)?.after ?? (node === root ? 1 : 0);
}

/** What is known of one node: who uses it, what each has paid, and what that makes, added or overwritten. */
function card(node: Value, { arrows, payments, rule, gradientOf }: Scene): TemplateResult {
  const received = payments.filter(({ arrow }) => arrow.parent === node);
  const due = arrows.filter((arrow) => arrow.parent === node && !received.some((each) => each.arrow === arrow));
  const sum = received.reduce((total, { share }) => total + share, 0);
  const sums: [Rule, number | undefined][] = [
    ['+=', sum],
    ['=', received.at(-1)?.share],
  ];
  const isRoot = !arrows.some(({ parent }) => parent === node);
  return html`<div class="figure-card">
    <p>
      <b>${node.label}</b> = <span class="value">${written(node.data)}</span>, grad
      <b class="gradient">${written(gradientOf(node))}</b>
    </p>
    ${
      isRoot
        ? html`<p>Nobody uses ${node.label}: it is the root, and starts with 1.</p>`
        : html`<p>Its users, and what each pays:</p>
            <ul>
              ${received.map(
                ({ arrow, carried, share }) =>
                  html`<li>
                    ${arrow.user.label}: <span class="slope">${written(arrow.slope)}</span> ×
                    <span class="gradient">${written(carried)}</span> = <b class="gradient">${written(share)}</b>
                  </li>`,
              )}
              ${due.map(
                ({ user, slope }) =>
                  html`<li class="due">
                    ${user.label}: <span class="slope">${written(slope)}</span> × its gradient, still to come
                  </li>`,
              )}
            </ul>
            ${sums.map(
              ([each, total]) =>
                html`<p class=${each === rule ? 'in-force' : ''}>
                  <code>${each}</code> ${each === '+=' ? 'the sum' : 'the last one'}:
                  ${total === undefined ? 'none yet' : written(total)}
                </p>`,
            )}`
    }
  </div>`;
}
