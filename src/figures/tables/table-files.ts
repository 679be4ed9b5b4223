import type { Problem, Role, TableInput, TablePlan, TableSettings } from '../../data/tables/types.ts';
import type { TableReader } from './table-reader.ts';
import type { FileView, Slot } from './table-worker.ts';

/** How the reader corrected a column: another role, or a made column switched on or off. */
export interface Correction {
  role?: Role;
  on?: string;
  off?: string;
}

/** The reader's files and the plan for them; the tables themselves stay in a worker. */
export class TableFiles {
  views: Partial<Record<Slot, FileView>> = {};
  plan: TablePlan | undefined;
  /** The file that is being read, if one is. */
  reading: string | undefined;
  /** What went wrong besides what is wrong with the files. */
  trouble: string | undefined;
  /** What the last attempt to encode the tables complained of, and what it left out, in sentences. */
  encodingProblems: Problem[] = [];
  dropped: string[] = [];
  /** What looks like a leak in the tables that were encoded last. */
  warning: string | undefined;
  private readonly reader: TableReader;
  private readonly onChange: () => void;

  /** @param reader holds the tables. @param onChange is called after each change of what is kept here. */
  constructor(reader: TableReader, onChange: () => void) {
    this.reader = reader;
    this.onChange = onChange;
  }

  /** All that is known to be wrong, or worth knowing. */
  get problems(): Problem[] {
    return [
      ...(this.views.training?.problems ?? []),
      ...(this.views.test?.problems ?? []),
      ...(this.plan?.problems ?? []),
      ...this.encodingProblems,
    ];
  }

  /** Whether there is something to train, as far as is known before it is tried. */
  get isReady(): boolean {
    return this.plan !== undefined && this.reading === undefined && !this.problems.some(({ isFatal }) => isFatal);
  }

  /** The name of the column to predict. */
  get target(): string | undefined {
    return this.plan?.columns.find(({ role }) => role === 'target')?.name;
  }

  async read(slot: Slot, from: File | { name: string; url: string }): Promise<void> {
    this.reading = from.name;
    if (slot === 'training') this.plan = undefined;
    delete this.views[slot];
    this.encodingProblems = [];
    await this.attempt(async () => {
      const view = await this.reader.ask({ kind: 'read', slot, from });
      this.views[slot] = view;
      const isBad = view.problems.some(({ isFatal }) => isFatal);
      if (slot === 'training' && !isBad) this.plan = await this.reader.ask({ kind: 'plan' });
      else if (this.plan) this.plan = await this.reader.ask({ kind: 'replan', plan: this.plan });
    });
    this.reading = undefined;
    this.onChange();
  }

  async forget(slot: Slot): Promise<void> {
    delete this.views[slot];
    this.encodingProblems = [];
    await this.attempt(async () => {
      await this.reader.ask({ kind: 'forget', slot });
      if (this.plan) this.plan = await this.reader.ask({ kind: 'replan', plan: this.plan });
    });
  }

  /** Plans anew for another target or id: what else the reader corrected is asked of the new plan too. */
  async choose(choice: { target: string; id: string | undefined }): Promise<void> {
    this.encodingProblems = [];
    await this.attempt(async () => {
      const { target, id } = choice;
      this.plan = await this.reader.ask({ kind: 'plan', ...(target && { target }), ...(id !== undefined && { id }) });
    });
  }

  async correct(column: string, { role, on, off }: Correction): Promise<void> {
    const { plan } = this;
    if (!plan) return;
    this.encodingProblems = [];
    const columns = plan.columns.map((each) => {
      if (each.name !== column) return each;
      const derived = each.derived.map((made) => ({
        ...made,
        isOn: made.name === on || (made.isOn && made.name !== off),
      }));
      return { ...each, derived, ...(role && { role }) };
    });
    await this.attempt(async () => {
      this.plan = await this.reader.ask({ kind: 'replan', plan: { ...plan, columns } });
    });
  }

  /** What the training program is given; undefined if the problems do not allow it. */
  async encode(settings: TableSettings): Promise<TableInput | undefined> {
    const { plan } = this;
    let input: TableInput | undefined;
    if (!plan) return undefined;
    await this.attempt(async () => {
      const encoded = await this.reader.ask({ kind: 'encode', plan, settings });
      this.encodingProblems = encoded.problems;
      this.dropped = encoded.dropped;
      this.warning = encoded.warning;
      input = encoded.input;
    });
    return input;
  }

  close(): void {
    this.reader.close();
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    this.trouble = undefined;
    this.onChange();
    try {
      await work();
    } catch (error) {
      this.trouble = (error as Error).message;
    }
    this.onChange();
  }
}
