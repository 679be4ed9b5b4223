/**
 * What this browser remembers of one exercise, as it is stored in IndexedDB: database `scratchgrad`, store `exercises`, one
 * record per module under the module's name.
 */
export interface ExerciseRecord {
  /** The shape of this record; a reader of an unknown shape leaves it alone. */
  version: 1;
  module: string;
  /** Grows by one with each save: a save that was based on another revision has met another tab. */
  revision: number;
  /** The text in the editor. */
  draft: string;
  /** When it was saved, in milliseconds since 1970. */
  savedAt: number;
  /** The last text that passed the suite, and the suite's version then. Later lessons use it. */
  passed?: { text: string; suiteVersion: string; at: number };
  /** A text that a reset, or another tab's save, would otherwise have lost. */
  aside?: { text: string; why: 'reset' | 'another tab'; at: number };
}

/**
 * Says whether something read from storage is a record of this exercise.
 *
 * @example
 * isRecord({ version: 1, module: 'value', revision: 1, draft: '', savedAt: 0 }, 'value'); // true
 */
export function isRecord(stored: unknown, module: string): stored is ExerciseRecord {
  const record = stored as Partial<ExerciseRecord> | null | undefined;
  return (
    typeof record === 'object' &&
    record !== null &&
    record.version === 1 &&
    record.module === module &&
    Number.isInteger(record.revision) &&
    typeof record.draft === 'string' &&
    (record.passed === undefined || typeof record.passed.text === 'string') &&
    (record.aside === undefined || typeof record.aside.text === 'string')
  );
}

/** What a save may change of a record; everything else stays as it is stored. */
export type Change = Partial<Pick<ExerciseRecord, 'draft' | 'passed' | 'aside'>>;

/**
 * The record after a change. If another tab saved in between, its text is put aside, not lost.
 *
 * @param stored what is stored now. @param base the revision that the change was made on; 0 for none.
 * @param at the time of the change, in milliseconds since 1970.
 */
export function changeRecord(
  stored: ExerciseRecord | undefined,
  module: string,
  base: number,
  change: Change,
  at: number,
): ExerciseRecord {
  const before = stored ?? { version: 1, module, revision: 0, draft: '', savedAt: at };
  const after: ExerciseRecord = { ...before, ...change, revision: before.revision + 1, savedAt: at };
  const met = before.revision !== base && change.draft !== undefined && before.draft !== change.draft;
  if (met) after.aside = { text: before.draft, why: 'another tab', at };
  return after;
}
