import type { Score } from '../../data/competition/scoring.ts';
import {
  readCompetition,
  saveCompetition,
  withDeclaration,
  withRun,
  type CompetitionRecord,
  type CompetitionRun,
} from '../../learner/competition-runs.ts';
import type { TableReader } from './table-reader.ts';

/** A submission that did not come from a training here. */
export interface Upload {
  file: string;
  text: string;
  public?: Score;
  private?: Score;
  problems: readonly { message: string }[];
}

/** The reader's entries in the competition: the runs that this browser remembers, and what is scored of files. */
export class CompetitionEntries {
  record: CompetitionRecord = readCompetition();
  /** Whether the browser keeps the record. */
  isKept = true;
  /** The public score of the latest training, with its confusion matrix. */
  latest: Score | undefined;
  upload: Upload | undefined;
  /** What went wrong while something was scored. */
  trouble: string | undefined;
  /** The submissions of this visit, by the moment their runs ended: only these can be declared final. */
  private readonly submissions = new Map<number, string>();
  private readonly reader: TableReader;
  private readonly onChange: () => void;

  /** @param reader scores submissions in its worker. @param onChange is called after each change of what is kept here. */
  constructor(reader: TableReader, onChange: () => void) {
    this.reader = reader;
    this.onChange = onChange;
  }

  /** Scores a training's submission on the public rows and remembers the run. */
  async add(run: Omit<CompetitionRun, 'at' | 'number' | 'public'>, text: string): Promise<void> {
    await this.attempt(async () => {
      const { score, problems } = await this.reader.ask({ kind: 'score', text, part: 'public' });
      if (!score) throw new Error(problems.map(({ message }) => message).join(' '));
      const at = Date.now();
      this.latest = score;
      this.submissions.set(at, text);
      this.remember(withRun(this.record, { ...run, at, public: { accuracy: score.accuracy } }));
    });
  }

  canDeclare({ at }: CompetitionRun): boolean {
    return this.submissions.has(at);
  }

  /** Declares a run final: its private score is computed now, and shown from now on. */
  async declare(run: CompetitionRun): Promise<void> {
    const text = this.submissions.get(run.at);
    if (text === undefined || run.private) return;
    await this.attempt(async () => {
      const { score } = await this.reader.ask({ kind: 'score', text, part: 'private' });
      if (score) this.remember(withDeclaration(this.record, run.at, { accuracy: score.accuracy }));
    });
  }

  /** Scores a file on the public rows, wherever it was made. */
  async read(file: File): Promise<void> {
    await this.attempt(async () => {
      const text = await file.text();
      const { score, problems } = await this.reader.ask({ kind: 'score', text, part: 'public' });
      this.upload = { file: file.name, text, problems, ...(score && { public: score }) };
    });
  }

  /** Declares the file that was read last final. */
  async declareUpload(): Promise<void> {
    const { upload } = this;
    if (!upload || upload.private) return;
    await this.attempt(async () => {
      const { score } = await this.reader.ask({ kind: 'score', text: upload.text, part: 'private' });
      if (!score) return;
      this.upload = { ...upload, private: score };
      this.remember({ ...this.record, declarations: this.record.declarations + 1 });
    });
  }

  private remember(record: CompetitionRecord): void {
    this.record = record;
    this.isKept = saveCompetition(record);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.trouble = undefined;
    try {
      await work();
    } catch (error) {
      this.trouble = (error as Error).message;
    }
    this.onChange();
  }
}
