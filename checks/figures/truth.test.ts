import { describe, expect, it } from 'vitest';
import { functions, inputs, objection, truthOf, type FunctionName } from '../../src/figures/truth-table.ts';

const names = Object.keys(functions) as FunctionName[];

describe('the table to fill', () => {
  it('holds what the engine says', () => {
    const table = (name: FunctionName) => inputs.map((x) => truthOf(name, x));
    expect(table('relu(−x)').map(({ value, slope }) => [value, slope])).toEqual([
      [2, -1],
      [1, -1],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(table('relu(relu(x))').map(({ slope }) => slope)).toEqual([0, 0, 0, 1, 1]);
    expect(table('relu(x) + relu(−x)').map(({ value }) => value)).toEqual([2, 1, 0, 1, 2]);
  });

  it.each(names)('takes the right numbers of %s, and objects to every other', (name) => {
    for (const x of inputs) {
      const truth = truthOf(name, x);
      for (const row of ['value', 'slope'] as const) {
        for (const entry of [-2, -1, 0, 0.5, 1, 2, NaN])
          expect(objection(name, x, row, entry) === undefined, `${row} ${entry} at ${x}`).toBe(entry === truth[row]);
      }
    }
  });

  it('says what a wrong number looks like', () => {
    expect(objection('relu(relu(x))', 2, 'slope', 2)).toContain('2 is the value of relu(relu(x)) at 2.');
    expect(objection('relu(relu(x))', 2, 'value', 1)).toContain('1 is the slope');
    expect(objection('relu(−x)', -1, 'slope', 0)).toContain('on the other side of 0');
    expect(objection('relu(x) + relu(−x)', 0, 'slope', 1)).toContain('At 0 there is a corner');
    expect(objection('relu(−x)', -2, 'slope', 3)).toContain('from 2 to 1.9');
  });
});
