/** What the reader did with one patient of the clinic. */
export interface CaseRecord {
  /** The tests that were ordered, in order. */
  ordered: string[];
  /** The faults that were named and are not there. */
  wrong: string[];
  isNamed: boolean;
}

/** The patients by their fault, in localStorage under `scratchgrad:clinic` as JSON. */
export type ClinicRecord = Partial<Record<string, CaseRecord>>;

const key = 'scratchgrad:clinic';

/** What is remembered; nothing, where the browser refuses or the entry is not ours. */
export function readClinic(): ClinicRecord {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, record]) => isCaseRecord(record)));
  } catch {
    return {};
  }
}

/** Remembers a patient; where the browser refuses, until the page goes. */
export function noteCase(fault: string, record: CaseRecord): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readClinic(), [fault]: record }));
  } catch {
    // What is lost is a list of tests that can be ordered again.
  }
}

function isCaseRecord(stored: unknown): stored is CaseRecord {
  const record = stored as Partial<CaseRecord> | null | undefined;
  return (
    typeof record === 'object' &&
    record !== null &&
    [record.ordered, record.wrong].every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string')) &&
    typeof record.isNamed === 'boolean'
  );
}
