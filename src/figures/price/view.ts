import { html } from 'lit';
import { choice } from '../controls.ts';
import type { Change, Moved } from '../moved-figure.ts';
import type { Parts } from './parts.ts';
import { classesAtStart, threeClasses, type ClassesState } from './three-classes.ts';
import { logitAtStart, yesOrNo, type LogitState } from './yes-or-no.ts';

interface PriceState extends LogitState, ClassesState {
  answers: keyof typeof kinds;
}

const kinds = { 'yes or no': yesOrNo, 'three classes': threeClasses } as const satisfies Record<
  string,
  (state: LogitState & ClassesState, change: Change<LogitState & ClassesState>) => Parts
>;

/** Lesson 11: what a logit costs and which way its price pulls, for yes or no and for three classes. */
export const price: Moved<PriceState> = {
  start: { answers: 'yes or no', ...logitAtStart, ...classesAtStart },
  view(state, change) {
    const { drawings, table, words, controls } = kinds[state.answers](state, change);
    return html`
      <div class="figure-pair">${drawings}</div>
      ${table}
      <p class="figure-says" role="status">${words}</p>
      <div class="figure-controls">
        ${choice('price-answers', 'answers', Object.keys(kinds) as PriceState['answers'][], state.answers, (answers) =>
          change({ answers }),
        )}
        ${controls}
      </div>
    `;
  },
};
