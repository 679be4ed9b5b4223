import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../exercises/support/random.ts';
import { shownProbability } from '../../src/data/competition/ceiling.ts';
import { columns, id, leak, target, withoutColumns, type Cell } from '../../src/data/competition/columns.ts';
import { competitionFiles } from '../../src/data/competition/files.ts';
import { drawCompetition, publishedSeed } from '../../src/data/competition/generate.ts';
import { splitTest } from '../../src/data/competition/split.ts';
import { lateProbability, missingShare, values, type Loan } from '../../src/data/competition/loans.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'public/competition');
const { training, test } = drawCompetition(publishedSeed);
const all = [training, test];
const mean = (xs: readonly number[]) => xs.reduce((total, x) => total + x, 0) / xs.length;
const column = (name: string, { table }: { table: typeof training.table }) =>
  table.rows.map((row) => row[table.columns.findIndex((each) => each.name === name)]!);
const share = (cells: readonly Cell[], holds: (cell: Cell) => boolean) => cells.filter(holds).length / cells.length;

/** A loan drawn with equal chances. */
function anyLoan(random: () => number): Loan {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, pick<Cell>(list)])) as unknown as Loan;
}

const cellsOf = (loan: Partial<Record<keyof Loan, Cell>>): Cell[] =>
  columns.map(({ name }) => (loan as Record<string, Cell>)[name] ?? null);

describe('the published files', () => {
  const files = competitionFiles(publishedSeed);

  it('are what the seed draws, byte for byte, and there are no others', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(join(folder, name), 'utf8') === text, `${name}: node checks/data/competition-files.ts`).toBe(
        true,
      );
    }
  });

  it('have 6,000 rows with a label, 4,000 without, and an answer for each of these', () => {
    const rows = Object.values(files).map((text) => text.trimEnd().split('\n'));
    expect(rows.map(({ length }) => length)).toEqual([6001, 4001, 4001]);
    const names = columns.map(({ name }) => name).join(',');
    expect(rows.map(([first]) => first)).toEqual([`${id},${names},${target}`, `${id},${names}`, `${id},${target}`]);
    const ids = rows.map((lines) => lines.slice(1).map((line) => line.split(',')[0]));
    expect(ids[2]).toEqual(ids[1]);
    expect(new Set(ids.slice(0, 2).flat()).size).toBe(10_000);
    expect(new Set(rows[2]!.slice(1).map((line) => line.split(',')[1]))).toEqual(new Set(['0']));
  });
});

describe('the drawn loans', () => {
  it('are others for another seed', () => {
    expect(drawCompetition(publishedSeed + 1).test.labels).not.toEqual(test.labels);
  });

  it('are late as often as was predicted, at each height of the probability', () => {
    const labels = all.flatMap((rows) => rows.labels);
    const probabilities = all.flatMap((rows) => rows.probabilities);
    for (let bin = 0; bin < 10; bin++) {
      const inside = [...labels.keys()].filter((i) => Math.floor(10 * probabilities[i]!) === bin);
      const error = 0.5 / Math.sqrt(inside.length);
      expect(inside.length).toBeGreaterThan(200);
      expect(Math.abs(mean(inside.map((i) => labels[i]! - probabilities[i]!)))).toBeLessThan(3.5 * error);
    }
  });

  it('miss as many cells as was promised, in the promised columns only', () => {
    for (const rows of all) {
      for (const { name } of columns) {
        const promised = missingShare[name as keyof Loan] ?? 0;
        const missing = share(column(name, rows), (cell) => cell === null);
        expect(Math.abs(missing - promised)).toBeLessThanOrEqual(4 * Math.sqrt(promised / rows.labels.length));
      }
    }
  });

  it('have a skewed deposit', () => {
    const deposits = values.deposit.toSorted((a, b) => a - b);
    expect(mean(deposits)).toBeGreaterThan(1.5 * deposits[50]!);
  });

  it('tell their end by the late fee in the training file, and nothing in the test file', () => {
    const informed = all.map((rows) => {
      const fees = column(leak, rows);
      return mean(rows.labels.map((label, i) => Number(label === Number(Number(fees[i]) > 0))));
    });
    expect(informed[0]).toBeGreaterThan(0.9);
    expect(Math.abs(informed[1]! - 0.5)).toBeLessThan(0.03);
    const charged = all.map((rows) => share(column(leak, rows), (fee) => Number(fee) > 0));
    expect(Math.abs(charged[0]! - charged[1]!)).toBeLessThan(0.04);
  });
});

describe('what the file shows of a loan', () => {
  it('is everything if no cell is missing, whatever the late fee says', () => {
    const random = seededRandom(1);
    for (let i = 0; i < 20; i++) {
      const loan = anyLoan(random);
      const expected = lateProbability(loan);
      expect(shownProbability(cellsOf(loan))).toBe(expected);
      expect(shownProbability(cellsOf({ ...loan, [leak]: 9 } as Loan))).toBe(expected);
    }
  });

  it('is the mean over loans drawn at random where cells are missing', () => {
    const random = seededRandom(2);
    for (const missing of [['tool'], ['distance_km'], ['deposit', 'member_years']]) {
      const loan = anyLoan(random);
      const hidden = Object.fromEntries(missing.map((name) => [name, null]));
      const drawn = Array.from({ length: 20_000 }, () => {
        const another = anyLoan(random);
        return lateProbability({ ...another, ...withoutMissing(loan, missing) } as Loan);
      });
      expect(Math.abs(shownProbability(cellsOf({ ...loan, ...hidden })) - mean(drawn))).toBeLessThan(0.012);
    }
  });

  it('predicts the labels without bias', () => {
    const shown = test.table.rows.map(shownProbability);
    expect(Math.abs(mean(test.labels) - mean(shown))).toBeLessThan(0.02);
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(0.03 - 1e-12);
    expect(Math.max(...shown)).toBeLessThanOrEqual(0.97 + 1e-12);
  });
});

it('nothing that engines may round differently decides a cell, a label or the ceiling', () => {
  const exact = ['abs', 'floor', 'max', 'min', 'round'];
  const program = ['ceiling', 'columns', 'files', 'generate', 'loans', 'split'];
  const texts = program.map((name) => readFileSync(join(root, `src/data/competition/${name}.ts`), 'utf8'));
  const used = texts.flatMap((text) =>
    [...text.matchAll(/Math\.(\w+)|( \*\* |toLocale\w+|toFixed)/g)].map((found) => found[1] ?? found[2]),
  );
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((name) => !exact.includes(name!))).toEqual([]);
});

it('a table without a column keeps the others in order', () => {
  const table = { columns: [...columns], rows: training.table.rows.slice(0, 2) };
  const narrow = withoutColumns(table, [leak]);
  expect(narrow.columns).toEqual(columns.filter(({ name }) => name !== leak));
  expect(narrow.rows).toEqual(table.rows.map((row) => row.slice(0, -1)));
});

function withoutMissing(loan: Loan, missing: readonly string[]): Record<string, Cell> {
  return Object.fromEntries(Object.entries(loan).filter(([name]) => !missing.includes(name)));
}

it('the data page says what every column is, and how many rows are scored when', () => {
  const page = readFileSync(join(root, 'content/pages/competition.mdx'), 'utf8');
  const described = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(described).toEqual([id, ...columns.map(({ name }) => name), target]);
  const missing = [...page.matchAll(/^\| `(\w+)`.*Sometimes missing/gm)].map(([, name]) => name);
  expect(missing.toSorted()).toEqual(Object.keys(missingShare).toSorted());
  for (const [part, rows] of Object.entries(splitTest())) {
    expect(page).toContain(`**${part}** part, ${rows.length.toLocaleString('en')} loans`);
  }
});
