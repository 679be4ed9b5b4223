import { inject } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';

type Role = 'button' | 'checkbox' | 'combobox' | 'radio' | 'slider' | 'spinbutton';

/** A figure that is ready to be moved, in its lesson. */
export interface FigurePage {
  page: Page;
  figure: Locator;
  /** What the figure says of its state. */
  says(): Promise<string>;
  /** Goes on with the Tab key alone, from the figure's first control, until a control has the focus. */
  tabTo(role: Role, name: string): Promise<void>;
}

/** Opens a lesson, and waits until its figure can be moved. */
export async function openFigure(browser: Browser, tag: string, slug: string): Promise<FigurePage> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(5_000);
  await page.goto(`${inject('url')}/lessons/${slug}/`);
  const figure = page.locator(tag);
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
  return {
    page,
    figure,
    says: () => figure.getByRole('status').innerText(),
    async tabTo(role, name) {
      const wanted = figure.getByRole(role, { name, exact: true });
      await figure.locator('input, button, select').first().focus();
      for (let i = 0; i < 40; i++) {
        if (await wanted.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`The Tab key never came to the ${role} ${name}.`);
    },
  };
}
