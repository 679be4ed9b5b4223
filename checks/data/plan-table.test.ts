import { describe, expect, it } from 'vitest';
import { inferColumn } from '../../src/data/tables/infer.ts';
import { encodeTables } from '../../src/data/tables/encode.ts';
import { numberForm, readNumber } from '../../src/data/tables/numbers.ts';
import { planTable, replan } from '../../src/data/tables/plan.ts';
import { readTable } from '../../src/data/tables/read.ts';
import type { EncodedTable, RawTable, TablePlan } from '../../src/data/tables/types.ts';

const table = (file: string, header: string, rows: readonly string[]): RawTable =>
  readTable(file, new TextEncoder().encode([header, ...rows].join('\n')));
const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
const messages = ({ problems }: { problems: { message: string }[] }) => problems.map(({ message }) => message);
const fatal = (plan: TablePlan) => plan.problems.filter(({ isFatal }) => isFatal).map(({ message }) => message);
const columnOf = ({ columns }: EncodedTable, name: string) => columns.find((column) => column.name === name)!;

const cities = ['Rome', 'Oslo', 'Bern'];
const rows = times(
  60,
  (i) => `${100 + i},${i % 7 === 0 ? '' : 20 + (i % 31)},${cities[i % 3]},${i % 2 ? 'yes' : 'no'},x,note ${i},${i % 2}`,
);
const header = 'customer_id,age,city,member,firm,notes,bought';
const training = table('train.csv', header, rows);

describe('numbers are read as people write them', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['1e3', 1000],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ["1'234", 1234],
    ['12 %', 0.12],
    ['$1,200', 1200],
    ['-€3.50', -3.5],
    ['40 USD', 40],
    ['1,23', NaN],
    ['12x', NaN],
    ['1e999', NaN],
    ['Infinity', NaN],
  ])('%s', (cell, x) => expect(readNumber(cell)).toBe(x));

  it('a column whose commas can only be decimal ones is read so', () => {
    expect(numberForm(['1,5', '2,25'])).toBe('comma');
    expect(numberForm(['1,500', '2,250'])).toBe('plain');
    expect(inferColumn('price', ['1,5', '2,25', '']).why).toBe(
      'Numbers with commas as decimal points, 2 different ones.',
    );
    expect(inferColumn('rate', ['5 %', '7 %']).why).toContain('percent signs');
    expect(inferColumn('price', ['$1,500', '$2']).why).toContain("with marks between thousands, a currency's sign");
  });
});

it('a cell of 100,000 characters is understood at once', () => {
  const long = [`1${' '.repeat(99_998)}x`, 'a'.repeat(100_000), '1'.repeat(100_000), '1,'.repeat(50_000)];
  const before = performance.now();
  expect(inferColumn('long', [...long, ...times(8, (i) => `${i}`)]).role).toBe('text');
  expect(performance.now() - before).toBeLessThan(1_000);
});

describe('a plan says what becomes of each column, and why', () => {
  it('finds the roles', () => {
    const plan = planTable(training, { target: 'bought' });
    expect(plan.columns.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'customer_id id',
      'age numeric',
      'city category',
      'member boolean',
      'firm unused',
      'notes text',
      'bought target',
    ]);
    expect(plan.columns[1]).toMatchObject({ missing: 9, distinct: 31, examples: ['21', '22', '23', '24'] });
    expect(plan.classes).toEqual(['0', '1']);
    expect(messages(plan)).toEqual([
      "train.csv, column 'firm': expected cells that differ, but all are alike. The column is of no use.",
    ]);
  });

  it('takes the one column that the test file lacks for the target', () => {
    const test = table('test.csv', header.replace('age', 'years').replace(',bought', ''), ['1,2,Rome,yes,x,n']);
    const plan = planTable(
      table(
        'train.csv',
        'id,a,outcome_of_all',
        rows.map((_, i) => `${i},${i % 5},${i % 2}`),
      ),
      {},
      table('test.csv', 'id,a', ['1,2']),
    );
    expect(plan.columns.at(-1)!.role).toBe('target');
    expect(messages(planTable(training, { target: 'bought' }, test))).toContain(
      "test.csv, column 'age': expected the column 'age' of train.csv, but there is none. It is not used.",
    );
  });

  it('makes columns of texts and codes with few kinds, and of emptiness, that can be switched off', () => {
    const people = times(
      60,
      (i) => `Name${i}, ${['Mr', 'Ms', 'Dr'][i % 3]}. First${i};${i % 4 ? `${'ABC'[i % 3]}${i}` : ''};${i % 2}`,
    );
    const staff = table('staff.csv', 'who;cabin;bought', people);
    const plan = planTable(staff, { target: 'bought' });
    expect(plan.columns.flatMap(({ derived }) => derived.map(({ why }) => why))).toEqual([
      "who: word before the full stop, 3 kinds and 'other'",
      "cabin: first letter, 3 kinds and 'other'",
    ]);
    const encoded = encodeTables(staff, undefined, plan);
    if (Array.isArray(encoded)) throw new Error(encoded[0]!.message);
    const codes = columnOf(encoded.training, 'cabin: first letter');
    expect(codes).toMatchObject({ kind: 'category', categories: ['B', 'C', 'A'] });
    plan.columns[0]!.derived[0]!.isOn = false;
    const without = encodeTables(staff, undefined, replan(staff, plan));
    if (Array.isArray(without)) throw new Error(without[0]!.message);
    expect(without.training.columns.map(({ name }) => name)).toEqual(['cabin: first letter']);
  });
});

describe('what stands in the way is told', () => {
  const withTarget = (name: string, cell: (i: number) => string | number) =>
    planTable(
      table(
        'train.csv',
        `a,${name}`,
        times(60, (i) => `${i % 7},${cell(i)}`),
      ),
      { target: name },
    );

  it('no such target, none chosen, one class, a class per row, too few rows', () => {
    expect(fatal(planTable(training, { target: 'Bought' }))).toEqual([
      `train.csv: expected a column 'Bought' as the target, but the columns are ${header.replaceAll(',', ', ')}.`,
    ]);
    expect(fatal(planTable(table('t.csv', 'a,b', ['1,2'])))[0]).toContain('expected one column as the target');
    expect(fatal(withTarget('y', () => 'no'))).toEqual([
      "train.csv, column 'y': expected at least two classes, but every row is 'no'. Choose another target.",
    ]);
    expect(fatal(withTarget('y', (i) => `c${i}`))[0]).toContain('but got 60 different cells in 60 rows');
    expect(fatal(planTable(table('t.csv', 'a,y', ['1,0', '2,1'])))[0]).toContain("but got 1 of '0', 1 of '1'");
  });

  it('rare classes and rows without a class are left out and counted', () => {
    const cell = (i: number) => (i < 3 ? 'rare' : i < 5 ? '' : i % 2 ? 'yes' : 'no');
    const plan = withTarget('y', cell);
    expect(plan.classes).toEqual(['no', 'yes']);
    expect(messages(plan)).toEqual([
      "train.csv, column 'y': expected a class in every row, but 2 have none. They are left out.",
      "train.csv, column 'y': expected at least 10 rows of each class, but got 3 of 'rare'. These 3 rows are left out.",
    ]);
    const raw = table(
      'train.csv',
      'a,y',
      times(60, (i) => `${i % 7},${cell(i)}`),
    );
    const encoded = encodeTables(raw, undefined, plan);
    if (Array.isArray(encoded)) throw new Error(encoded[0]!.message);
    expect(encoded.labels).toHaveLength(55);
    expect(encoded.dropped).toEqual(['train.csv: 5 rows without one of the classes left out.']);
  });

  it('a test file with other columns, unseen kinds, words for numbers, and ids twice', () => {
    const test = table('test.csv', 'customer_id,age,city,member,notes,extra', [
      '1,thirty,Rome,yes,n,1',
      '2,30,Paris,no,n,1',
      '2,31,Kiel,no,n,1',
    ]);
    expect(messages(planTable(training, { target: 'bought' }, test)).slice(1)).toEqual([
      "test.csv, column 'firm': expected the column 'firm' of train.csv, but there is none. It is not used.",
      "test.csv: expected the columns of train.csv, but got 'extra' besides. They are not used.",
      "test.csv, row 4, column 'customer_id': expected an id of its own, but got '2', which is in row 3 too. Choose another id, or put the rows right.",
      "test.csv, row 2, column 'age': expected a number, but got 'thirty'. It counts as missing.",
      "test.csv, row 3, column 'city': expected one of the kinds of train.csv, but got 'Paris'. Such cells, 2 in all, count as none of them.",
    ]);
  });

  it('an input that the test file lacks, two ids, and nothing to learn from', () => {
    const test = table('test.csv', 'customer_id,age,member', ['1,30,yes']);
    const plan = planTable(training, { target: 'bought' }, test);
    plan.columns[2]!.role = 'category';
    plan.columns[1]!.role = 'id';
    expect(fatal(replan(training, plan, test))).toContain(
      "test.csv, column 'city': expected the column 'city' of train.csv, but there is none. Give it the role 'unused'.",
    );
    expect(fatal(replan(training, plan, test))).toContain(
      "train.csv: expected one id, but 'customer_id' and 'age' are chosen.",
    );
    for (const column of plan.columns)
      if (column.role !== 'target') Object.assign(column, { role: 'unused', derived: [] });
    expect(fatal(replan(training, plan))).toEqual([
      'train.csv: expected at least one column to learn from, but none is left. Give one a role.',
    ]);
  });
});

it('a table crosses the wall as numbers, codes and lists of kinds', () => {
  const test = table('test.csv', header.replace(',bought', ''), ['7,,Paris,no,x,n']);
  const plan = planTable(training, { target: 'bought' }, test);
  const encoded = encodeTables(training, test, plan);
  if (Array.isArray(encoded)) throw new Error(encoded[0]!.message);
  expect(encoded.header).toBe('customer_id,bought');
  expect([...encoded.labels.slice(0, 4)]).toEqual([0, 1, 0, 1]);
  expect(encoded.test!.ids).toEqual(['7']);
  expect(columnOf(encoded.test!.table, 'age')).toMatchObject({ values: Float64Array.of(NaN) });
  expect(columnOf(encoded.training, 'city')).toMatchObject({ categories: cities });
  expect(columnOf(encoded.test!.table, 'age: is empty')).toMatchObject({ categories: ['yes'] });
  expect(encoded.dropped).toEqual(['Columns left out: firm, notes.']);
});
