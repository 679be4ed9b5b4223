import { html, nothing, type TemplateResult } from 'lit';

/** A file to choose or to drop. */
interface FileField {
  label: string;
  /** What the file has to be, in a few words. */
  hint: string;
  /** Of what kind, as the file chooser takes it. */
  accept: string;
  isDisabled: boolean;
  /** The name of the file that is there, if one is. */
  chosen?: string | undefined;
  take(file: File): void;
  /** Takes the file away again; without it the file can only be replaced. */
  remove?: (() => void) | undefined;
}

/** A field for one file: by button and keyboard, or dropped onto it. */
export function fileField({ label, hint, accept, isDisabled, chosen, take, remove }: FileField): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) take(file);
    // The same file, mended, may be chosen again.
    input.value = '';
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).dataset.over = String(event.type === 'dragover');
  };
  const drop = (event: DragEvent) => {
    over(event);
    const [file] = event.dataTransfer?.files ?? [];
    if (file && !isDisabled) take(file);
  };
  return html`
    <div
      class="tables-file"
      data-chosen=${chosen === undefined ? nothing : 'true'}
      @dragover=${over}
      @dragleave=${over}
      @drop=${drop}
    >
      <label>
        <span class="tables-label">${label}</span>
        <span class="tables-hint">${hint}</span>
        <input class="visually-hidden" type="file" accept=${accept} ?disabled=${isDisabled} @change=${choose} />
        <span class="tables-action">${chosen === undefined ? 'Choose a file' : 'Choose another file'}</span>
        <span class="tables-hint tables-beside">${chosen ?? 'or drop it here'}</span>
      </label>
      ${
        remove && chosen !== undefined
          ? html`<button type="button" class="tables-action" ?disabled=${isDisabled} @click=${remove}>
              Without ${chosen}
            </button>`
          : nothing
      }
    </div>
  `;
}
