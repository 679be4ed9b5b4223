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

/** One of a few, each with its words; nothing to choose where it is settled. */
export function choice<T extends string>(
  group: string,
  legend: string,
  options: readonly T[],
  chosen: T,
  choose: (option: T) => void,
  isSettled = false,
): TemplateResult {
  return html`<fieldset class="figure-choice" ?disabled=${isSettled}>
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

/** One of several, too many or too long for a row of buttons. */
export function selection<T extends string>(
  name: string,
  options: readonly T[],
  chosen: T,
  choose: (option: T) => void,
): TemplateResult {
  return html`<label class="figure-field">
    ${name}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
      ${options.map((option) => html`<option .selected=${option === chosen}>${option}</option>`)}
    </select>
  </label>`;
}

/** A number to type; while what stands there is no number, the last one holds. */
export function numberField(name: string, at: number, change: (x: number) => void): TemplateResult {
  const typed = ({ target }: Event) => {
    const { valueAsNumber, validity } = target as HTMLInputElement;
    if (validity.valid && Number.isFinite(valueAsNumber)) change(valueAsNumber);
  };
  return html`<label class="figure-field">
    ${name}
    <input type="number" min="-99" max="99" step="0.1" .value=${String(at)} @input=${typed} />
  </label>`;
}

/** Goes through the steps of something, forward and back, or to any of them. */
export function stepper(at: number, last: number, go: (step: number) => void): TemplateResult {
  return html`<div class="figure-stepper">
    <button type="button" aria-disabled=${at === 0} @click=${() => go(Math.max(at - 1, 0))}>Back</button>
    <button type="button" aria-disabled=${at === last} @click=${() => go(Math.min(at + 1, last))}>Step</button>
    ${slider('step', { max: last, at, text: `${at} of ${last}` }, go)}
  </div>`;
}
