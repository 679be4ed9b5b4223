import { describe, expect, it } from 'vitest';
import { inMemory } from '../../src/learner/drafts.ts';
import { changeRecord, isRecord } from '../../src/learner/record.ts';

describe('changeRecord', () => {
  it('starts at revision 1 and grows by one with each save', () => {
    const first = changeRecord(undefined, 'value', 0, { draft: 'a' }, 10);
    const second = changeRecord(first, 'value', 1, { draft: 'b' }, 20);
    expect([first.revision, second.revision, second.draft, second.savedAt]).toEqual([1, 2, 'b', 20]);
    expect(second.aside).toBeUndefined();
  });

  it('keeps both texts when another tab saved in between', () => {
    const theirs = changeRecord(
      changeRecord(undefined, 'value', 0, { draft: 'a' }, 1),
      'value',
      1,
      { draft: 'theirs' },
      2,
    );
    const mine = changeRecord(theirs, 'value', 1, { draft: 'mine' }, 3);
    expect(mine.draft).toBe('mine');
    expect(mine.aside).toEqual({ text: 'theirs', why: 'another tab', at: 3 });
  });

  it('keeps the text that passed when a later draft is saved', () => {
    const passed = { text: 'solved', suiteVersion: 'v1', at: 1 };
    const solved = changeRecord(undefined, 'value', 0, { draft: 'solved', passed }, 1);
    expect(changeRecord(solved, 'value', 1, { draft: 'broken again' }, 2).passed).toEqual(passed);
  });
});

describe('isRecord', () => {
  it('refuses what another version, another module or a stranger wrote', () => {
    const record = changeRecord(undefined, 'value', 0, { draft: 'a' }, 1);
    expect(isRecord(record, 'value')).toBe(true);
    for (const stranger of [undefined, null, 'text', { ...record, version: 2 }, { ...record, draft: 7 }]) {
      expect(isRecord(stranger, 'value')).toBe(false);
    }
    expect(isRecord(record, 'graph')).toBe(false);
  });
});

describe('drafts in memory', () => {
  it('read back what was saved, exercise by exercise', async () => {
    const drafts = inMemory();
    await drafts.save('value', 0, { draft: 'a' });
    await drafts.save('graph', 0, { draft: 'b' });
    const records = await drafts.readAll(['value', 'graph', 'backward']);
    expect([records.value?.draft, records.graph?.draft, records.backward]).toEqual(['a', 'b', undefined]);
  });
});
