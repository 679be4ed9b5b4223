import { html, LitElement, nothing } from 'lit';
import { toyInput, toySettings, type ToyInput, type ToyName, type ToySettings } from '../../data/toy-training.ts';
import { drawBoundary } from './boundary.ts';
import { curve } from './curves.ts';
import { trainingButtons } from './training-buttons.ts';
import { TrainingSession, type TrainingData } from './training-session.ts';
import { boundaryWords, networkOf, postMortemWords, provenanceWords, trainingWords } from './training-words.ts';
import './training-panel.css';

/** How many cells the coloured square has on a side. */
const cells = 36;

/** Waits between mini-batches, in milliseconds. */
const paces = { full: 0, slow: 60, slower: 400 };

/** Trains a network of the reader's own modules in the sandbox, and shows how it learns: boundary, curves, score. */
export class TrainingPanel extends LitElement {
  static override properties = {
    name: { state: true },
    seed: { state: true },
    isNetworkOpen: { state: true },
  };

  declare name: ToyName;
  declare seed: number;
  /** Whether the reader looks at the network; only then is its drawing fetched and kept up to date. */
  declare isNetworkOpen: boolean;
  private data!: TrainingData;
  /** What runs in the sandbox, and what it told. */
  training!: TrainingSession;
  private pace: keyof typeof paces = 'full';
  private drawn: { key: string; input: ToyInput } | undefined;

  constructor() {
    super();
    this.name = 'moons';
    this.seed = toySettings.moons.seed;
    this.isNetworkOpen = false;
  }

  /** The panel is part of the page's text: it takes the page's styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    if (!this.data) {
      this.data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent!) as TrainingData;
      this.training = new TrainingSession(this.data, () => this.requestUpdate());
      this.replaceChildren();
    }
    super.connectedCallback();
    void this.training.readProvenance();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.training.stop();
  }

  protected override updated(): void {
    const canvas = this.querySelector('canvas');
    if (canvas) drawBoundary(canvas, this.input(), this.training.frame?.cells ?? []);
  }

  protected override render() {
    return html`
      <div class="training-bar">
        <label>
          Points
          <select @change=${this.choose} ?disabled=${this.training.isBusy}>
            ${Object.keys(toySettings).map((name) => html`<option ?selected=${name === this.name}>${name}</option>`)}
          </select>
        </label>
        <label>
          Seed
          <input
            type="number"
            min="0"
            step="1"
            .value=${String(this.seed)}
            @change=${this.reseed}
            ?disabled=${this.training.isBusy}
          />
        </label>
        <label>
          Speed
          <select @change=${this.repace}>
            ${Object.keys(paces).map((pace) => html`<option ?selected=${pace === this.pace}>${pace}</option>`)}
          </select>
        </label>
        ${trainingButtons(this.training, true, () => void this.training.start(this.input(), paces[this.pace]))}
      </div>
      <div class="training-panes">
        <canvas
          role="img"
          width="720"
          height="720"
          aria-label=${boundaryWords(this.name, this.training.frame !== undefined)}
        ></canvas>
        <div class="training-curves">
          ${curve('Loss', [
            { label: 'mini-batch', values: this.training.losses, dashed: true },
            { label: 'validation', values: this.training.validationLosses, dashed: false },
          ])}
          ${curve('Right, of the validation points', [{ label: 'validation', values: this.training.accuracies, dashed: false }], 1)}
        </div>
      </div>
      <details class="training-network graph" @toggle=${this.openNetwork}>
        <summary>The network, weight by weight</summary>
        ${this.isNetworkOpen ? html`<network-figure .network=${networkOf(this.settings().sizes, this.training.frame)}></network-figure>` : nothing}
      </details>
      <p class="training-words" role="status">${trainingWords(this.training, this.settings())}</p>
      ${postMortemWords(this.training.frame, this.data.lessons)}
      <p class="training-provenance">${provenanceWords(this.training.provenance, this.data.modules)}</p>
    `;
  }

  private settings(): ToySettings {
    return { ...toySettings[this.name], seed: this.seed };
  }

  /** The points that are on show: drawn anew only when another set or seed is chosen. */
  private input(): ToyInput {
    const key = `${this.name} ${this.seed}`;
    if (this.drawn?.key !== key) this.drawn = { key, input: toyInput(this.name, this.settings(), cells) };
    return this.drawn.input;
  }

  private readonly choose = ({ target }: Event): void => {
    this.name = (target as HTMLSelectElement).value as ToyName;
    this.training.forget();
  };

  private readonly reseed = ({ target }: Event): void => {
    const seed = Math.trunc(Number((target as HTMLInputElement).value));
    if (Number.isFinite(seed)) this.seed = seed;
    this.training.forget();
  };

  private readonly repace = ({ target }: Event): void => {
    this.pace = (target as HTMLSelectElement).value as keyof typeof paces;
    this.training.pace(paces[this.pace]);
  };

  private readonly openNetwork = async ({ target }: Event): Promise<void> => {
    const { open } = target as HTMLDetailsElement;
    if (open) await import('../network-figure.ts');
    this.isNetworkOpen = open;
  };
}

customElements.define('training-panel', TrainingPanel);
