import { html, nothing, type TemplateResult } from 'lit';
import { charts, type Chart } from '../../clinic/charts.ts';
import { diagnose, rules } from '../../clinic/diagnose.ts';
import type { Measures } from '../../clinic/measures.ts';
import type { CaseRecord } from '../../learner/clinic-record.ts';
import type { ClinicData } from './clinic-session.ts';
import { lessonLink } from './findings-list.ts';

interface Naming {
  chart: Chart;
  measures: Measures;
  record: CaseRecord;
  /** The fault that is chosen but not yet named. */
  picked: string | undefined;
  lessons: ClinicData['lessons'];
  onPick(fault: string): void;
  onName(): void;
}

const ruleOf = (fault: string) => rules.find(({ id }) => id === fault)!;
const choices = charts.map(({ fault }) => ruleOf(fault)).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Asks for the fault; a wrong name is answered with what speaks against it, the right one with what was seen and what to do. */
export function naming({ chart, measures, record, picked, lessons, onPick, onName }: Naming): TemplateResult {
  const { wrong, isNamed } = record;
  return html`
    <fieldset class="clinic-faults" ?disabled=${isNamed}>
      <legend>What is the fault? Commit to one.</legend>
      ${choices.map(
        ({ id, name }) => html`
          <label>
            <input
              type="radio"
              name="clinic-fault"
              .checked=${id === (isNamed ? chart.fault : picked)}
              ?disabled=${wrong.includes(id)}
              @change=${() => onPick(id)}
            />
            <span>${name}</span>
          </label>
          ${wrong.includes(id) ? html`<p class="clinic-why-not"><strong>Not so.</strong> ${whyNot(id, measures)}</p>` : nothing}
        `,
      )}
      ${
        isNamed
          ? nothing
          : html`<button type="button" class="clinic-name" aria-disabled=${picked === undefined} @click=${onName}>
              Name it
            </button>`
      }
    </fieldset>
    <div role="status">${isNamed ? answer(chart, measures, record, lessons) : nothing}</div>
  `;
}

function whyNot(fault: string, measures: Measures): string {
  return diagnose(measures).some(({ id }) => id === fault)
    ? 'That can be seen too, but something that comes before it went wrong first, and this is a consequence.'
    : ruleOf(fault).cleared(measures);
}

function answer(chart: Chart, measures: Measures, { ordered, wrong }: CaseRecord, lessons: ClinicData['lessons']) {
  const { name, advice, lesson, find } = ruleOf(chart.fault);
  const testWords = ordered.length === 1 ? 'one test' : `${ordered.length} tests`;
  const guesses = wrong.length === 0 ? '' : ` and ${wrong.length} wrong ${wrong.length === 1 ? 'guess' : 'guesses'}`;
  return html`<p class="clinic-right" tabindex="-1">
    <strong>Right, with ${testWords}${guesses}: ${name.toLowerCase()}.</strong> ${find(measures)} ${advice}
    ${lessonLink(lessons[lesson])}
  </p>`;
}
