import { writeFileSync } from 'node:fs';
import { seededRandom } from '../../../exercises/support/random.ts';
import { predict, trainModel, type Model, type TrainingOptions } from '../../../solutions/competition.ts';
import { accuracy } from '../../../solutions/metrics.ts';
import type { EntryFigures } from '../../../src/data/competition/board.ts';
import { drawCompetition, publishedSeed, type Rows } from '../../../src/data/competition/generate.ts';
import {
  ceilingEntry,
  drawHonestly,
  figuresOf,
  simpleEntries,
  withProbabilities,
} from '../../data/competition-entries.ts';

const [mode = 'seeds'] = process.argv.slice(2);
if (mode === 'board') writeBoard();
else if (mode === 'seeds') printSeeds(10);
else throw new RangeError(`competition expects 'seeds' or 'board', but got '${mode}'.`);

function trained({ table, labels }: Rows, seed: number, options: Omit<TrainingOptions, 'random'>): Model {
  const training = trainModel(table, labels, { random: seededRandom(seed), ...options });
  let step = training.next();
  while (!step.done) step = training.next();
  return step.value;
}

function probabilitiesOf(model: Model, { table }: Rows): number[] {
  return predict(model, table).map(([z]) => 1 / (1 + Math.exp(-z!)));
}

/** The board's entries for one seed of the data, which is the seed of both trainings too. */
function entries(seed: number): Record<'majority' | 'column' | 'logistic' | 'network' | 'ceiling', EntryFigures> {
  const { training, test } = drawHonestly(seed);
  const predict = (name: string, options: Omit<TrainingOptions, 'random'>) =>
    withProbabilities(name, probabilitiesOf(trained(training, seed, options), test));
  const [majority, column] = simpleEntries(training, test);
  const logistic = predict('logistic regression', { hidden: [] });
  const network = predict('reference network', {});
  const figures = (entry: typeof logistic) => figuresOf(entry, test.labels);
  return {
    majority: figures(majority!),
    column: figures(column!),
    logistic: figures(logistic),
    network: figures(network),
    ceiling: figures(ceilingEntry(test)),
  };
}

function writeBoard(): void {
  const content = { seed: publishedSeed, entries: Object.values(entries(publishedSeed)), withLeak: leakFigures() };
  writeFileSync('src/data/competition/board.json', JSON.stringify(content, null, 2) + '\n');
  console.log(JSON.stringify(content, null, 2));
}

/** What a network that is given the leaking column reaches: on its own validation rows, and on the private rows. */
function leakFigures(): { validation: number; private: EntryFigures['private'] } {
  const { training, test } = drawCompetition(publishedSeed);
  const model = trained(training, publishedSeed, {});
  const { table, labels } = training;
  const pick = <T>(list: readonly T[]) => model.validation.map((row) => list[row]!);
  const held = predict(model, { columns: table.columns, rows: pick(table.rows) });
  const right = accuracy(
    held.map(([z]) => (z! > 0 ? 1 : 0)),
    pick(labels),
  );
  const figures = figuresOf(withProbabilities('with the leak', probabilitiesOf(model, test)), test.labels);
  return { validation: Number(right.toFixed(4)), private: figures.private };
}

/** A table in Markdown: private accuracies in percent, and the share of the gap that the network closes. */
function printSeeds(count: number): void {
  console.log(
    '| seed | majority | best column | logistic regression | reference network | ceiling | gap closed | of log loss |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const lines: number[][] = [];
  for (let seed = 1; seed <= count; seed++) {
    const all = entries(seed);
    const accuracies = Object.values(all).map((entry) => (100 * entry.private.right) / entry.private.rows);
    const [, , logistic, network, ceiling] = accuracies as [number, number, number, number, number];
    const losses = [all.logistic, all.network, all.ceiling].map((entry) => entry.private.logLoss!);
    const [most, reached, least] = losses as [number, number, number];
    const closed = [(network - logistic) / (ceiling - logistic), (most - reached) / (most - least)];
    lines.push([...accuracies, ...closed.map((share) => 100 * share)]);
    console.log(line(String(seed), lines.at(-1)!));
  }
  const means = lines[0]!.map((_, i) => lines.reduce((total, numbers) => total + numbers[i]!, 0) / count);
  console.log(line('**mean**', means));
  const gap = means[4]! - means[2]!;
  console.log(`\nThe gap from logistic regression to the ceiling: ${gap.toFixed(1)} points (asked: at least 8).`);
  console.log(`Closed: ${means[5]!.toFixed(1)} % of it, ${means[6]!.toFixed(1)} % in log loss (asked: at least 85 %).`);
  process.exitCode = gap >= 8 && Math.min(means[5]!, means[6]!) >= 85 ? 0 : 1;
}

function line(name: string, numbers: readonly number[]): string {
  return `| ${[name, ...numbers.map((x) => `${x.toFixed(1)} %`)].join(' | ')} |`;
}
