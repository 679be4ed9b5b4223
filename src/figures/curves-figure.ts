import { run, type Dials } from './curves-runs.ts';
import { curves, type CurvesState } from './curves-view.ts';
import { defineFigure, type Change } from './moved-figure.ts';

const sliceMs = 12;
let wanted: Dials = curves.start.dials;

defineFigure('curves-figure', { ...curves, settle });

/** Trains in slices, so that the page can answer in between, and gives up as soon as the reader turns a dial again. */
async function settle({ dials }: CurvesState, change: Change<CurvesState>): Promise<void> {
  if (dials === wanted) return;
  wanted = dials;
  const steps = run(dials);
  for (;;) {
    const until = performance.now() + sliceMs;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return change({ curves: step.value, of: dials });
    change({ curves: step.value });
    await new Promise((resolve) => setTimeout(resolve));
    if (dials !== wanted) return;
  }
}
