import { progressEvent, readProgress } from '../learner/progress.ts';

const words = { passed: 'solved', started: 'started' };

/** Fills in the dots of the path, the count of solved exercises and the link that continues. */
function show(): void {
  const progress = readProgress();
  const state = (module = '') => {
    const known = Object.hasOwn(progress, module) ? progress[module] : undefined;
    return known === 'passed' || known === 'started' ? known : undefined;
  };
  for (const dot of document.querySelectorAll<HTMLElement>('.dot')) {
    const known = state(dot.dataset.module);
    if (known) dot.dataset.state = known;
    else delete dot.dataset.state;
    dot.firstElementChild!.textContent = known ? `${words[known]}: ` : '';
  }
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const count = document.querySelector('[data-solved]');
  if (count) count.textContent = String(steps.filter((step) => state(step.dataset.step) === 'passed').length);
  const open = steps.find((step) => state(step.dataset.step) !== 'passed');
  const link = document.querySelector<HTMLAnchorElement>('[data-continue]');
  if (link && open && steps.some((step) => state(step.dataset.step))) {
    link.href = open.querySelector('a')!.href;
    link.textContent = `Continue with lesson ${open.dataset.number}: ${open.dataset.title}`;
  }
}

show();
addEventListener('storage', show);
addEventListener(progressEvent, show);
addEventListener('pageshow', show);
