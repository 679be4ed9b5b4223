import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { topologicalOrder } from '../../solutions/graph.ts';
import { add, mul, Value } from '../../solutions/value.ts';
import { built, type Sketch } from '../../src/figures/sketch.ts';
import { graphs, type GraphName } from '../../src/figures/walk/graphs.ts';
import { arcsOf, verdict } from '../../src/figures/walk/list.ts';
import { rules, walked, type Rule } from '../../src/figures/walk/walk.ts';
import { walkInWords } from '../../src/figures/walk/words.ts';

const lesson = readFileSync('content/lessons/04-graph.mdx', 'utf8');
const names = (nodes: readonly Value[]) => nodes.map(({ label }) => label).join(', ');

const rootOf = (name: GraphName) => {
  const sketch: Sketch = graphs[name];
  return built(sketch, Object.values(sketch.leaves));
};
const listOf = (root: Value, rule: Rule) => walked(root, rule).at(-1)!.list;

/** Some graph of twelve nodes; each takes two of those before it. */
const tangled = (seed: number) => {
  const nodes = [new Value(1), new Value(1)];
  const pick = (i: number) => nodes[(seed * (i + 3) * 7919 + i * i * 31) % nodes.length]!;
  for (let i = 0; i < 10; i++) nodes.push(i % 2 ? add(nodes.at(-1)!, pick(i)) : mul(pick(i), nodes.at(-1)!));
  return nodes.at(-1)!;
};

describe('noting on leaving', () => {
  it.each(Object.keys(graphs) as GraphName[])('lists %s as topologicalOrder does', (name) => {
    const root = rootOf(name);
    expect(listOf(root, 'on leaving')).toEqual(topologicalOrder(root));
  });

  it('lists any graph as topologicalOrder does', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const root = tangled(seed);
      expect(listOf(root, 'on leaving')).toEqual(topologicalOrder(root));
    }
  });

  it('goes through p = a · b as the table of the lesson does', () => {
    const table = [...lesson.matchAll(/^\| \$([\w, ]+)\$ +\| \$([\d, ]+)\$ +\| (.+?) +\|$/gm)];
    const root = rootOf('p = a · b');
    const moments = walked(root, 'on leaving');
    expect(table.map(([, path, tried]) => [path, tried])).toEqual(
      moments.slice(0, -1).map(({ path, tried }) => [names(path), tried.join(', ')]),
    );
    const kinds = table.map(([, , , step]) => (step!.includes('step down') ? 'down' : 'leave'));
    expect(moments.slice(1).map(({ step }) => step!.kind)).toEqual(kinds);
    const { steps } = walkInWords(moments, 'on leaving', root);
    expect(table[0]![3]!.replaceAll('$', '') + '.').toBe(steps[1]);
  });

  it('visits the ladder without marks as often as the lesson counts', () => {
    const [, nodes, visits] = /^\| 3 +\| (\d+) +\| (\d+) +\|$/m.exec(lesson)!;
    const root = rootOf('three doublings');
    expect(topologicalOrder(root)).toHaveLength(Number(nodes));
    expect(listOf(root, 'on leaving, without marks')).toHaveLength(Number(visits));
    expect(verdict(listOf(root, 'on leaving, without marks'), root).words).toBe(
      'In order, but not each once: x 8 times, 2x 4 times and 4x twice. That is 15 visits for 4 nodes.',
    );
  });
});

describe('the two lists that look right', () => {
  const wrong = (rule: Rule, name: GraphName) =>
    arcsOf(listOf(rootOf(name), rule))
      .filter(({ isWrong }) => isWrong)
      .map(({ parent, user }) => `${user.label} before ${parent.label}`);

  it.each(['on arrival, then reversed', 'by distance, then reversed'] as const)(
    '%s: only the uneven diamond tells',
    (rule) => {
      const root = rootOf('r = p · q');
      expect(lesson).toContain(names(listOf(root, rule)));
      expect(wrong(rule, 'r = p · q')).toEqual(['q before p']);
      expect(verdict(listOf(root, rule), root).words).toContain('q stands before p, of which it was made.');
      expect(wrong(rule, 'three doublings')).toEqual([]);
      expect(wrong(rule, 'p = a · b')).toEqual([]);
      const plain = rootOf('p = a · b');
      expect(walkInWords(walked(plain, rule), rule, plain).end).toBe(
        'b, a, p: a topological order, though not ours, a, b, p. But a graph this plain proves little: try r = p · q.',
      );
    },
  );
});

it('no rule without marks aside, each node is listed once', () => {
  for (const rule of Object.keys(rules) as Rule[]) {
    const isOnce = rule !== 'on leaving, without marks';
    const list = listOf(rootOf('r = p · q'), rule);
    expect(new Set(list).size === list.length, rule).toBe(isOnce);
  }
});

it('an arc is drawn for each arrow, also where two join the same nodes', () => {
  expect(arcsOf(topologicalOrder(rootOf('three doublings')))).toHaveLength(6);
  expect(arcsOf(topologicalOrder(rootOf('r = p · q'))).map(({ from, to }) => to - from)).toEqual([2, 1, 2, 1, 3, 1]);
});
