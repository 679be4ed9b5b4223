import type { Finding } from '../../clinic/finding.ts';
import type { Measures } from '../../clinic/measures.ts';
import type { Assembly, Provenance } from '../../course/assemble.ts';
import type { Board, SavedNetwork, TableInput, TableProgress, TableRunMessage } from '../../data/tables/types.ts';
import { assembleStored } from '../../learner/carry-forward.ts';
import { createRunner, type ProgramRun, type Runner } from '../../runner/host.ts';
import type { TrainingData } from '../training/training-session.ts';

/** Trains tables in the sandbox, one after another, on the reader's modules where they are solved; keeps what it was told. */
export class TableRun {
  state: 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'failed' = 'idle';
  progress: TableProgress | undefined;
  /** The network that is trained, or was trained last: the losses are its. */
  trained: string | undefined;
  losses: number[] = [];
  validationLosses: number[] = [];
  board: Board | undefined;
  submission: { text: string; rows: number } | undefined;
  /** Where the submission lies as a file, as long as this run is shown. */
  submissionUrl: string | undefined;
  networks: SavedNetwork[] | undefined;
  /** What the post-mortem found: empty if nothing, undefined before it. */
  findings: Finding[] | undefined;
  /** What went wrong, if the training failed. */
  trouble: string | undefined;
  /** Whose modules the last run was made of, or the next one will be. */
  provenance: Provenance[] = [];
  private runner: Runner | undefined;
  private run: ProgramRun | undefined;
  private readonly data: TrainingData;
  private readonly onChange: () => void;

  /** @param onChange is called after each change of what is kept here. */
  constructor(data: TrainingData, onChange: () => void) {
    this.data = data;
    this.onChange = onChange;
  }

  get isBusy(): boolean {
    return this.state === 'preparing' || this.state === 'running' || this.state === 'paused';
  }

  /**
   * Trains, and resolves when it is over.
   *
   * @param prepare makes the program's input; undefined, if there is nothing to train. Its typed arrays are handed over.
   */
  async start(prepare: () => Promise<TableInput | undefined>): Promise<void> {
    this.forget();
    this.state = 'preparing';
    this.onChange();
    const mine = { wanted: true };
    this.preparing = mine;
    const parts = [prepare(), this.readProvenance(), import('./program-texts.ts')] as const;
    const prepared = await Promise.all(parts).catch((error: Error) => error);
    if (!mine.wanted) return;
    if (prepared instanceof Error) return this.fail(prepared.message);
    const [input, { texts }, { tableProgram }] = prepared;
    if (!input) return this.end('idle');
    this.runner ??= createRunner(this.data.runnerUrl);
    const run = this.runner.runProgram({ ...texts, ...this.data.support, ...tableProgram }, input, {
      onMessage: (message) => this.take(message as TableRunMessage),
    });
    this.run = run;
    this.state = 'running';
    this.onChange();
    const { verdict, failure } = await run.finished;
    if (this.run !== run) return;
    if (verdict === 'passed') this.end('finished');
    else if (verdict === 'stopped') this.end('idle');
    else this.fail(failure?.message ?? 'The training stopped without a reason.');
  }

  private preparing = { wanted: false };

  /** Reads from storage whose modules a run gets now. */
  async readProvenance(): Promise<Assembly> {
    const assembly = await assembleStored(this.data.modules);
    this.provenance = assembly.provenance;
    this.onChange();
    return assembly;
  }

  togglePause(): void {
    this.state = this.state === 'paused' ? 'running' : 'paused';
    this.run?.control({ verb: this.state === 'paused' ? 'pause' : 'resume' });
    this.onChange();
  }

  /** Ends the training at once. How far it was stays to be seen; scores that it may have had are forgotten. */
  stop(): void {
    this.preparing.wanted = false;
    if (this.isBusy) this.board = undefined;
    this.run?.stop();
    this.run = undefined;
    this.end('idle');
  }

  fail(trouble: string): void {
    this.trouble = trouble;
    this.end('failed');
  }

  /** Clears what the last training told. */
  forget(): void {
    this.state = 'idle';
    this.progress = undefined;
    this.trained = undefined;
    this.losses = [];
    this.validationLosses = [];
    this.board = undefined;
    this.submission = undefined;
    if (this.submissionUrl !== undefined) URL.revokeObjectURL(this.submissionUrl);
    this.submissionUrl = undefined;
    this.networks = undefined;
    this.findings = undefined;
    this.trouble = undefined;
    this.onChange();
  }

  /** The rules are fetched when there is something to judge. */
  private async examine(measures: Measures): Promise<void> {
    const { run } = this;
    const { diagnose } = await import('../../clinic/diagnose.ts');
    if (this.run !== run) return;
    this.findings = diagnose(measures);
    this.onChange();
  }

  private end(state: 'idle' | 'finished' | 'failed'): void {
    this.state = state;
    this.onChange();
  }

  private take(message: TableRunMessage): void {
    if (message.kind === 'board') this.board = message.board;
    if (message.kind === 'submission') {
      this.submission = message;
      this.submissionUrl = URL.createObjectURL(new Blob([message.text], { type: 'text/csv' }));
    }
    if (message.kind === 'model') this.networks = message.networks;
    if (message.kind === 'measures') void this.examine(message.measures);
    if (message.kind === 'progress') {
      if (message.epochs > 0 && message.stage !== this.trained) {
        this.trained = message.stage;
        this.losses = [];
        this.validationLosses = [];
      }
      this.progress = message;
      for (const loss of message.losses) this.losses.push(loss);
      for (const loss of message.validationLosses) this.validationLosses.push(loss);
    }
    this.onChange();
  }
}
