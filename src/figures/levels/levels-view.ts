import { html, nothing, type TemplateResult } from 'lit';
import { outputsOf } from '../../graph/levels.ts';
import { shortNumber } from '../../graph/network-words.ts';
import type { Part } from '../../graph/recorded.ts';
import { choice } from '../controls.ts';
import { counted, depthOf, drawnIn, openTo, toggle, type LevelsState } from './levels-state.ts';

/** What the reader can do besides opening and closing. */
export interface LevelsActions {
  change(next: LevelsState): void;
  save(format: 'svg' | 'dot'): void;
}

/** What stands above the drawing: how far the graph is open. */
export function levelChoice(state: LevelsState, { change }: LevelsActions): TemplateResult {
  const { levels } = state.computation;
  const depth = depthOf(state);
  const chosen = depth === undefined ? '' : levels[depth - 1]!;
  return choice(`levels-${state.computation.depth}`, 'Open down to', levels, chosen, (level) =>
    change(openTo(state, levels.indexOf(level) + 1)),
  );
}

/** What stands below the drawing: what it shows, every part to open and close, and the same in words. */
export function levelControls(state: LevelsState, actions: LevelsActions): TemplateResult {
  const { nodes, root, told, said } = state;
  const { boxes } = drawnIn(state);
  const tell = (kind: keyof typeof told, words: string) =>
    html`<label class=${kind === 'data' ? 'value' : kind.slice(0, -1)}>
      <input
        type="checkbox"
        .checked=${told[kind]}
        @change=${() => actions.change({ ...state, told: { ...told, [kind]: !told[kind] }, said: '' })}
      />
      <span>${words}</span>
    </label>`;
  return html`
    <fieldset class="levels-told">
      <legend class="visually-hidden">Numbers in the drawing</legend>
      ${tell('data', 'values')} ${tell('slopes', 'slopes')} ${tell('gradients', 'gradients')}
    </fieldset>
    <p class="figure-says" role="status">${boxes.length} boxes for ${counted(nodes.length, 'value')}. ${said}</p>
    <div class="levels-parts" role="group" aria-label="Parts to open and close" tabindex="0">
      <ul>
        ${root.parts.map((part) => disclosure(part, '', state, actions))}
      </ul>
    </div>
    <details>
      <summary>The drawing in words</summary>
      <ul class="levels-words">
        ${boxes.map((box) => html`<li>${inWords(box, state)}</li>`)}
      </ul>
    </details>
    <p class="levels-save">
      <button type="button" @click=${() => actions.save('svg')}>Save the drawing (SVG)</button>
      <button type="button" @click=${() => actions.save('dot')}>Save its text (DOT)</button>
    </p>
  `;
}

/** A button for a part that can be opened, and in it, once it is open, those for what it holds. */
function disclosure(
  part: Part,
  around: string,
  state: LevelsState,
  actions: LevelsActions,
): TemplateResult | typeof nothing {
  if (part.parts.length === 0) return nothing;
  const isOpen = state.opened.has(part.key);
  const words = part.count > 1 ? `${part.name} × ${part.count}` : part.name;
  const inner = isOpen ? part.parts.map((each) => disclosure(each, `${part.name}, `, state, actions)) : [];
  return html`<li>
    <button
      type="button"
      aria-expanded=${String(isOpen)}
      aria-label=${around + words}
      @click=${() => actions.change(toggle(state, part))}
    >
      ${words}
    </button>
    ${
      inner.some((each) => each !== nothing)
        ? html`<ul>
            ${inner}
          </ul>`
        : nothing
    }
  </li>`;
}

function inWords(box: Part, { nodes }: LevelsState): string {
  const outputs = outputsOf(box, nodes);
  const [output] = outputs;
  const holds = box.kind === 'value' && box.count === 1 ? '' : `, ${counted(box.nodes.length, 'value')}`;
  const around = box.key.split('…')[0]!.split('/').slice(1, -1);
  const place = around.length > 0 ? ` in ${around.join(', ')}` : '';
  const numbers =
    outputs.length === 1 && output
      ? `: ${shortNumber(output.data)}, gradient ${shortNumber(output.grad)}`
      : `: ${outputs.length} numbers leave it`;
  return `${box.name}${box.count > 1 ? ` (× ${box.count})` : ''}${place}${holds}${numbers}.`;
}
