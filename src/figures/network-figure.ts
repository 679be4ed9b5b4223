import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { drawGraph } from '../graph/layout.ts';
import { networkDot } from '../graph/network-dot.ts';
import { networkParts, type Part, type Shown } from '../graph/network-parts.ts';
import { networkInWords, partInWords } from '../graph/network-words.ts';
import { sizesOf, type NetworkDescription } from '../graph/network.ts';
import { networkKey, numberTables, partCard } from './network-beside.ts';
import { takePicture, type NetworkPicture } from './network-picture.ts';
import { replaceStill } from './replace-still.ts';
import '../styles/network.css';

/**
 * A network as a drawing that can be looked through, parameter by parameter: `<network-figure>`.
 *
 * Set `network` to plain numbers, as often as they change: the layout is made once for each list of sizes, and only looks change
 * after that. `shown` is what the lines show, weights or gradients; the reader may change it where there are gradients. A page
 * may bring the picture, and the network as JSON, inside the element: see `src/prose/Network.astro`.
 */
export class NetworkFigure extends LitElement {
  static override properties = {
    network: { attribute: false },
    shown: {},
    pointed: { state: true },
    chosen: { state: true },
    isListed: { state: true },
    picture: { state: true },
    trouble: { state: true },
  };

  declare network: NetworkDescription | undefined;
  declare shown: Shown;
  /** The part under the pointer, and the one that the slider or a click chose: places in the list of parts. */
  declare pointed: number | undefined;
  declare chosen: number | undefined;
  declare isListed: boolean;
  declare picture: NetworkPicture | undefined;
  declare trouble: string | undefined;
  private parts: Part[] = [];
  /** The sizes that the picture shows, or will show once it is drawn. */
  private drawnSizes = '';

  constructor() {
    super();
    this.shown = 'weights';
    this.isListed = false;
  }

  /** The figure is part of the page's text: it takes the page's styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) this.takeOver();
    super.connectedCallback();
  }

  private takeOver(): void {
    const given = this.querySelector('script[type="application/json"]')?.textContent;
    const svg = this.querySelector('svg');
    this.isListed = this.querySelector('details')?.open ?? false;
    if (given) this.network ??= JSON.parse(given) as NetworkDescription;
    if (given && svg && this.network) {
      this.picture = takePicture(svg);
      this.drawnSizes = sizesOf(this.network).join();
    }
    replaceStill(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('network')) return;
    try {
      this.parts = this.network ? networkParts(this.network) : [];
      const sizes = this.network ? sizesOf(this.network).join() : '';
      if (sizes !== this.drawnSizes) void this.draw(sizes);
    } catch (error) {
      this.picture = undefined;
      this.drawnSizes = '';
      this.trouble = (error as Error).message;
    }
  }

  private async draw(sizes: string): Promise<void> {
    this.drawnSizes = sizes;
    this.picture = this.pointed = this.chosen = this.trouble = undefined;
    if (!sizes) return;
    try {
      const svg = await drawGraph(networkDot(this.parts, this.effective));
      if (sizes === this.drawnSizes) this.picture = takePicture(svg);
    } catch (error) {
      if (sizes === this.drawnSizes) this.trouble = (error as Error).message;
    }
  }

  protected override updated(): void {
    this.picture?.paint(this.parts, this.effective);
    this.picture?.select(this.parts, this.selected);
  }

  private get selected(): number | undefined {
    return this.pointed ?? this.chosen;
  }

  private get hasGradients(): boolean {
    return this.parts.some(({ numbers }) => numbers.gradients.length > 0);
  }

  private get effective(): Shown {
    return this.hasGradients ? this.shown : 'weights';
  }

  protected override render(): TemplateResult {
    const { network, picture, trouble } = this;
    if (trouble)
      return html`<p class="network-empty" role="alert">
        The network could not be drawn. ${trouble}
        <button type="button" @click=${() => void this.draw(this.network ? sizesOf(this.network).join() : '')}>
          Try again
        </button>
      </p>`;
    if (!network)
      return html`<p class="network-empty">There is no network yet. Once it is built, it is drawn here.</p>`;
    if (!picture) return html`<p class="network-empty" aria-busy="true">Drawing ${networkInWords(network)}</p>`;
    return html`
      <div
        class="drawing"
        role="img"
        tabindex="0"
        aria-label=${networkInWords(network)}
        @pointermove=${(event: Event) => (this.pointed = picture.partAt(event))}
        @pointerleave=${() => (this.pointed = undefined)}
        @click=${(event: Event) => (this.chosen = picture.partAt(event))}
      >
        ${picture.svg}
      </div>
      <div class="network-bar">
        ${this.hasGradients ? this.choice() : nothing} ${networkKey(this.parts, this.effective, network.gradientOf)}
      </div>
      <div class="network-reader">
        ${this.slider()} ${partCard(this.selected === undefined ? undefined : this.parts[this.selected])}
      </div>
      <details
        ?open=${this.isListed}
        @toggle=${(event: Event) => (this.isListed = (event.target as HTMLDetailsElement).open)}
      >
        <summary>All numbers</summary>
        ${this.isListed ? numberTables(network, this.effective) : nothing}
      </details>
    `;
  }

  private choice(): TemplateResult {
    const option = (shown: Shown) =>
      html`<label class=${shown}>
        <input
          type="radio"
          name=${`shown-${this.radioGroup}`}
          .checked=${this.effective === shown}
          @change=${() => (this.shown = shown)}
        />
        ${shown}
      </label>`;
    return html`<fieldset class="network-choice">
      <legend class="visually-hidden">What lines and outlines show</legend>
      ${option('weights')} ${option('gradients')}
    </fieldset>`;
  }

  private readonly radioGroup = Math.random().toString(36).slice(2);

  private slider(): TemplateResult {
    const choose = ({ target }: Event) => (this.chosen = Number((target as HTMLInputElement).value));
    const { label, numbers } = partInWords(this.parts[this.chosen ?? 0]!);
    return html`<input
      type="range"
      min="0"
      max=${this.parts.length - 1}
      .value=${String(this.chosen ?? 0)}
      aria-label="Go through inputs, weights and biases"
      aria-valuetext=${`${label}: ${numbers.join(', ')}`}
      @input=${choose}
      @focus=${choose}
    />`;
  }
}

customElements.define('network-figure', NetworkFigure);
