import type { LitElement } from 'lit';

/**
 * Clears the still picture that the page brought inside a figure. Once the figure has drawn itself, the focus stands where it
 * stood in the picture, and what was unfolded there is unfolded: a figure's code often arrives while the reader is in it.
 */
export function replaceStill(figure: LitElement): void {
  const focused = controls(figure).findIndex((control) => control === document.activeElement);
  const unfolded = folds(figure).map(({ open }) => open);
  figure.replaceChildren();
  void figure.updateComplete.then(() => {
    folds(figure).forEach((fold, i) => (fold.open ||= unfolded[i] ?? false));
    controls(figure)[focused]?.focus();
  });
}

function controls(figure: LitElement): HTMLElement[] {
  return [...figure.querySelectorAll<HTMLElement>('input, button, select, summary')];
}

function folds(figure: LitElement): HTMLDetailsElement[] {
  return [...figure.querySelectorAll('details')];
}
