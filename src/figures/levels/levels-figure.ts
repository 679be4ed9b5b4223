import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { drawGraph, prepareDrawing } from '../../graph/layout.ts';
import { replaceStill } from '../replace-still.ts';
import { saveFile } from '../save-file.ts';
import { computations } from './computations.ts';
import { dotOf, drawnIn, startOf, toggle, type LevelsState } from './levels-state.ts';
import { levelChoice, levelControls, type LevelsActions } from './levels-view.ts';
import { standalone } from './standalone.ts';

/**
 * A computation as a graph that can be opened part by part: `<levels-figure name="row">`. The page brings the first drawing
 * inside the element; see `src/prose/Levels.astro`.
 */
export class LevelsFigure extends LitElement {
  static override properties = { state: { state: true }, picture: { state: true }, trouble: { state: true } };

  declare private state: LevelsState;
  declare private picture: SVGSVGElement | undefined;
  declare private trouble: string | undefined;

  /** The figure is part of the page's text: it takes the page's styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      this.state = startOf(computations[this.getAttribute('name') ?? '']!());
      this.picture = this.querySelector('svg') ?? undefined;
      replaceStill(this);
      prepareDrawing();
    }
    super.connectedCallback();
  }

  private readonly actions: LevelsActions = {
    change: (next) => {
      const before = dotOf(this.state);
      this.state = next;
      if (dotOf(next) !== before) void this.draw(next);
    },
    save: (format) => {
      const name = this.getAttribute('name');
      if (format === 'dot') saveFile(`${name}.dot`, dotOf(this.state), 'text/vnd.graphviz');
      else if (this.picture) saveFile(`${name}.svg`, standalone(this.picture), 'image/svg+xml');
    },
  };

  private async draw(state: LevelsState): Promise<void> {
    try {
      const picture = await drawGraph(dotOf(state));
      if (state === this.state) [this.picture, this.trouble] = [picture, undefined];
    } catch (error) {
      if (state === this.state) this.trouble = (error as Error).message;
    }
  }

  /** Brings what was opened or closed last into the middle of the frame, or the whole drawing's left end. */
  protected override updated(changed: PropertyValues): void {
    const frame = this.querySelector('.drawing');
    if (!changed.has('picture') || !changed.get('picture') || !frame) return;
    const { boxes, frames } = drawnIn(this.state);
    const place = [...boxes, ...frames].findIndex(({ key }) => key === this.state.touched);
    const part = frame.querySelector(`.part${place}`)?.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    if (part) {
      frame.scrollLeft += part.left + part.width / 2 - around.left - around.width / 2;
      frame.scrollTop += part.top + part.height / 2 - around.top - around.height / 2;
    } else frame.scrollTo(0, (frame.scrollHeight - frame.clientHeight) / 2);
  }

  /** A click on a box opens it, and one on a frame closes what is in it. */
  private readonly press = ({ target }: Event): void => {
    const group = target instanceof Element ? target.closest('g.node, g.cluster') : null;
    const place = Number(/\bpart(\d+)\b/.exec(group?.getAttribute('class') ?? '')?.[1]);
    const { boxes, frames } = drawnIn(this.state);
    const part = [...boxes, ...frames][place];
    if (part && part.parts.length > 0) this.actions.change(toggle(this.state, part));
  };

  protected override render(): TemplateResult {
    return html`
      ${levelChoice(this.state, this.actions)}
      <div class="drawing" role="img" tabindex="0" aria-label=${this.state.computation.name} @click=${this.press}>
        ${this.trouble ?? this.picture}
      </div>
      ${levelControls(this.state, this.actions)}
    `;
  }
}

customElements.define('levels-figure', LevelsFigure);
