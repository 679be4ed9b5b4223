import type { Measures } from '../clinic/measures';
import type { Dataset } from './train';

/** What the rows alone tell: how many there are, which of them come twice, their labels, and the scale of each input. */
export function measureRows(training: Dataset, heldOut: Dataset): Pick<Measures, 'rows' | 'labels' | 'inputs'> {
  const keys = training.inputs.map((row, i) => `${row.join()} ${training.targets[i]}`);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shared = heldOut.inputs.filter((row, i) => counts.has(`${row.join()} ${heldOut.targets[i]}`)).length;
  const twins = keys.filter((key) => counts.get(key)! > 1).length;
  return {
    rows: {
      training: keys.length,
      heldOut: heldOut.inputs.length,
      shared: shared / heldOut.inputs.length,
      twins: twins / keys.length,
    },
    labels: [...new Set(training.targets)].sort((a, b) => a - b).slice(0, 20),
    inputs: training.inputs[0].map((_, i) =>
      Math.sqrt(training.inputs.reduce((sum, row) => sum + row[i] ** 2, 0) / keys.length),
    ),
  };
}

/** How often the network is right, and how often two rules are that need no network. */
export function measureScore(
  training: Dataset,
  heldOut: Dataset,
  predict: (row: number[]) => number,
): Measures['score'] {
  const right = ({ inputs, targets }: Dataset, rule: (row: number[]) => number) =>
    inputs.filter((row, i) => rule(row) === targets[i]).length / inputs.length;
  const classes = [...new Set(training.targets)];
  const mostFrequent = majority(classes.map((label) => training.targets.filter((each) => each === label).length));
  const rules = training.inputs[0].map((_, index) => ({ index, ...bestCut(training, index, classes) }));
  const best = rules.reduce((winner, rule) => (rule.right > winner.right ? rule : winner));
  return {
    training: right(training, predict),
    heldOut: right(heldOut, predict),
    majority: right(heldOut, () => classes[mostFrequent]),
    bestInput: { index: best.index, training: best.right / training.inputs.length, heldOut: right(heldOut, best.rule) },
  };
}

/** The number to compare one input with that gets most rows right: below and above it, the side's most frequent class. */
function bestCut({ inputs, targets }: Dataset, index: number, classes: number[]) {
  const rows = inputs.map((row, i) => ({ x: row[index], label: classes.indexOf(targets[i]) }));
  rows.sort((a, b) => a.x - b.x);
  const below = classes.map(() => 0);
  const above = classes.map((_, label) => rows.filter((row) => row.label === label).length);
  let best = { right: Math.max(...above), cut: -Infinity, left: 0, otherwise: majority(above) };
  rows.forEach(({ x, label }, i) => {
    below[label]++;
    above[label]--;
    const right = Math.max(...below) + Math.max(...above);
    if (x === rows[i + 1]?.x || right <= best.right) return;
    best = { right, cut: x, left: majority(below), otherwise: majority(above) };
  });
  const { right, cut, left, otherwise } = best;
  return { right, rule: (row: number[]) => classes[row[index] <= cut ? left : otherwise] };
}

function majority(counts: number[]): number {
  return counts.indexOf(Math.max(...counts));
}
