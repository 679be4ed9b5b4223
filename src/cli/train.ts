import { diagnose } from '../clinic/diagnose.ts';
import { toyInput, toySettings, type ToyFrame, type ToyInput, type ToyName } from '../data/toy-training.ts';
import { loadModule } from './load.ts';
import { Refusal } from './refusal.ts';
import { provenanceLine, readerProgram } from './reader-program.ts';
import { readTableOptions } from './table-options.ts';
import { findingLines } from './table-text.ts';
import { trainTable } from './train-table.ts';

/**
 * Trains a network of the reader's own modules: on points in the plane, `npm run train -- moons [--seed 13]`; on the course's
 * competition, `npm run train -- competition`; or on any table, `npm run train -- --train my.csv --target Survived`.
 */
const words = process.argv.slice(2);
try {
  if (words[0] === 'competition' || words[0]?.startsWith('--'))
    await trainTable(process.cwd(), readTableOptions(words));
  else await trainOnPoints(words);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function trainOnPoints(words: string[]): Promise<void> {
  const { name, seed } = readArguments(words);
  const { texts, theirs } = await readerProgram(process.cwd(), 'train-toy', 'post-mortem', 'examine', 'examine-rows');
  console.log(provenanceLine(`Training on ${name}`, theirs));
  const { run } = loadModule(texts, 'program') as {
    run(input: ToyInput): Generator<ToyFrame | undefined, ToyFrame>;
  };
  const input = toyInput(name, { ...toySettings[name], seed }, 0);
  const training = run(input);
  let last = training.next();
  for (; !last.done; last = training.next()) if (last.value) drawProgress(last.value, input.epochs);
  drawProgress(last.value, input.epochs);
  const { result, measures } = last.value;
  const { bestEpoch, loss, accuracy } = result!;
  console.log(
    `\nSeed ${seed}: ${(100 * accuracy).toFixed(1)} % of the held-out points are right, with a loss of ${loss.toPrecision(12)}. The best epoch was ${bestEpoch}.`,
  );
  console.log(findingLines(diagnose(measures!)).join('\n'));
}

function drawProgress({ epoch, losses, validationAccuracies }: ToyFrame, epochs: number): void {
  if (!process.stdout.isTTY) return;
  const width = 30;
  const filled = Math.round((epoch / epochs) * width);
  const loss = losses.at(-1);
  const accuracy = validationAccuracies.at(-1);
  process.stdout.write(
    `\r[${'='.repeat(filled)}${' '.repeat(width - filled)}] epoch ${epoch} of ${epochs}${loss === undefined ? '' : `, loss ${loss.toFixed(4)}`}${accuracy === undefined ? '' : `, ${(100 * accuracy).toFixed(1)} % right`}   `,
  );
}

function readArguments(words: string[]): { name: ToyName; seed: number } {
  const names = Object.keys(toySettings) as ToyName[];
  const [chosen = 'moons', ...options] = words;
  const name = names.find((each) => each === chosen);
  if (!name) {
    throw new Refusal(
      `npm run train expects one of ${names.join(', ')}, competition, or --train and a CSV file, but got '${chosen}'. For example: npm run train -- moons --seed 13`,
    );
  }
  const at = options.indexOf('--seed');
  const seed = at < 0 ? toySettings[name].seed : Number(options[at + 1]);
  if (!Number.isInteger(seed)) {
    throw new Refusal(`--seed expects a whole number, but got '${options[at + 1] ?? ''}'.`);
  }
  return { name, seed };
}
