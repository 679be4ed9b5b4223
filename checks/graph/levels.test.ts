import { describe, expect, it } from 'vitest';
import { Graphviz } from '@hpcc-js/wasm/graphviz';
import { record } from '../../src/figures/levels/record.ts';
import { levelDot } from '../../src/graph/levels-dot.ts';
import { budget, levelOf, openedTo, outputsOf, toggled } from '../../src/graph/levels.ts';
import { partsOf, type Part } from '../../src/graph/recorded.ts';

const rows = [
  [1, -1],
  [0.5, 2],
  [-1, 0],
  [0, 3],
  [2, 2],
];
const labels = [0, 1, 1, 0, 1];
const graphs = {
  'a neuron': record({ sizes: [2, 1], seed: 1, rows: rows.slice(0, 1) }),
  'one row': record({ sizes: [2, 16, 16, 1], seed: 1, rows: rows.slice(0, 1) }),
  'one sample with its loss': record({ sizes: [2, 3, 1], seed: 1, rows: rows.slice(0, 1), labels: [1] }),
  'a batch': record({ sizes: [2, 4, 1], seed: 1, rows, labels }),
};
const depths = [0, 1, 2, 3, 4];
const told = { data: true, slopes: true, gradients: true };
const all = (part: Part): Part[] => [part, ...part.parts.flatMap(all)];

describe.each(Object.entries(graphs))('the graph of %s', (_, nodes) => {
  const root = partsOf(nodes, 'graph');
  const everything = new Set(all(root).map(({ key }) => key));

  it('has a key of its own for each part', () => {
    expect(everything.size).toBe(all(root).length);
  });

  it.each(depths)('puts every node into exactly one box down to depth %i', (depth) => {
    const { boxes } = levelOf(root, nodes, openedTo(root, depth));
    const places = boxes.flatMap((box) => box.nodes).sort((a, b) => a - b);
    expect(places).toEqual(nodes.map((_, place) => place));
  });

  it.each(depths)('loses no arrow between two boxes down to depth %i', (depth) => {
    const { boxes, arrows } = levelOf(root, nodes, openedTo(root, depth));
    const boxOf = (node: number) => boxes.findIndex((box) => box.nodes.includes(node));
    const between = nodes.flatMap(({ parents }, to) => parents.filter((from) => boxOf(from) !== boxOf(to)));
    expect(arrows.reduce((sum, { slopes }) => sum + slopes.length, 0)).toBe(between.length);
  });

  it('has as many boxes as values once everything is open', () => {
    expect(levelOf(root, nodes, everything).boxes).toHaveLength(nodes.length);
  });

  it.each(depths)('is within the budget down to depth %i, and Graphviz can read it', async (depth) => {
    const opened = openedTo(root, depth);
    expect(levelOf(root, nodes, opened).boxes.length).toBeLessThanOrEqual(budget);
    const svg = (await Graphviz.load()).dot(levelDot(root, nodes, opened, told));
    expect(svg.match(/class="node/g)).toHaveLength(levelOf(root, nodes, opened).boxes.length);
  });
});

describe('a layer of sixteen neurons', () => {
  const nodes = graphs['one row'];
  const root = partsOf(nodes, 'graph');
  const atNeurons = openedTo(root, 3);
  const names = (opened: Set<string>) => levelOf(root, nodes, opened).boxes.map(({ name }) => name);

  it('shows its first neuron, and folds the other fifteen', () => {
    expect(names(atNeurons)).toEqual(['x[0]', 'x[1]', 'n0', 'n1…n15', 'n0', 'n1…n15', 'n0']);
  });

  it('shows all of them when the fold is opened, and folds them again when it is closed', () => {
    const fold = all(root).find(({ name, count }) => name === 'n1…n15' && count === 15)!;
    const opening = toggled(root, nodes, atNeurons, fold.key);
    if (!('opened' in opening)) throw new Error('Nineteen boxes should fit.');
    expect(names(opening.opened)).toHaveLength(7 + 14);
    expect(toggled(root, nodes, opening.opened, fold.key)).toEqual({ opened: atNeurons });
  });

  it('forgets what was open in a part that is closed, so that it can always be opened again', () => {
    const [layer1] = all(root).filter(({ name }) => name === 'layer1');
    let opened: ReadonlySet<string> = openedTo(root, 4);
    const toggle = (key: string) => {
      const next = toggled(root, nodes, opened, key);
      if ('opened' in next) opened = next.opened;
    };
    toggle(layer1!.key);
    expect([...opened].filter((key) => all(layer1!).some((part) => part.key === key))).toEqual([]);
    toggle(layer1!.key);
    expect(names(new Set(opened)).filter((name) => name === 'n1…n15')).toHaveLength(2);
  });

  it('refuses to show more boxes than one can look through', () => {
    let opened: ReadonlySet<string> = openedTo(root, 4);
    const refused: number[] = [];
    for (const { key, parts } of all(root)) {
      if (parts.length === 0 || opened.has(key)) continue;
      const next = toggled(root, nodes, opened, key);
      if ('opened' in next) opened = next.opened;
      else refused.push(next.boxes);
    }
    expect(levelOf(root, nodes, opened).boxes.length).toBeLessThanOrEqual(budget);
    expect(Math.min(...refused)).toBeGreaterThan(budget);
  });

  it('hands on one number from each neuron, and sixteen from the layer', () => {
    const [n0] = all(root).filter(({ name }) => name === 'n0');
    const [layer0] = all(root).filter(({ name }) => name === 'layer0');
    expect(outputsOf(n0!, nodes).map(({ op }) => op)).toEqual(['tanh']);
    expect(outputsOf(layer0!, nodes)).toHaveLength(16);
  });
});

describe('a batch', () => {
  const nodes = graphs['a batch'];
  const root = partsOf(nodes, 'graph');
  const names = (depth: number) => levelOf(root, nodes, openedTo(root, depth)).boxes.map(({ name }) => name);

  it('is its shared parameters, a sample, the other samples folded, and the loss', () => {
    expect(names(1)).toEqual(['parameters', 'sample 0', 'sample 1…sample 4', 'loss']);
  });

  it('has one price for each sample, and its mean', () => {
    expect(names(2).slice(-8)).toEqual([
      ...['price 0', 'price 1', 'price 2', 'price 3', 'price 4'],
      'sum',
      'number',
      '÷',
    ]);
  });
});

it('draws layers of one shape one by one, for an arrow between two of them would be lost in a fold', () => {
  const nodes = record({ sizes: [3, 3, 3, 3, 3, 3], seed: 1, rows: [[1, 2, 3]] });
  const { boxes, arrows } = levelOf(partsOf(nodes, 'graph'), nodes, openedTo(partsOf(nodes, 'graph'), 2));
  const layers = boxes.filter(({ kind }) => kind === 'layer').map(({ name }) => name);
  expect(layers).toEqual(['layer0', 'layer1', 'layer2', 'layer3', 'layer4']);
  expect(arrows.filter(({ from, to }) => boxes[from]!.kind === 'layer' && boxes[to]!.kind === 'layer')).toHaveLength(4);
});
