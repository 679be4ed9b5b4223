import type { Assembly, Provenance } from '../../course/assemble.ts';
import type { ToyFrame, ToyInput } from '../../data/toy-training.ts';
import { assembleStored, type PageModule } from '../../learner/carry-forward.ts';
import examine from '../../programs/examine.ts?raw';
import examineRows from '../../programs/examine-rows.ts?raw';
import postMortem from '../../programs/post-mortem.ts?raw';
import program from '../../programs/train-toy.ts?raw';
import { createRunner, type ProgramRun, type Runner } from '../../runner/host.ts';

/** What the program stands on besides modules. */
const parts = { 'post-mortem': postMortem, examine, 'examine-rows': examineRows };

/** What a lesson page hands to its training panel, as JSON inside the element: see `src/prose/Training.astro`. */
export interface TrainingData {
  modules: (PageModule & { href: string })[];
  support: Record<string, string>;
  runnerUrl: string;
  /** Where each lesson lies, by its slug. */
  lessons: Record<string, { title: string; href: string }>;
}

/** One training after another, in the sandbox, on the reader's modules where they are solved; keeps what it was told. */
export class TrainingSession {
  state: 'idle' | 'running' | 'paused' | 'finished' | 'failed' = 'idle';
  frame: ToyFrame | undefined;
  losses: number[] = [];
  validationLosses: number[] = [];
  accuracies: number[] = [];
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
    return this.state === 'running' || this.state === 'paused';
  }

  /** @param pauseMs how long to wait between mini-batches; 0 for as fast as it goes. */
  async start(input: ToyInput, pauseMs: number): Promise<void> {
    this.forget();
    this.state = 'running';
    this.onChange();
    const { texts } = await this.readProvenance();
    this.runner ??= createRunner(this.data.runnerUrl);
    const run = this.runner.runProgram({ ...texts, ...parts, program, ...this.data.support }, input, {
      onMessage: (frame) => this.show(frame as ToyFrame),
    });
    this.run = run;
    this.pace(pauseMs);
    const { verdict, failure } = await run.finished;
    if (this.run !== run) return;
    this.state = verdict === 'passed' ? 'finished' : verdict === 'stopped' ? 'idle' : 'failed';
    if (this.state === 'failed') this.trouble = failure?.message ?? 'The training stopped without a reason.';
    this.onChange();
  }

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

  step(): void {
    this.run?.control({ verb: 'step' });
  }

  pace(pauseMs: number): void {
    this.run?.control({ verb: 'pace', pauseMs });
  }

  stop(): void {
    this.run?.stop();
  }

  /** Clears what the last training told. */
  forget(): void {
    this.state = 'idle';
    this.trouble = undefined;
    this.frame = undefined;
    this.losses = [];
    this.validationLosses = [];
    this.accuracies = [];
    this.onChange();
  }

  private show(frame: ToyFrame): void {
    this.losses = [...this.losses, ...frame.losses];
    this.validationLosses = [...this.validationLosses, ...frame.validationLosses];
    this.accuracies = [...this.accuracies, ...frame.validationAccuracies];
    this.frame = frame;
    this.onChange();
  }
}
