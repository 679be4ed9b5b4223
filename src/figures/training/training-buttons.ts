import { html, nothing, type TemplateResult } from 'lit';

/** A training that can be paused, stepped where it has steps, and ended. */
interface Driven {
  readonly state: string;
  readonly isBusy: boolean;
  togglePause(): void;
  step?(): void;
  stop(): void;
}

/**
 * The button that starts a training, pauses it and goes on with it, and those beside it while it runs. The first one stays the
 * same element whatever it says, and the one that ends a training hands the focus to it: no key press loses its place.
 */
export function trainingButtons(training: Driven, canStart: boolean, start: () => void): TemplateResult {
  const { state, isBusy } = training;
  const isPreparing = state === 'preparing';
  const press = () => {
    if (!isBusy) start();
    else if (!isPreparing) training.togglePause();
  };
  const stop = ({ currentTarget }: Event) => {
    (currentTarget as HTMLElement).parentElement!.querySelector('button')!.focus();
    training.stop();
  };
  return html`<span class="training-buttons">
    <button
      type="button"
      class=${isBusy ? '' : 'training-start'}
      ?disabled=${!isBusy && !canStart}
      aria-disabled=${isPreparing ? 'true' : nothing}
      @click=${press}
    >
      ${isBusy ? (state === 'paused' ? 'Go on' : 'Pause') : 'Train'}
    </button>
    ${
      isBusy && training.step
        ? html`<button type="button" @click=${() => training.step?.()} ?disabled=${state !== 'paused'}>
            One step
          </button>`
        : nothing
    }
    ${isBusy ? html`<button type="button" class="training-stop" @click=${stop}>Stop</button>` : nothing}
  </span>`;
}
