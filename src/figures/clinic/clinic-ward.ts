import { html, LitElement, nothing } from 'lit';
import { charts, type Chart } from '../../clinic/charts.ts';
import { percent } from '../../clinic/numbers.ts';
import { tests } from '../../clinic/tests.ts';
import { noteCase, readClinic, type CaseRecord } from '../../learner/clinic-record.ts';
import { progressEvent, readProgress } from '../../learner/progress.ts';
import { provenanceWords } from '../training/training-words.ts';
import { lossChart } from './chart.ts';
import { ClinicSession, type ClinicData } from './clinic-session.ts';
import { naming } from './naming.ts';
import './clinic.css';

const epochs = 25;
const untouched: CaseRecord = { ordered: [], wrong: [], isNamed: false };

/** The clinic: choose a patient, order tests, name the fault. Says `repair` with the fault when it was named, and when another patient is chosen. */
export class ClinicWard extends LitElement {
  static override properties = { chosen: { state: true }, picked: { state: true } };

  declare chosen: Chart | undefined;
  /** The fault that is chosen but not yet named. */
  declare picked: string | undefined;
  private data!: ClinicData;
  private session!: ClinicSession;
  private record = readClinic();

  /** The ward is part of the page's text: it takes the page's styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    if (!this.data) {
      this.data = JSON.parse(document.getElementById('clinic-data')!.textContent!) as ClinicData;
      this.session = new ClinicSession(this.data, () => this.requestUpdate());
      this.replaceChildren();
    }
    super.connectedCallback();
    addEventListener(progressEvent, this.refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.stop();
    removeEventListener(progressEvent, this.refresh);
  }

  private readonly refresh = (): void => this.requestUpdate();

  protected override render() {
    return html`
      <div class="clinic-patients" role="group" aria-label="Patients">
        ${charts.map(
          (chart, i) => html`
            <button type="button" aria-pressed=${chart === this.chosen} @click=${() => this.choose(chart)}>
              Patient ${i + 1} <span>${this.standing(chart)}</span>
            </button>
          `,
        )}
      </div>
      ${this.chosen ? this.patient(this.chosen) : html`<p class="clinic-words">Choose a patient. The run is trained again before your eyes, in a second or two, on your own modules where they are solved.</p>`}
    `;
  }

  private patient(chart: Chart) {
    const { curve, measures, trouble, isRunning, provenance } = this.session;
    const { ordered } = this.recordOf(chart);
    const lines = [
      { label: 'training', values: curve.training, isThin: true },
      { label: 'held-out rows', values: curve.validation, isThin: false },
    ];
    return html`
      <div class="clinic-chart-pane">
        <div>
          <h3>Patient ${charts.indexOf(chart) + 1}</h3>
          <blockquote>${chart.complaint}</blockquote>
          <p class="clinic-words" role="status">${trouble ?? this.scoreWords()}</p>
        </div>
        ${lossChart(lines, epochs)}
      </div>
      <p class="clinic-provenance">${provenanceWords(provenance, this.data.modules)}</p>
      <h3>Order tests, one by one</h3>
      <p class="clinic-words">
        ${ordered.length === 0 ? 'No test ordered so far.' : `${ordered.length} of ${tests.length} tests ordered.`} A
        good doctor needs few.
      </p>
      <dl class="clinic-tests" aria-busy=${isRunning}>
        ${tests.map(
          (test) => html`
            <div>
              <dt>
                <button
                  type="button"
                  @click=${() => this.order(chart, test.id)}
                  aria-disabled=${ordered.includes(test.id)}
                >
                  ${test.name}
                </button>
              </dt>
              <dd aria-live="polite">
                ${
                  measures && ordered.includes(test.id)
                    ? html`${test.reveal(measures).map((line) => html`<p>${line}</p>`)}
                        <p class="clinic-healthy">Healthy: ${test.healthy}</p>`
                    : nothing
                }
              </dd>
            </div>
          `,
        )}
      </dl>
      ${
        measures
          ? naming({
              chart,
              measures,
              record: this.recordOf(chart),
              picked: this.picked,
              lessons: this.data.lessons,
              onPick: (fault) => (this.picked = fault),
              onName: () => this.name(chart),
            })
          : nothing
      }
    `;
  }

  private scoreWords(): string {
    const { measures, isRunning, curve } = this.session;
    if (measures)
      return `${percent(measures.score.heldOut)} right is the score that was reported, after ${epochs} epochs.`;
    return isRunning ? `Training: epoch ${curve.training.length} of ${epochs}.` : 'Not trained yet.';
  }

  private standing(chart: Chart): string {
    if (readProgress()[`clinic/${chart.fault}`] === 'passed') return 'repaired';
    const { isNamed, ordered } = this.recordOf(chart);
    return isNamed ? 'named' : ordered.length > 0 ? 'under examination' : 'waiting';
  }

  private recordOf({ fault }: Chart): CaseRecord {
    return this.record[fault] ?? untouched;
  }

  private change(chart: Chart, change: Partial<CaseRecord>): void {
    const record = { ...this.recordOf(chart), ...change };
    this.record = { ...this.record, [chart.fault]: record };
    noteCase(chart.fault, record);
    this.requestUpdate();
  }

  private choose(chart: Chart): void {
    this.chosen = chart;
    this.picked = undefined;
    void this.session.examine(chart.fault);
    this.tell(chart);
  }

  private order(chart: Chart, test: string): void {
    const { ordered } = this.recordOf(chart);
    if (!ordered.includes(test)) this.change(chart, { ordered: [...ordered, test] });
  }

  private name(chart: Chart): void {
    const { picked } = this;
    if (picked === chart.fault) this.change(chart, { isNamed: true });
    else if (picked) this.change(chart, { wrong: [...this.recordOf(chart).wrong, picked] });
    this.picked = undefined;
    this.tell(chart);
    // The button is gone now, and the focus with it.
    if (picked === chart.fault) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.clinic-right')?.focus());
    }
  }

  private tell(chart: Chart): void {
    const detail = this.recordOf(chart).isNamed ? chart.fault : null;
    this.dispatchEvent(new CustomEvent('repair', { detail }));
  }
}

customElements.define('clinic-ward', ClinicWard);
