import { describe, expect, it } from 'vitest';
import { accuracy, baselines, confusionMatrix, logLoss, predictedClass } from './metrics';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { expectRefusal } from './support/refusal';
import { tableOf } from './support/tables';

describe('predictedClass', () => {
  it('says class 1 for one logit above 0, else class 0', () => {
    const observed = [-2, -0.3, 0, 0.2, 0.4, 3].map((logit) => predictedClass([logit]));
    explain(observed, { 'threshold-half': [0, 0, 0, 0, 0, 1], 'largest-of-one': [0, 0, 0, 0, 0, 0] });
    expect(observed).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('says the place of the largest of several logits, the first of equals', () => {
    expect(predictedClass([0.1, 2, -1])).toBe(1);
    expect(predictedClass([-3, -5, -4])).toBe(0);
    expect(predictedClass([1, 2, 2])).toBe(1);
    expectRefusal(() => predictedClass([]), RangeError);
  });
});

describe('accuracy', () => {
  it('is the share of rows that are right', () => {
    expectClose(accuracy([1, 0, 1, 1, 2], [1, 0, 0, 1, 1]), 0.6);
    expectClose(accuracy([0, 0, 2], [0, 0, 2]), 1);
  });

  it('refuses to judge no rows, or rows without a class each', () => {
    for (const actual of [[], [1]]) expectRefusal(() => accuracy([], actual), RangeError);
  });
});

describe('confusionMatrix', () => {
  const actual = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
  const predicted = [0, 0, 1, 2, 1, 1, 0, 2, 0, 0];

  it('has a row for each actual class and a column for each predicted one', () => {
    const observed = confusionMatrix(predicted, actual, 3).flat();
    explain(observed, { 'confusion-swapped': [2, 1, 2, 1, 2, 0, 1, 0, 1] });
    expect(observed, 'the three rows, one after the other').toEqual([2, 1, 1, 1, 2, 0, 2, 0, 1]);
  });

  it('has a place for a class that does not occur, and refuses one it was not told of', () => {
    expect(confusionMatrix([0, 0], [0, 2], 3).flat()).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0]);
    for (const odd of [3, -1, 0.5]) expectRefusal(() => confusionMatrix([0, odd], [0, 1], 3), RangeError);
  });
});

describe('logLoss', () => {
  const ps = [0.9, 0.2, 0.5, 0.75];
  const actual = [1, 0, 1, 0];
  const predicted = [0.9, 0.8, 0.5, 0.25];
  const surprise = (qs: number[]) => qs.reduce((total, q) => total - Math.log(q) / qs.length, 0);

  it('is the mean surprise at what happened', () => {
    const observed = [2, 4].map((count) => logLoss(ps.slice(0, count), actual.slice(0, count)));
    const ofFirst = (qs: number[]) => [2, 4].map((count) => surprise(qs.slice(0, count)));
    explain(observed, {
      'log-loss-of-class-1': ofFirst(ps),
      'log-loss-summed': [2 * ofFirst(predicted)[0], 4 * ofFirst(predicted)[1]],
    });
    expectClose(observed, ofFirst(predicted));
  });

  it('reads a number, a list of one, and a list with one for each class', () => {
    expectClose(logLoss([[0.9], [0.2], 0.5, 0.75], actual), surprise(predicted));
    expectClose(logLoss([[0.2, 0.3, 0.5]], [2]), Math.LN2);
  });

  it('is log 2 for a fair coin, and infinite when the impossible happens', () => {
    expectClose(logLoss([0.5, 0.5, 0.5], [0, 1, 1]), Math.LN2);
    expectClose(logLoss([0.3, 1], [1, 0]), Infinity);
    expectRefusal(() => logLoss([[0.5, 0.5]], [2]), RangeError);
  });
});

describe('baselines', () => {
  const tools = tableOf({
    day: ['Mon', 'Tue', 'Mon', 'Tue', 'Mon', 'Tue', 'Mon', 'Tue', 'Mon', 'Tue'],
    tool: ['saw', 'saw', 'saw', 'mower', 'mower', 'mower', 'drill', 'drill', 'drill', null],
  });
  const late = [0, 0, 0, 1, 1, 0, 0, 0, 0, 1];

  it('has the most frequent class for its majority, and that beats a coin', () => {
    const labels = [late, [2, 2, 1, 2, 0, 2, 2, 2, 2, 2]];
    const observed = labels.map((actual) => baselines(tools, actual).majority.accuracy);
    explain(observed, { 'coin-for-majority': [1 / 2, 1 / 3] });
    expectClose(observed, [0.7, 0.8]);
    expect(baselines(tools, labels[1]).majority.predict(tools)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  });

  it('finds the column that does best, each category voting for its most frequent class', () => {
    const { bestColumn } = baselines(tools, late);
    const observed = [bestColumn.accuracy, ...bestColumn.predict(tools)];
    explain(observed, { 'first-column': [0.7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
    expect(bestColumn.column).toBe('tool');
    expectClose(observed, [0.8, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('lets each quarter of a numeric column vote', () => {
    const days = tableOf({ days: [5, 1, 20, 3, 4, 2, 9, 7, 30, 12, null] });
    const { bestColumn } = baselines(days, [1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 1]);
    const asked = tableOf({ days: [0, 2, 3, 6, 8, 11, 12, 99] });
    const observed = bestColumn.predict(asked);
    explain(observed, { 'halves-not-quarters': [0, 0, 0, 0, 0, 0, 0, 0] });
    expect(observed).toEqual([0, 0, 1, 1, 1, 1, 0, 0]);
  });

  it('falls back on the majority where a cell is missing or new, and where no column does better', () => {
    const inTime = late.map((label) => 1 - label);
    const { bestColumn } = baselines(tools, inTime);
    const observed = bestColumn.predict(tableOf({ tool: ['mower', 'axe', null, 'axe'] }));
    explain(observed, { 'unseen-is-class-0': [0, 0, 0, 0] });
    expect(observed).toEqual([0, 1, 1, 1]);
    const always = late.map(() => 1);
    expect(baselines(tools, always).bestColumn.column).toBe('');
  });

  it('refuses a table without rows, or without a class for each', () => {
    expectRefusal(() => baselines({ columns: tools.columns, rows: [] }, []), RangeError);
    expectRefusal(() => baselines(tools, [0, 1]), RangeError);
  });
});
