import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { columns, id, target } from '../../data/competition/columns.ts';
import { isTie } from '../../data/scores.ts';
import { defaultSettings } from '../../data/tables/settings.ts';
import type { TableInput, TableSettings } from '../../data/tables/types.ts';
import { CompetitionEntries } from './competition-entries.ts';
import { privateBoard, publicBoard, runList, uploadView } from './competition-view.ts';
import { optionFields } from './options.ts';
import { problemList } from './plan-view.ts';
import { postMortem, runResult } from './result-view.ts';
import { download, runProgress } from './run-view.ts';
import { percent } from './score-figures.ts';
import { TableFiles } from './table-files.ts';
import { TableReader } from './table-reader.ts';
import { TableRun } from './table-run.ts';
import { trainingButtons } from '../training/training-buttons.ts';
import type { TrainingData } from '../training/training-session.ts';
import '../training/training-panel.css';
import './tables.css';

/** What the page hands to the panel: the modules, and where the competition's two files lie. */
export interface CompetitionData extends TrainingData {
  files: Record<'training' | 'test', { name: string; url: string }>;
}

/** The competition: a training on its files with the reader's modules, the board, and a submission to take away. */
export class CompetitionPanel extends LitElement {
  static override properties = { settings: { state: true }, complaint: { state: true }, leftOut: { state: true } };

  declare settings: TableSettings;
  /** What is wrong with a field, in a sentence. */
  declare complaint: string;
  /** Names of the columns that the network is not shown. */
  declare leftOut: readonly string[];
  private data!: CompetitionData;
  private files!: TableFiles;
  /** What runs in the sandbox, and what it told. */
  training!: TableRun;
  /** The reader's runs and files, and their scores. */
  entries!: CompetitionEntries;

  constructor() {
    super();
    this.settings = { ...defaultSettings };
    this.complaint = '';
    this.leftOut = [];
  }

  /** The panel is part of the page's text: it takes the page's styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    if (!this.data) {
      this.data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent!) as CompetitionData;
      const onChange = () => this.requestUpdate();
      const reader = new TableReader();
      this.files = new TableFiles(reader, onChange);
      this.training = new TableRun(this.data, onChange);
      this.entries = new CompetitionEntries(reader, onChange);
      this.replaceChildren();
    }
    super.connectedCallback();
    void this.training.readProvenance();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.training.stop();
    this.files.close();
  }

  protected override render(): TemplateResult {
    const { board, submissionUrl, isBusy } = this.training;
    const { entries } = this;
    return html`
      <section aria-labelledby="competition-training">
        <h3 id="competition-training">Train</h3>
        <fieldset class="tables-leave" ?disabled=${isBusy}>
          <legend class="tables-label">Leave out</legend>
          ${columns.map(
            ({ name }) => html`
              <label
                ><input
                  type="checkbox"
                  .checked=${this.leftOut.includes(name)}
                  @change=${() => this.leave(name)}
                />${name}</label
              >
            `,
          )}
        </fieldset>
        <div class="training-bar">
          ${optionFields(this.settings, isBusy, this.change, (words) => (this.complaint = words))}
          ${trainingButtons(this.training, true, () => void this.train())}
        </div>
        ${this.complaint === '' ? nothing : html`<p class="tables-bad" role="alert">${this.complaint}</p>`}
        ${problemList(this.files.problems)}
        ${runProgress(this.training, this.data.modules, 'Press Train: the network reads train.csv and answers test.csv.')}
        ${board ? [runResult(board, ['0', '1'], this.files), postMortem(this.training, this.data.lessons, this.files.warning)] : nothing}
        <p class="tables-actions">${download('submission.csv', submissionUrl, 'Download submission.csv')}</p>
      </section>
      <section aria-labelledby="competition-board">
        <h3 id="competition-board">The board</h3>
        <p class="tables-words" role="status">${this.scoreWords()}</p>
        <div class="tables-pair">${publicBoard(entries.record)} ${privateBoard(entries.record)}</div>
        ${runList(
          entries.record,
          (run) => entries.canDeclare(run),
          (run) => void entries.declare(run),
        )}
        ${entries.isKept ? nothing : html`<p class="tables-bad">This browser refuses to remember runs: they go with the page.</p>`}
      </section>
      ${uploadView(entries.upload, {
        take: (file) => void entries.read(file),
        declare: () => void entries.declareUpload(),
      })}
    `;
  }

  /** What came of the latest run, in a sentence. */
  private scoreWords(): TemplateResult | string {
    const { trouble, latest } = this.entries;
    const { board } = this.training;
    if (trouble !== undefined) return trouble;
    if (!latest || !board) return 'Your runs appear here with their score on the public rows.';
    const [mine, theirs] = [board.network.accuracy, latest.accuracy];
    const words = `The latest run got ${percent(mine)} of its own held-out rows right, and ${percent(theirs)} of the public rows.`;
    if (mine < theirs || isTie(mine, theirs, Math.min(board.heldOutRows, latest.rows))) return words;
    return `${words} That is more than chance: something helped it on train.csv that does not help on test.csv.`;
  }

  /** Trains on the two files, scores what it answers, and remembers the run. */
  private async train(): Promise<void> {
    const { settings, leftOut } = this;
    await this.training.start(() => this.prepare());
    const { board, submission, state, provenance } = this.training;
    if (state !== 'finished' || !board || !submission) return;
    const { seed, hidden, epochs, learningRate } = settings;
    const { accuracy, logLoss = Infinity } = board.network;
    const own = provenance.filter(({ whose }) => whose === 'reader').length;
    const run = { seed, hidden, epochs, learningRate, leftOut: [...leftOut], own, modules: provenance.length };
    await this.entries.add({ ...run, heldOut: { accuracy, logLoss } }, submission.text);
  }

  private async prepare(): Promise<TableInput | undefined> {
    const { training, test } = this.data.files;
    if (!this.files.views.training) await this.files.read('training', training);
    if (!this.files.views.test) await this.files.read('test', test);
    await this.files.choose({ target, id });
    for (const name of this.leftOut) await this.files.correct(name, { role: 'unused' });
    const input = await this.files.encode(this.settings);
    if (!input) throw new Error(this.files.trouble ?? 'The two files of the competition could not be read as tables.');
    return input;
  }

  private leave(name: string): void {
    const isOut = this.leftOut.includes(name);
    this.leftOut = columns
      .map((column) => column.name)
      .filter((each) => (each === name ? !isOut : this.leftOut.includes(each)));
  }

  private readonly change = (options: Partial<TableSettings>): void => {
    this.complaint = '';
    this.settings = { ...this.settings, ...options };
  };
}

customElements.define('competition-panel', CompetitionPanel);
