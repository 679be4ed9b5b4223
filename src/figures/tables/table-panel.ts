import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { defaultSettings } from '../../data/tables/settings.ts';
import { modelFile } from '../../data/tables/saved-model.ts';
import type { SavedNetwork, TableSettings } from '../../data/tables/types.ts';
import { fileField } from './file-field.ts';
import { foldsField, optionFields } from './options.ts';
import { fileWords, planList, preview, problemList, targetFields } from './plan-view.ts';
import { postMortem, runResult } from './result-view.ts';
import { download, runProgress } from './run-view.ts';
import { SavedAnswer } from './saved-answer.ts';
import { TableFiles } from './table-files.ts';
import { TableReader } from './table-reader.ts';
import { TableRun } from './table-run.ts';
import { saveFile } from '../save-file.ts';
import { trainingButtons } from '../training/training-buttons.ts';
import type { TrainingData } from '../training/training-session.ts';
import type { Slot } from './table-worker.ts';
import '../training/training-panel.css';
import './tables.css';

/** A table of the reader's own: read, planned, trained and answered, all in this page. */
export class TablePanel extends LitElement {
  static override properties = { settings: { state: true }, complaint: { state: true } };

  declare settings: TableSettings;
  /** What is wrong with a field, in a sentence. */
  declare complaint: string;
  private data!: TrainingData;
  /** The files, and what is to become of them. */
  files!: TableFiles;
  /** What runs in the sandbox, and what it told. */
  training!: TableRun;
  private saved!: SavedAnswer;

  constructor() {
    super();
    this.settings = { ...defaultSettings };
    this.complaint = '';
  }

  /** The panel is part of the page's text: it takes the page's styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    if (!this.data) {
      this.data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent!) as TrainingData;
      const onChange = () => this.requestUpdate();
      const reader = new TableReader();
      this.files = new TableFiles(reader, onChange);
      this.training = new TableRun(this.data, onChange);
      this.saved = new SavedAnswer(reader, onChange);
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
    const { views, plan, problems } = this.files;
    return html`
      <section aria-labelledby="table-files">
        <h2 id="table-files">The files</h2>
        <div class="tables-files">${this.field('training')}${this.field('test')}</div>
        <p class="tables-words" role="status">${this.fileState()}</p>
        ${views.test ? html`<p class="tables-words">${fileWords(views.test)}</p>` : nothing} ${problemList(problems)}
        ${views.training ? preview(views.training) : nothing} ${views.test ? preview(views.test) : nothing}
      </section>
      ${plan ? this.columns() : nothing} ${plan ? this.run() : nothing} ${this.result()} ${this.saved.render()}
    `;
  }

  private field(slot: Slot): TemplateResult {
    const isTest = slot === 'test';
    return fileField({
      label: isTest ? 'File to answer, if you have one' : 'Training file',
      hint: isTest ? 'CSV with the same columns, without the target.' : 'CSV with a header and the column to predict.',
      accept: '.csv,.tsv,.txt,text/csv',
      isDisabled: this.training.isBusy,
      chosen: this.files.views[slot]?.file,
      take: (file) => {
        this.training.forget();
        void this.files.read(slot, file);
      },
      remove: isTest ? () => void this.files.forget('test') : undefined,
    });
  }

  private fileState(): TemplateResult | string {
    const { reading, trouble, views } = this.files;
    if (reading !== undefined) return `Reading ${reading} …`;
    if (trouble !== undefined) return trouble;
    return views.training
      ? fileWords(views.training)
      : 'No file yet. Choose one, or drop it on its field: up to 20 MB and 200,000 rows. Nothing is uploaded.';
  }

  private columns(): TemplateResult {
    const plan = this.files.plan!;
    const { isBusy } = this.training;
    return html`
      <section aria-labelledby="table-columns">
        <h2 id="table-columns">The columns</h2>
        ${targetFields(plan, isBusy, (choice) => void this.files.choose(choice))}
        ${planList(plan, isBusy, (column, correction) => void this.files.correct(column, correction))}
      </section>
    `;
  }

  private run(): TemplateResult {
    const { rowCount } = this.files.views.training!;
    const { folds, seed } = this.settings;
    const held = Math.round(rowCount / 5);
    const start = () => void this.training.start(() => this.files.encode(this.settings));
    return html`
      <section aria-labelledby="table-training">
        <h2 id="table-training">The training</h2>
        <p class="tables-words">
          ${
            folds === 1
              ? `About ${held} of the ${rowCount} rows, a fifth, are held out for the board, with each class in the same share; the network learns from the others.`
              : `Each of ${folds} networks learns from all rows but about ${held}, with each class in the same share, and is scored on those; together they answer the other file.`
          }
          The seed decides which rows they are: here ${seed}.
        </p>
        <div class="training-bar">
          ${optionFields(this.settings, this.training.isBusy, this.change, (words) => (this.complaint = words))}
          ${foldsField(folds, this.training.isBusy, (count) => this.change({ folds: count }))}
          ${trainingButtons(this.training, this.files.isReady, start)}
        </div>
        ${this.complaint === '' ? nothing : html`<p class="tables-bad" role="alert">${this.complaint}</p>`}
        ${runProgress(this.training, this.data.modules, 'Press Train when the columns are as you want them.')}
      </section>
    `;
  }

  private result(): TemplateResult | typeof nothing {
    const { board, submission, submissionUrl, networks } = this.training;
    if (!board) return nothing;
    return html`
      <section aria-labelledby="table-result">
        <h2 id="table-result">The result</h2>
        ${runResult(board, this.files.plan?.classes ?? [], this.files)}
        ${postMortem(this.training, this.data.lessons, this.files.warning)}
        <p class="tables-actions">
          ${download('submission.csv', submissionUrl, `Download submission.csv, ${submission?.rows} rows`)}
          ${networks ? html`<button type="button" class="tables-action" @click=${() => this.saveModel(networks)}>Save the model</button>` : nothing}
        </p>
      </section>
    `;
  }

  private saveModel(networks: SavedNetwork[]): void {
    const { plan } = this.files;
    if (plan) saveFile('model.json', modelFile(plan, networks), 'application/json');
  }

  private readonly change = (options: Partial<TableSettings>): void => {
    this.complaint = '';
    this.settings = { ...this.settings, ...options };
  };
}

customElements.define('table-panel', TablePanel);
