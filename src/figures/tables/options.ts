import { html, type TemplateResult } from 'lit';
import type { TableSettings } from '../../data/tables/types.ts';

/** What a reader may choose before a training: the rest of the settings is always the same. */
export type Options = Pick<TableSettings, 'hidden' | 'epochs' | 'learningRate' | 'seed'>;

/** The most that the page offers; more belongs into a terminal. */
const most = { neurons: 128, layers: 4, epochs: 500, learningRate: 1 };

/**
 * Reads hidden layers as readers write them.
 *
 * Throws: RangeError that says what is expected, if the text is something else.
 *
 * @example
 * readHidden('16, 8'); // [16, 8]
 * readHidden(''); // []
 */
export function readHidden(text: string): number[] {
  const sizes = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(Number);
  const isFine = sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= most.neurons);
  if (isFine && sizes.length <= most.layers) return sizes;
  throw new RangeError(
    `Hidden layers: expected up to ${most.layers} whole numbers from 1 to ${most.neurons}, such as “16, 8”, or nothing for logistic regression; got “${text}”.`,
  );
}

/** In how many parts the rows are dealt: one network judged on one part, or five, each judged on the part it never saw. */
export function foldsField(folds: number, isDisabled: boolean, change: (folds: number) => void): TemplateResult {
  const choices = [
    [1, 'a fifth, once'],
    [5, 'every fifth in turn'],
  ] as const;
  return html`
    <label>
      Held out
      <select
        ?disabled=${isDisabled}
        @change=${({ target }: Event) => change(Number((target as HTMLSelectElement).value))}
      >
        ${choices.map(([count, words]) => html`<option value=${count} ?selected=${count === folds}>${words}</option>`)}
      </select>
    </label>
  `;
}

/** The fields for the options; `change` gets them whenever all are readable, `complain` a sentence when one is not. */
export function optionFields(
  { hidden, epochs, learningRate, seed }: Options,
  isDisabled: boolean,
  change: (options: Partial<Options>) => void,
  complain: (sentence: string) => void,
): TemplateResult {
  const number =
    (name: 'epochs' | 'learningRate' | 'seed', label: string, isFine: (x: number) => boolean, range: string) =>
    ({ target }: Event) => {
      const { value } = target as HTMLInputElement;
      const x = Number(value);
      if (value.trim() !== '' && isFine(x)) change({ [name]: x });
      else complain(`${label}: expected ${range}, got “${value}”.`);
    };
  const isCount = (limit: number) => (x: number) => Number.isInteger(x) && x >= 1 && x <= limit;
  const readSizes = ({ target }: Event) => {
    try {
      change({ hidden: readHidden((target as HTMLInputElement).value) });
    } catch (error) {
      complain((error as RangeError).message);
    }
  };
  return html`
    <label>
      Hidden layers
      <input
        class="tables-wide"
        inputmode="numeric"
        autocomplete="off"
        placeholder="none"
        .value=${hidden.join(', ')}
        ?disabled=${isDisabled}
        @change=${readSizes}
      />
    </label>
    <label>
      Epochs, at most
      <input
        inputmode="numeric"
        .value=${String(epochs)}
        ?disabled=${isDisabled}
        @change=${number('epochs', 'Epochs', isCount(most.epochs), `a whole number from 1 to ${most.epochs}`)}
      />
    </label>
    <label>
      Learning rate
      <input
        inputmode="decimal"
        .value=${String(learningRate)}
        ?disabled=${isDisabled}
        @change=${number(
          'learningRate',
          'Learning rate',
          (x) => x > 0 && x <= most.learningRate,
          `a number above 0, at most ${most.learningRate}`,
        )}
      />
    </label>
    <label>
      Seed
      <input
        inputmode="numeric"
        .value=${String(seed)}
        ?disabled=${isDisabled}
        @change=${number('seed', 'Seed', (x) => Number.isInteger(x) && x >= 0 && x < 2 ** 32, 'a whole number from 0 to 4294967295')}
      />
    </label>
  `;
}
