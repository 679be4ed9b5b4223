import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../clinic/finding.ts';
import './findings.css';

/**
 * What a post-mortem found, the first thing to repair first.
 *
 * @param lessonOf where the lesson with a slug lies and what it is called; nothing, where there is no such lesson.
 */
export function findingsList(
  findings: readonly Finding[],
  lessonOf: (slug: string) => { title: string; href: string } | undefined,
): TemplateResult {
  if (findings.length === 0)
    return html`<p class="findings-none">
      Post-mortem: nothing suspicious. The rows, the start, the steps and the score are as they should be.
    </p>`;
  return html`
    <section class="findings" aria-label="Post-mortem">
      <p>
        Post-mortem:
        ${findings.length === 1 ? 'one finding.' : `${findings.length} findings. Repair the first one first; what follows may be its consequence.`}
      </p>
      <ol>
        ${findings.map(
          ({ name, seen, advice, lesson }) =>
            html`<li><strong>${name}.</strong> ${seen} ${advice} ${lessonLink(lessonOf(lesson))}</li>`,
        )}
      </ol>
    </section>
  `;
}

/** A link to a lesson, as the last words of a finding. */
export function lessonLink(lesson: { title: string; href: string } | undefined): TemplateResult | typeof nothing {
  return lesson ? html`<a href=${lesson.href}>Lesson: ${lesson.title}</a>` : nothing;
}
