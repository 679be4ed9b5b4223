import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it stands, a line for each rule that is broken: its name and the elements. */
export async function axeComplaints(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // Every element that passed would be described too, which takes as long as the looking.
  const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
