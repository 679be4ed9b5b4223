/** One training of the reader's on the competition, as it is remembered. */
export interface CompetitionRun {
  /** Counts the runs of this browser from 1; a forgotten run's number is not given again. */
  number: number;
  /** When it ended, in milliseconds since 1970. */
  at: number;
  seed: number;
  /** How many neurons each hidden layer had. */
  hidden: number[];
  epochs: number;
  learningRate: number;
  /** Names of the columns that the network was not shown. */
  leftOut: string[];
  /** How many of the modules it ran on were the reader's, and how many there were. */
  own: number;
  modules: number;
  /** Accuracy and log loss on its own held-out rows of `train.csv`, and on the public rows of `test.csv`. */
  heldOut: { accuracy: number; logLoss: number };
  public: { accuracy: number; logLoss?: number };
  /** Accuracy and log loss on the private rows: there from the moment it was declared final. */
  private?: { accuracy: number; logLoss?: number };
}

/**
 * What this browser remembers of the competition: JSON in localStorage under `scratchgrad:competition`. At most the last
 * {@link kept} runs, the declared ones before the others; and how often a run was declared final, which is never forgotten.
 */
export interface CompetitionRecord {
  version: 1;
  runs: CompetitionRun[];
  declarations: number;
}

/** The key in localStorage. */
export const competitionKey = 'scratchgrad:competition';

/** How many runs are remembered. */
export const kept = 20;

/** What is remembered; nothing, where the browser refuses or the entry is not ours. */
export function readCompetition(): CompetitionRecord {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(competitionKey) ?? 'null');
    return isCompetitionRecord(stored) ? stored : empty();
  } catch {
    return empty();
  }
}

/**
 * Remembers a changed record.
 *
 * @returns whether the browser kept it; where it refuses, the record lives as long as the page.
 */
export function saveCompetition(record: CompetitionRecord): boolean {
  try {
    localStorage.setItem(competitionKey, JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

/** The record with one more run, and without the oldest undeclared ones if there are too many. */
export function withRun(record: CompetitionRecord, run: Omit<CompetitionRun, 'number'>): CompetitionRecord {
  const runs = [...record.runs, { ...run, number: (record.runs.at(-1)?.number ?? 0) + 1 }];
  while (runs.length > kept) {
    const oldest = runs.findIndex((each) => each.private === undefined);
    runs.splice(Math.max(0, oldest), 1);
  }
  return { ...record, runs };
}

/** The record after the run of that moment was declared final: it has its private score, and the count is one higher. */
export function withDeclaration(
  record: CompetitionRecord,
  at: number,
  score: NonNullable<CompetitionRun['private']>,
): CompetitionRecord {
  return {
    ...record,
    runs: record.runs.map((run) => (run.at === at ? { ...run, private: score } : run)),
    declarations: record.declarations + 1,
  };
}

/** Says whether something read from storage is a record of the competition. */
export function isCompetitionRecord(stored: unknown): stored is CompetitionRecord {
  const record = stored as Partial<CompetitionRecord> | null | undefined;
  return (
    typeof record === 'object' &&
    record !== null &&
    record.version === 1 &&
    Number.isInteger(record.declarations) &&
    Array.isArray(record.runs) &&
    record.runs.every(
      (run) =>
        Number.isFinite(run?.at) &&
        Number.isInteger(run.number) &&
        Number.isFinite(run.seed) &&
        [run.hidden, run.leftOut].every(Array.isArray) &&
        Number.isFinite(run.public?.accuracy) &&
        Number.isFinite(run.heldOut?.accuracy),
    )
  );
}

function empty(): CompetitionRecord {
  return { version: 1, runs: [], declarations: 0 };
}
