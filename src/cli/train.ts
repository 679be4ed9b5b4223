import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../course/assemble.ts';
import { readCourse } from '../course/manifest.ts';
import { toyInput, toySettings, type ToyFrame, type ToyInput, type ToyName } from '../data/toy-training.ts';
import { judgeReader } from './judge/reader.ts';
import { loadModule } from './load.ts';

/** Trains a network of the reader's own modules on points in the plane: `npm run train -- moons [--seed 13]`. */
const root = process.cwd();
const { name, seed } = readArguments(process.argv.slice(2));
const course = readCourse(root);
const judgements = await judgeReader(root, course);
const { texts, provenance } = assemble(
  [...judgements.map(({ lesson }) => lesson.module), 'program'],
  { module: 'program', text: readFileSync(join(root, 'src/programs/train-toy.ts'), 'utf8') },
  Object.fromEntries(
    judgements.map(({ lesson: { module }, report }) => [
      module,
      {
        text: readFileSync(join(root, `exercises/${module}.ts`), 'utf8'),
        standing: report?.verdict === 'passed' ? 'passed' : report ? 'failed' : 'not attempted',
      } as const,
    ]),
  ),
  Object.fromEntries(course.lessons.map(({ module, reference }) => [module, reference])),
);
const theirs = provenance.filter(({ whose }) => whose === 'reference').map(({ module }) => module);
console.log(
  theirs.length === 0
    ? `Training on ${name} with your own modules.`
    : `Training on ${name}. From the course, since yours are not solved yet: ${theirs.join(', ')}.`,
);

const { run } = loadModule({ ...texts, ...course.support }, 'program') as {
  run(input: ToyInput): Generator<ToyFrame | undefined, ToyFrame>;
};
const input = toyInput(name, { ...toySettings[name], seed }, 0);
const training = run(input);
let last = training.next();
for (; !last.done; last = training.next()) if (last.value) drawProgress(last.value);
drawProgress(last.value);
const { bestEpoch, loss, accuracy } = last.value.result!;
console.log(
  `\nSeed ${seed}: ${(100 * accuracy).toFixed(1)} % of the held-out points are right, with a loss of ${loss.toPrecision(12)}. The best epoch was ${bestEpoch}.`,
);

function drawProgress({ epoch, losses, validationAccuracies }: ToyFrame): void {
  if (!process.stdout.isTTY) return;
  const width = 30;
  const filled = Math.round((epoch / input.epochs) * width);
  const loss = losses.at(-1);
  const accuracy = validationAccuracies.at(-1);
  process.stdout.write(
    `\r[${'='.repeat(filled)}${' '.repeat(width - filled)}] epoch ${epoch} of ${input.epochs}${loss === undefined ? '' : `, loss ${loss.toFixed(4)}`}${accuracy === undefined ? '' : `, ${(100 * accuracy).toFixed(1)} % right`}   `,
  );
}

function readArguments(words: string[]): { name: ToyName; seed: number } {
  const names = Object.keys(toySettings) as ToyName[];
  const [chosen = 'moons', ...options] = words;
  const name = names.find((each) => each === chosen);
  const at = options.indexOf('--seed');
  const seed = at < 0 ? toySettings[name ?? 'moons'].seed : Number(options[at + 1]);
  if (name && Number.isInteger(seed)) return { name, seed };
  console.error(
    name
      ? `--seed expects a whole number, but got '${options[at + 1] ?? ''}'.`
      : `npm run train expects one of ${names.join(', ')}, but got '${chosen}'. For example: npm run train -- moons --seed 13`,
  );
  process.exit(2);
}
