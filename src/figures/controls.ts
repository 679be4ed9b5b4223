import { html, type TemplateResult } from 'lit';

/** A range of numbers from `min`, or 0, and where the reader stands in it; `text` is what that place is called. */
interface Range {
  min?: number;
  max: number;
  step?: number;
  at: number;
  text: string;
}

/** A dial for one number: its name, what it stands at, and a range to turn. */
export function slider(
  name: string,
  { min = 0, max, step = 1, at, text }: Range,
  turn: (at: number) => void,
): TemplateResult {
  return html`<label class="figure-slider">
    <span>${name} <b aria-hidden="true">${text}</b></span>
    <input
      type="range"
      min=${min}
      max=${max}
      step=${step}
      .value=${String(at)}
      aria-valuetext=${text}
      @input=${(event: Event) => turn((event.target as HTMLInputElement).valueAsNumber)}
    />
  </label>`;
}

/** One of a few, each with its words. */
export function choice<T extends string>(
  group: string,
  legend: string,
  options: readonly T[],
  chosen: T,
  choose: (option: T) => void,
): TemplateResult {
  return html`<fieldset class="figure-choice">
    <legend>${legend}</legend>
    ${options.map(
      (option) =>
        html`<label>
          <input type="radio" name=${group} .checked=${option === chosen} @change=${() => choose(option)} />
          <span>${option}</span>
        </label>`,
    )}
  </fieldset>`;
}
