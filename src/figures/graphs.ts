import { relu, tanh } from '../../solutions/activations.ts';
import { backward } from '../../solutions/backward.ts';
import { toDot, topologicalOrder } from '../../solutions/graph.ts';
import { dot, log } from '../../solutions/ops.ts';
import { add, mul, Value } from '../../solutions/value.ts';
import type { Drawing } from './drawing.ts';

/** The graphs that lessons show, by name; each is built, with the course's own engine, when its page is. */
export const graphs: Record<string, () => Drawing> = {
  courier: () => drawing(courier(), { slopes: true }),
  'courier-gradients': () => drawing(swept(courier()), { slopes: true, gradients: true }),
  'uneven-diamond': () => drawing(unevenDiamond()),
  'uneven-diamond-slopes': () => drawing(unevenDiamond(), { slopes: true }),
  'uneven-diamond-gradients': () => drawing(swept(unevenDiamond()), { slopes: true, gradients: true }),
  'two-paths': () => drawing(twoPaths(), { slopes: true }),
  ladder: () => drawing(ladder(3)),
  'bad-number': () => drawing(swept(badNumber()), { gradients: true }),
  neuron: () => drawing(swept(neuron()), { slopes: true, gradients: true }),
  lamps: () => drawing(swept(lamps()), { slopes: true, gradients: true }),
};

/** The loss of lesson 01, (w · k − 10)², with w = 3 minutes a kilometre and k = 2 kilometres. */
function courier(): Value {
  const promise = named('u', mul(leaf('w', 3), leaf('k', 2)));
  const miss = named('v', add(promise, leaf('c', -10)));
  return named('loss', mul(miss, miss));
}

/** p reaches r directly and by way of q: the smallest graph on which a wrong order shows. */
function unevenDiamond(): Value {
  const p = named('p', mul(leaf('a', 2), leaf('b', 3)));
  const q = named('q', add(p, leaf('c', 1)));
  return named('r', mul(p, q));
}

function twoPaths(): Value {
  const a = leaf('a', 2);
  return named('y', add(mul(a, leaf('b', 3)), a));
}

function ladder(doublings: number): Value {
  let top = leaf('x', 1);
  for (let i = 0; i < doublings; i++) top = add(top, top);
  return top;
}

/** Lesson 06's bad number: the logarithm of −1, which multiplying by 0 does not stop. */
function badNumber(): Value {
  return named('y', add(mul(log(leaf('a', -1)), leaf('zero', 0)), leaf('', 5)));
}

/** Lesson 09's neuron: two weighted inputs, a bias, and tanh as the bend. */
function neuron(): Value {
  const weights = [leaf('w₀', 0.5), leaf('w₁', -0.25)];
  const inputs = [leaf('x₀', 2), leaf('x₁', 3)];
  const z = named('z', add(dot(weights, inputs), leaf('b', 0.1)));
  return named('a', tanh(z));
}

/** Lesson 10's network for the two lamps, both of them lit: h₀ counts them, h₁ speaks up when there are two. */
function lamps(): Value {
  const count = named('x₀ + x₁', add(leaf('x₀', 1), leaf('x₁', 1)));
  const h0 = named('h₀', relu(count));
  const h1 = named('h₁', relu(add(count, leaf('b', -1))));
  return named('z', add(h0, mul(leaf('w', -2), h1)));
}

function leaf(label: string, data: number): Value {
  return named(label, new Value(data));
}

function named(label: string, node: Value): Value {
  node.label = label;
  return node;
}

function swept(root: Value): Value {
  backward(root);
  return root;
}

function drawing(root: Value, shown: { slopes?: boolean; gradients?: boolean } = {}): Drawing {
  const sentences = topologicalOrder(root).map((node) => {
    const operands = node.parents.map(
      (parent, i) => called(parent) + (shown.slopes ? ` (slope ${node.slopes[i]})` : ''),
    );
    const origin = operands.length > 0 ? `${operands.join(` ${node.op} `)} gives ${called(node)}` : called(node);
    return `${origin}${shown.gradients ? `, gradient ${node.grad}` : ''}.`;
  });
  return { dot: toDot(root, shown), description: sentences.join(' ') };
}

function called(node: Value): string {
  return node.label ? `${node.label} = ${node.data}` : String(node.data);
}
