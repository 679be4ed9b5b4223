import { describe, expect, it } from 'vitest';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { seededRandom } from './support/random';
import { expectRefusal } from './support/refusal';
import { tableOf } from './support/tables';
import { type Cell, fitPreprocessor, splitRows } from './table';
import { batches } from './train';

/** What a column becomes: fitted to some cells, asked for others. */
const prepared = (cells: Cell[], asked: Cell[] = cells): number[] =>
  fitPreprocessor(tableOf({ c: cells }))
    .transform(tableOf({ c: asked }))
    .flat();
const standardised = (xs: number[], mean: number, deviation: number) => xs.map((x) => (x - mean) / deviation);

describe('splitRows', () => {
  /** Forty rows, of which every tenth has class 'b'. */
  const labels = Array.from({ length: 40 }, (_, row) => (row % 10 === 9 ? 'b' : 'a'));
  const seeds = [1, 2, 3];
  const splits = (share: number) => seeds.map((seed) => splitRows(labels, share, seededRandom(seed)));
  const countsOf = (rows: readonly number[]) =>
    ['a', 'b'].map((label) => rows.filter((row) => labels[row] === label).length);

  it('puts every row into exactly one of two rising lists', () => {
    for (const { training, validation } of splits(0.3)) {
      for (const rows of [training, validation]) expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      expect([...training, ...validation].sort((a, b) => a - b)).toEqual([...labels.keys()]);
    }
  });

  it('holds back the same share of each class', () => {
    const observed = splits(0.25).flatMap(({ validation }) => countsOf(validation));
    const firstOfAll = seeds.flatMap((seed) => countsOf(batches(40, 10, seededRandom(seed))[0]));
    explain(observed, { 'split-ignores-classes': firstOfAll, 'share-is-training': [27, 3, 27, 3, 27, 3] });
    expect(observed, "validation's rows of class a and of class b, for three seeds").toEqual([9, 1, 9, 1, 9, 1]);
    expect(countsOf(splitRows(labels, 0.375, seededRandom(1)).validation), 'halves, rounded up').toEqual([14, 2]);
  });

  it('takes from each class the rows that were shuffled to the front', () => {
    const expected = seeds.map((seed) => {
      const deal = batches(40, 40, seededRandom(seed)).flat();
      const front = ['a', 'b'].flatMap((label, k) => deal.filter((row) => labels[row] === label).slice(0, [18, 2][k]));
      return front.sort((a, b) => a - b);
    });
    expect(splits(0.5).map(({ validation }) => validation)).toEqual(expected);
  });

  it('refuses a share below 0 or above 1', () => {
    for (const share of [-0.1, 1.1, NaN]) expectRefusal(() => splitRows(labels, share, seededRandom(1)), RangeError);
  });
});

describe('a numeric column', () => {
  it('loses its mean and is divided by its population standard deviation', () => {
    const cells = [2, 4, 4, 4, 5, 5, 7, 9];
    const observed = prepared(cells);
    explain(observed, { 'sample-deviation': standardised(cells, 5, Math.sqrt(32 / 7)) });
    expectClose(observed, standardised(cells, 5, 2));
  });

  it('has its missing cells filled with the median', () => {
    const cells = [10, null, 9, 2, null, 11];
    const observed = prepared(cells);
    const filledWith = (fill: number) => {
      const filled = cells.map((cell) => cell ?? fill);
      const mean = filled.reduce((total, x) => total + x / 6, 0);
      return standardised(filled, mean, Math.sqrt(filled.reduce((total, x) => total + (x - mean) ** 2 / 6, 0)));
    };
    explain([observed[1], observed[4]], { 'missing-becomes-nan': [NaN, NaN] });
    explain(observed, {
      'missing-becomes-zero': filledWith(0),
      'mean-for-median': filledWith(8),
      'sorts-as-text': filledWith(6.5),
    });
    expectClose(observed, filledWith(9.5));
    expectClose(prepared([1, null, 5, 3], [null]), [0]);
  });

  it('keeps the statistics of the table it was fitted to, whatever it transforms', () => {
    const asked = [0, 4, 8, null];
    const observed = prepared([1, 3, 5, 7], asked);
    explain(observed, { 'statistics-leak': standardised([0, 4, 8, 4], 4, Math.sqrt(8)) });
    expectClose(observed, standardised([0, 4, 8, 4], 4, Math.sqrt(5)));
  });

  it('becomes zeros if it is constant, for any cell that comes later', () => {
    const observed = prepared([3, 3, 3]);
    explain(observed, { 'constant-divides-by-zero': [NaN, NaN, NaN] });
    expectClose(observed, [0, 0, 0]);
    const rounded = prepared(Array<number>(10).fill(0.1), [0.1, 0.3, null]);
    explain(rounded.map(Math.sign), { 'constant-by-deviation': [1, 1, 1] });
    expectClose(rounded, [0, 0, 0]);
  });

  it('becomes zeros if no cell is known', () => {
    expectClose(prepared([null, null], [null, 5]), [0, 0]);
  });
});

describe('a category column', () => {
  it('gives each category a place of its own, in the order of their first rows', () => {
    const observed = prepared(['saw', 'drill', 'saw', 'ladder']);
    const firstFour = [0, 1, 2, 3].map((i) => observed[i]);
    explain(firstFour, { 'category-as-ordinal': [0, 1, 0, 2] });
    expect(observed).toEqual([1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1]);
  });

  it('becomes zeros where the category is missing or was never seen', () => {
    let observed = [NaN, NaN, NaN, NaN];
    try {
      observed = prepared(['saw', 'drill', null], ['axe', null]);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('TODO:')) throw error;
    }
    explain(observed, { 'unseen-category-crashes': [NaN, NaN, NaN, NaN] });
    expect(observed).toEqual([0, 0, 0, 0]);
  });
});

describe('a whole table', () => {
  const table = tableOf({ age: [1, 3, null], tool: ['saw', null, 'drill'] });

  it('names its features in the order of the columns', () => {
    expect(fitPreprocessor(table).featureNames).toEqual(['age', 'tool=saw', 'tool=drill']);
  });

  it('finds its columns by their names, and refuses a table without one of them', () => {
    const preprocessor = fitPreprocessor(table);
    const asked = tableOf({ late: [9, 9], tool: ['drill', 'axe'], age: [3, null] });
    expectClose(preprocessor.transform(asked).flat(), [Math.sqrt(1.5), 0, 1, 0, 0, 0]);
    expectRefusal(() => preprocessor.transform(tableOf({ age: [1] })), RangeError);
  });

  it('refuses to be learned from without rows', () => {
    expectRefusal(() => fitPreprocessor(tableOf({ age: [] })), RangeError);
  });
});
