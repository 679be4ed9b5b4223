import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../data/tables/types.ts';
import { fileField } from './file-field.ts';
import { problemList } from './plan-view.ts';
import { saveFile } from '../save-file.ts';
import type { TableReader } from './table-reader.ts';

/** A model that was saved before, and a file that it is to answer: no training, and no modules needed. */
export class SavedAnswer {
  private model: File | undefined;
  private table: File | undefined;
  private words = '';
  private problems: Problem[] = [];
  private submission: string | undefined;
  private readonly reader: TableReader;
  private readonly onChange: () => void;

  /** @param reader answers in its worker. @param onChange is called after each change of what is shown. */
  constructor(reader: TableReader, onChange: () => void) {
    this.reader = reader;
    this.onChange = onChange;
  }

  render(): TemplateResult {
    const { model, table, submission } = this;
    return html`
      <section aria-labelledby="saved-model">
        <h2 id="saved-model">A model that you saved</h2>
        <div class="tables-files">
          ${fileField({
            label: 'Saved model',
            hint: 'The model.json that this page or a terminal saved.',
            accept: '.json,application/json',
            isDisabled: false,
            chosen: model?.name,
            take: (file) => void this.answer({ model: file }),
          })}
          ${fileField({
            label: 'File for it to answer',
            hint: 'CSV with the columns that it learned from.',
            accept: '.csv,.tsv,.txt,text/csv',
            isDisabled: false,
            chosen: table?.name,
            take: (file) => void this.answer({ table: file }),
          })}
        </div>
        <p class="tables-words" role="status">${this.words}</p>
        ${problemList(this.problems)}
        ${
          submission === undefined
            ? nothing
            : html`<p class="tables-actions">
                <button
                  type="button"
                  class="tables-action"
                  @click=${() => saveFile('submission.csv', submission, 'text/csv')}
                >
                  Download its submission.csv
                </button>
              </p>`
        }
      </section>
    `;
  }

  private async answer(given: { model?: File; table?: File }): Promise<void> {
    Object.assign(this, given, { submission: undefined, problems: [] });
    const { model, table } = this;
    this.words = model && table ? `Answering ${table.name} …` : 'Both files are needed.';
    this.onChange();
    if (!model || !table) return;
    try {
      const { submission, rows, problems } = await this.reader.ask({ kind: 'answer', model, table });
      this.problems = problems;
      this.submission = submission;
      this.words = submission === undefined ? '' : `${rows} rows of ${table.name} are answered.`;
    } catch (error) {
      this.words = (error as Error).message;
    }
    this.onChange();
  }
}
