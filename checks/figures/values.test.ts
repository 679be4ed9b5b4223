import { describe, expect, it } from 'vitest';
import { courier, nudgedAlong, recorded } from '../../src/figures/values/record.ts';
import { nudgeInWords, recordInWords } from '../../src/figures/values/words.ts';

const start = Object.values(courier.leaves);
/** What the courier's graph holds when it was built from some numbers, and its leaves hold others by now. */
const after = (held: number[], builtFrom = start) => recorded({ held, builtFrom });

describe('a leaf that is given another number', () => {
  it('changes alone: all that was made keeps its number and its slopes', () => {
    const { nodes } = after([4, 3, -1]);
    expect(nodes.map(({ label, data, slopes }) => [label, data, slopes])).toEqual([
      ['w', 4, []],
      ['k', 3, []],
      ['c', -1, []],
      ['u', 6, [2, 3]],
      ['v', -4, [1, 1]],
      ['loss', 16, [-4, -4]],
    ]);
  });

  it('makes an old record of what was made from it, and of nothing else', () => {
    const olds = (held: number[]) => {
      const { nodes, oldLeavesOf } = after(held);
      return nodes.map((node) => `${node.label}:${oldLeavesOf(node).map(({ label }) => label)}`);
    };
    expect(olds([3, 2, -12])).toEqual(['w:', 'k:', 'c:', 'u:', 'v:c', 'loss:c']);
    expect(olds([4, 2, -12])).toEqual(['w:', 'k:', 'c:', 'u:w', 'v:w,c', 'loss:w,c']);
  });

  it('makes those slopes old that the lines, run again, would write otherwise', () => {
    const old = (held: number[]) =>
      after(held)
        .arrows.filter(({ slope, anew }) => slope !== anew)
        .map(({ parent, slope, anew }) => [parent.label, slope, anew]);
    expect(old([4, 2, -10])).toEqual([
      ['v', -4, -2],
      ['v', -4, -2],
      ['k', 3, 4],
    ]);
    expect(old([3, 2, -10])).toEqual([]);
    expect(old([6, 1, -10]).map(([parent]) => parent)).toEqual(['w', 'k']);
  });
});

it('agrees when the lines have run again', () => {
  const { nodes, arrows, oldLeavesOf } = after([4, 2, -10], [4, 2, -10]);
  expect(nodes.map(({ data }) => data)).toEqual([4, 2, -10, 8, -2, 4]);
  expect(nodes.flatMap(oldLeavesOf)).toEqual([]);
  expect(arrows.every(({ slope, anew }) => slope === anew)).toBe(true);
});

it('says what still says what, and since when', () => {
  const words = (held: number[], hasRunAgain = false) => recordInWords({ held, builtFrom: start, hasRunAgain });
  expect(words(start)).toContain('made from w\u00a0=\u00a03, k\u00a0=\u00a02 and c\u00a0=\u00a0−10');
  expect(words(start, true)).toContain('three new nodes');
  expect(words([4, 2, -10])).toBe(
    'w now holds 4, and nothing has run. u still says 6, v −4 and loss 16: they were made when w held 3. ' +
      'Old slopes too: 3 from k ought to be 4, and −4 from v ought to be −2.',
  );
  expect(words([3, 2, -12])).toContain('v still says −4 and loss 16: they were made when c held −10.');
  expect(words([4, 2, -12])).toContain(
    'w now holds 4 and c −12, and nothing has run. u still says 6: it was made when w held 3. ' +
      'v still says −4 and loss 16: they were made when w held 3 and c −10.',
  );
  expect(words([6, 1, -10])).toContain('Old slopes too: 2 from w ought to be 1, and 3 from k ought to be 6.');
});

describe('a nudge along one arrow alone', () => {
  it('moves the node by the slope that stands there, whatever the leaves hold by now', () => {
    for (const builtFrom of [start, [1.5, -2.5, 4], [0, 7, -7.3]]) {
      const { root } = recorded({ held: [9, 9, 9], builtFrom });
      const { nodes } = recorded({ held: builtFrom, builtFrom });
      expect(root.label).toBe('loss');
      for (const node of nodes)
        for (const [i, slope] of node.slopes.entries()) {
          const { from, to, before, after } = nudgedAlong(node, i);
          expect((after - before) / (to - from)).toBeCloseTo(slope, 8);
          expect(before).toBe(node.data);
        }
    }
  });

  it('is told as far as it goes, and which way', () => {
    const words = (label: string, i: number, builtFrom = start) => {
      const { madeFrom } = recorded({ held: start, builtFrom });
      return nudgeInWords(madeFrom(label), i);
    };
    expect(words('u', 0)).toEqual(['w from 3 to 3.1: 6 becomes 6.2', 'twice as far', '']);
    expect(words('u', 1)).toEqual(['k from 2 to 2.1: 6 becomes 6.3', '3\u00a0times as far', '']);
    expect(words('v', 0)).toEqual(['u from 6 to 6.1: −4 becomes −3.9', 'just as far', '']);
    expect(words('loss', 0)).toEqual(['first v from −4 to −3.9: 16 becomes 15.6', '4\u00a0times as far', ', but down']);
    expect(words('loss', 1)[0]).toContain('second v from');
    expect(words('u', 0, [3, 0, 1])).toEqual(['w from 3 to 3.1: 0 stays 0', '0\u00a0times as far', '']);
  });
});
