import { LitElement, type TemplateResult } from 'lit';
import { replaceStill } from './replace-still.ts';

/** Changes some of what a figure shows, and keeps the rest. */
export type Change<State> = (next: Partial<State>) => void;

/** A figure that the reader moves: where it starts, and what is to be seen in each state. */
export interface Moved<State> {
  start: State;
  view(state: State, change: Change<State>): TemplateResult;
  /** Does what takes longer than a look, after each change; `given` is the JSON that the page brought inside the element. */
  settle?(state: State, change: Change<State>, given: string | undefined): Promise<void>;
}

/**
 * Defines the element of a figure. It takes the place of the still picture that the page brought, which was made from the same
 * template, so that nothing moves; and it takes the page's styles, as it is part of the page's text.
 *
 * @param name the element's name.
 */
export function defineFigure<State extends object>(name: string, { start, view, settle }: Moved<State>): void {
  class MovedFigure extends LitElement {
    private state = start;
    private given: string | undefined;

    protected override createRenderRoot(): HTMLElement {
      return this;
    }

    override connectedCallback(): void {
      if (!this.hasUpdated) {
        this.given = this.querySelector('script[type="application/json"]')?.textContent;
        replaceStill(this);
      }
      super.connectedCallback();
    }

    private readonly change: Change<State> = (next) => {
      this.state = { ...this.state, ...next };
      this.requestUpdate();
      void settle?.(this.state, this.change, this.given);
    };

    protected override render(): TemplateResult {
      return view(this.state, this.change);
    }
  }
  customElements.define(name, MovedFigure);
}
