import type { Measures } from '../../clinic/measures.ts';
import type { Provenance } from '../../course/assemble.ts';
import { carryForward, type PageModule } from '../../learner/carry-forward.ts';
import { openDrafts } from '../../learner/drafts.ts';
import program from '../../programs/clinic.ts?raw';
import { createRunner, type ProgramRun, type Runner } from '../../runner/host.ts';

/** What the clinic's page hands to its ward, as JSON beside the element: see `src/prose/Clinic.astro`. */
export interface ClinicData {
  modules: (PageModule & { href: string })[];
  /** The programs that a run stands on, and the suites' tools, by the name they are imported by. */
  instruments: Record<string, string>;
  /** The broken runs, by their fault. */
  broken: Record<string, string>;
  /** Where each lesson lies, by its slug. */
  lessons: Record<string, { title: string; href: string }>;
  runnerUrl: string;
}

/** The seed of every run in the clinic: the same patient for everyone. */
const seed = 1;

/** Trains and examines one patient after another, in the sandbox, and keeps what it was told. */
export class ClinicSession {
  curve: Measures['curve'] = { training: [], validation: [] };
  measures: Measures | undefined;
  trouble: string | undefined;
  provenance: Provenance[] = [];
  isRunning = false;
  private runner: Runner | undefined;
  private run: ProgramRun | undefined;
  private turn = 0;
  private readonly data: ClinicData;
  private readonly onChange: () => void;

  /** @param onChange is called after each change of what is kept here. */
  constructor(data: ClinicData, onChange: () => void) {
    this.data = data;
    this.onChange = onChange;
  }

  /** Trains and examines the run with this fault; what was there before is forgotten. */
  async examine(fault: string): Promise<void> {
    const turn = ++this.turn;
    this.stop();
    Object.assign(this, { curve: { training: [], validation: [] }, measures: undefined, trouble: undefined });
    this.isRunning = true;
    this.onChange();
    const drafts = await openDrafts();
    const records = await drafts.readAll(this.data.modules.map(({ module }) => module));
    if (turn !== this.turn) return;
    const { texts, provenance } = carryForward(this.data.modules, records);
    this.provenance = provenance;
    this.runner ??= createRunner(this.data.runnerUrl);
    const all = { ...texts, ...this.data.instruments, experiment: this.data.broken[fault]!, program };
    const run = this.runner.runProgram(
      all,
      { seed },
      {
        onMessage: (message) => {
          if (turn === this.turn) this.take(message as Partial<Pick<ClinicSession, 'curve' | 'measures'>>);
        },
      },
    );
    this.run = run;
    const { verdict, failure } = await run.finished;
    if (turn !== this.turn) return;
    this.isRunning = false;
    if (verdict !== 'passed') this.trouble = failure?.message ?? 'The run stopped without a reason.';
    this.onChange();
  }

  stop(): void {
    this.run?.stop();
    this.run = undefined;
  }

  private take({ curve, measures }: Partial<Pick<ClinicSession, 'curve' | 'measures'>>): void {
    if (curve) this.curve = curve;
    if (measures) this.measures = measures;
    if (measures) this.curve = measures.curve;
    this.onChange();
  }
}
