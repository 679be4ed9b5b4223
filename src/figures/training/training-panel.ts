import { html, LitElement, nothing } from 'lit';
import type { Provenance } from '../../course/assemble.ts';
import {
  toyInput,
  toySettings,
  type ToyFrame,
  type ToyInput,
  type ToyName,
  type ToySettings,
} from '../../data/toy-training.ts';
import { carryForward, type PageModule } from '../../learner/carry-forward.ts';
import { openDrafts } from '../../learner/drafts.ts';
import program from '../../programs/train-toy.ts?raw';
import { createRunner, type ProgramRun, type Runner } from '../../runner/host.ts';
import { drawBoundary } from './boundary.ts';
import { curve } from './curves.ts';
import './training-panel.css';

/** What a lesson page hands to its training panel, as JSON inside the element: see `src/prose/Training.astro`. */
export interface TrainingData {
  modules: (PageModule & { href: string })[];
  support: Record<string, string>;
  runnerUrl: string;
}

type State = 'idle' | 'running' | 'paused' | 'finished' | 'failed';

/** How many cells the coloured square has on a side. */
const cells = 36;

/** Waits between mini-batches, in milliseconds. */
const paces = { full: 0, slow: 60, slower: 400 };

/** Trains a network of the reader's own modules in the sandbox, and shows how it learns: boundary, curves, score. */
export class TrainingPanel extends LitElement {
  static override properties = {
    name: { state: true },
    seed: { state: true },
    state: { state: true },
    frame: { state: true },
    trouble: { state: true },
    provenance: { state: true },
  };

  declare name: ToyName;
  declare seed: number;
  declare state: State;
  declare frame: ToyFrame | undefined;
  declare trouble: string | undefined;
  declare provenance: Provenance[];
  private data!: TrainingData;
  private runner: Runner | undefined;
  private run: ProgramRun | undefined;
  private pace: keyof typeof paces = 'full';
  private drawn: { key: string; input: ToyInput } | undefined;
  private losses: number[] = [];
  private validationLosses: number[] = [];
  private accuracies: number[] = [];

  constructor() {
    super();
    this.name = 'moons';
    this.seed = toySettings.moons.seed;
    this.state = 'idle';
    this.provenance = [];
  }

  /** The panel is part of the page's text: it takes the page's styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    if (!this.data) {
      this.data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent!) as TrainingData;
      this.replaceChildren();
    }
    super.connectedCallback();
    void this.assembly().then(({ provenance }) => (this.provenance = provenance));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.run?.stop();
  }

  protected override updated(): void {
    const canvas = this.querySelector('canvas');
    if (canvas) drawBoundary(canvas, this.input(), this.frame?.cells ?? []);
  }

  protected override render() {
    return html`
      <div class="training-bar">
        <label>
          Points
          <select @change=${this.choose} ?disabled=${this.isBusy}>
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
            ?disabled=${this.isBusy}
          />
        </label>
        <label>
          Speed
          <select @change=${this.repace}>
            ${Object.keys(paces).map((pace) => html`<option ?selected=${pace === this.pace}>${pace}</option>`)}
          </select>
        </label>
        <span class="training-buttons">
          ${
            this.isBusy
              ? html`<button type="button" @click=${this.togglePause}>
                    ${this.state === 'paused' ? 'Go on' : 'Pause'}
                  </button>
                  <button type="button" @click=${this.step} ?disabled=${this.state !== 'paused'}>One step</button>
                  <button type="button" @click=${this.stop}>Stop</button>`
              : html`<button type="button" class="training-start" @click=${this.start}>Train</button>`
          }
        </span>
      </div>
      <div class="training-panes">
        <canvas role="img" width="720" height="720" aria-label=${this.boundaryWords()}></canvas>
        <div class="training-curves">
          ${curve('Loss', [
            { label: 'mini-batch', values: this.losses, dashed: true },
            { label: 'validation', values: this.validationLosses, dashed: false },
          ])}
          ${curve('Accuracy on the validation points', [{ label: 'validation', values: this.accuracies, dashed: false }], 1)}
        </div>
      </div>
      <p class="training-words" role="status">${this.words()}</p>
      <p class="training-provenance">${this.provenanceWords()}</p>
    `;
  }

  private get isBusy(): boolean {
    return this.state === 'running' || this.state === 'paused';
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

  private async assembly() {
    const drafts = await openDrafts();
    return carryForward(this.data.modules, await drafts.readAll(this.data.modules.map(({ module }) => module)));
  }

  private readonly start = async (): Promise<void> => {
    this.state = 'running';
    this.trouble = undefined;
    this.forget();
    const { texts, provenance } = await this.assembly();
    this.provenance = provenance;
    this.runner ??= createRunner(this.data.runnerUrl);
    const run = this.runner.runProgram({ ...texts, program, ...this.data.support }, this.input(), {
      onMessage: (frame) => this.show(frame as ToyFrame),
    });
    this.run = run;
    run.control({ verb: 'pace', pauseMs: paces[this.pace] });
    const { verdict, failure } = await run.finished;
    if (this.run !== run) return;
    if (verdict === 'passed') this.state = 'finished';
    else if (verdict === 'stopped') this.state = 'idle';
    else {
      this.state = 'failed';
      this.trouble = failure?.message ?? 'The training stopped without a reason.';
    }
  };

  private show(frame: ToyFrame): void {
    this.losses = [...this.losses, ...frame.losses];
    this.validationLosses = [...this.validationLosses, ...frame.validationLosses];
    this.accuracies = [...this.accuracies, ...frame.validationAccuracies];
    this.frame = frame;
  }

  private forget(): void {
    this.frame = undefined;
    this.losses = [];
    this.validationLosses = [];
    this.accuracies = [];
  }

  private readonly togglePause = (): void => {
    this.state = this.state === 'paused' ? 'running' : 'paused';
    this.run?.control({ verb: this.state === 'paused' ? 'pause' : 'resume' });
  };

  private readonly step = (): void => this.run?.control({ verb: 'step' });

  private readonly stop = (): void => this.run?.stop();

  private readonly choose = ({ target }: Event): void => {
    this.name = (target as HTMLSelectElement).value as ToyName;
    this.forget();
    this.state = 'idle';
  };

  private readonly reseed = ({ target }: Event): void => {
    const seed = Math.trunc(Number((target as HTMLInputElement).value));
    if (Number.isFinite(seed)) this.seed = seed;
    this.forget();
    this.state = 'idle';
  };

  private readonly repace = ({ target }: Event): void => {
    this.pace = (target as HTMLSelectElement).value as keyof typeof paces;
    this.run?.control({ verb: 'pace', pauseMs: paces[this.pace] });
  };

  private words() {
    const { frame } = this;
    if (this.state === 'failed') return this.trouble;
    if (!frame) return 'Press Train, and the network learns to tell the two kinds of points apart.';
    const { result } = frame;
    if (result) {
      return `Seed ${this.seed}: ${percent(result.accuracy)} of the held-out points are right, with a loss of ${result.loss.toFixed(4)}. The best epoch was ${result.bestEpoch}.`;
    }
    const accuracy = this.accuracies.at(-1);
    const seen = accuracy === undefined ? '' : `, ${percent(accuracy)} of the validation points right`;
    return `Epoch ${frame.epoch} of ${this.settings().epochs}, ${frame.steps} mini-batches${seen}.`;
  }

  private boundaryWords(): string {
    const start = `The plane with two kinds of points, ${this.name}: open circles and filled squares.`;
    return this.frame
      ? `${start} The darker the ground, the surer the network is of the squares; a line marks one half.`
      : start;
  }

  private provenanceWords() {
    const theirs = this.provenance.filter(({ whose }) => whose === 'reference');
    if (this.provenance.length === 0) return nothing;
    if (theirs.length === 0) return 'Every module in this run is yours.';
    const mine = this.provenance.length - theirs.length;
    return html`${mine} of ${this.provenance.length} modules in this run are yours. From the course:
    ${theirs.map(({ module }, i) => html`${i > 0 ? ', ' : ''}<a href=${this.data.modules.find((entry) => entry.module === module)!.href}><code>${module}</code></a>`)}.`;
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

customElements.define('training-panel', TrainingPanel);
