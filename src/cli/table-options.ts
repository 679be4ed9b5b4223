import { defaultSettings } from '../data/tables/settings.ts';
import type { Role, TableSettings } from '../data/tables/types.ts';
import { Refusal } from './refusal.ts';

/** What `npm run train` is asked to do with a table. */
export interface TableOptions {
  /** The file to learn from; undefined where a saved model answers. */
  train: string | undefined;
  /** The file to answer. */
  test: string | undefined;
  target: string | undefined;
  id: string | undefined;
  /** Whether it is the course's own competition, whose labels are known here. */
  isCompetition: boolean;
  /** Columns, and made ones, that are not learned from. */
  leaveOut: string[];
  /** Other roles than those that were found, by column. */
  roles: ReadonlyMap<string, Role>;
  out: string;
  /** Where the trained model is saved. */
  model: string | undefined;
  /** The saved model that answers, instead of a training. */
  use: string | undefined;
  mayOverwrite: boolean;
  settings: TableSettings;
}

/** The competition's own files, in the folder that the page serves. */
const competition = {
  train: 'public/competition/train.csv',
  test: 'public/competition/test.csv',
  target: 'late',
  id: 'loan_id',
};

const usage =
  'For example: npm run train -- --train my.csv --test their.csv --target Survived --id PassengerId --folds 5 --seed 1 --out submission.csv';

const texts = ['train', 'test', 'target', 'id', 'leave-out', 'as', 'out', 'model', 'use'] as const;
const roles = ['numeric', 'category', 'boolean', 'text', 'unused'] as const;
const numbers = ['folds', 'seed', 'epochs'] as const;

/**
 * Reads the words after `npm run train --`.
 *
 * Throws: Refusal with a sentence for the reader if they don't make sense.
 *
 * @example
 * readTableOptions(['--train', 'my.csv', '--target', 'y']).out; // 'submission.csv'
 */
export function readTableOptions(words: readonly string[]): TableOptions {
  const given = new Map<string, string>();
  const isCompetition = words[0] === 'competition';
  const rest = isCompetition ? words.slice(1) : words;
  for (let i = 0; i < rest.length; i++) {
    const name = /^--([\w-]+)$/.exec(rest[i]!)?.[1];
    if (name === undefined || ![...texts, ...numbers, 'hidden', 'overwrite'].includes(name)) {
      const known = [...texts, ...numbers, 'hidden', 'overwrite'].map((each) => `--${each}`).join(', ');
      throw new Refusal(`npm run train expects one of ${known}, but got '${rest[i]}'. ${usage}`);
    }
    if (given.has(name)) throw new Refusal(`npm run train expects --${name} once, but got it twice.`);
    if (name === 'overwrite') {
      given.set(name, '');
      continue;
    }
    const value = rest[++i];
    if (value === undefined || value.startsWith('--')) {
      throw new Refusal(
        `--${name} expects a value after it, but got ${value === undefined ? 'nothing' : `'${value}'`}.`,
      );
    }
    given.set(name, value);
  }
  const whole = (name: (typeof numbers)[number], least: number, largest: number) => {
    const x = Number(given.get(name) ?? defaultSettings[name]);
    if (Number.isInteger(x) && x >= least && x <= largest) return x;
    throw new Refusal(`--${name} expects a whole number from ${least} to ${largest}, but got '${given.get(name)}'.`);
  };
  const train = given.get('train') ?? (isCompetition ? competition.train : undefined);
  const use = given.get('use');
  const test = given.get('test') ?? (isCompetition ? competition.test : undefined);
  if (train === undefined && use === undefined) {
    throw new Refusal(`npm run train expects --train and a CSV file, but got none. ${usage}`);
  }
  if (use !== undefined && test === undefined) {
    throw new Refusal('--use expects --test and the file that the saved model is to answer, but got none.');
  }
  return {
    train: use === undefined ? train : undefined,
    test,
    target: given.get('target') ?? (isCompetition ? competition.target : undefined),
    id: given.get('id') ?? (isCompetition ? competition.id : undefined),
    isCompetition,
    leaveOut: (given.get('leave-out') ?? '').split(',').filter((name) => name !== ''),
    roles: new Map((given.get('as') ?? '').split(',').filter(Boolean).map(readRole)),
    out: given.get('out') ?? 'submission.csv',
    model: given.get('model'),
    use,
    mayOverwrite: given.has('overwrite'),
    settings: {
      ...defaultSettings,
      seed: whole('seed', 0, 2 ** 31),
      folds: whole('folds', 1, 10),
      epochs: whole('epochs', 1, 1_000),
      hidden: hiddenLayers(given.get('hidden')),
    },
  };
}

/** 'Pclass=category' as a column and a role. */
function readRole(words: string): [string, Role] {
  const at = words.lastIndexOf('=');
  const role = roles.find((each) => each === words.slice(at + 1));
  if (at > 0 && role) return [words.slice(0, at), role];
  throw new Refusal(
    `--as expects columns with a role, one of ${roles.join(', ')}, such as Pclass=category, but got '${words}'.`,
  );
}

function hiddenLayers(text: string | undefined): number[] {
  if (text === undefined) return defaultSettings.hidden;
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 256) && sizes.length <= 4) return sizes;
  throw new Refusal(`--hidden expects up to 4 whole numbers from 1 to 256, such as 16,8, but got '${text}'.`);
}
