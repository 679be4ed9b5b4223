import type { Value } from '../../../solutions/value.ts';
import type { GradientWrite } from '../../data/recorded-sweep.ts';
import program from '../../programs/record-sweep.ts?raw';
import { defineFigure, type Change } from '../moved-figure.ts';
import type { OwnModules } from '../own-modules.ts';
import { plain, type OwnSweep } from './own.ts';
import { graphOf, isWaiting, type BackpropState } from './state.ts';
import { backprop } from './view.ts';

/** One run at a time: when it is over, the graph that is shown by then has its turn. */
let isRunning = false;

defineFigure('backprop-figure', { ...backprop, settle });

/** Runs the reader's own `backward` on the graph that is shown, where that is what the reader asked to see. */
async function settle(state: BackpropState, change: Change<BackpropState>, given: string | undefined): Promise<void> {
  const { nodes, key } = graphOf(state);
  if (!isWaiting(state) || isRunning || given === undefined) return;
  isRunning = true;
  const own = await sweepOwn(JSON.parse(given) as OwnModules, nodes, key);
  isRunning = false;
  change({ own });
}

async function sweepOwn(data: OwnModules, nodes: readonly Value[], key: string): Promise<OwnSweep> {
  try {
    const { runOnOwn } = await import('../own-modules.ts');
    const { told, provenance } = await runOnOwn<GradientWrite[]>(data, program, plain(nodes));
    return { key, writes: told, whose: provenance.find(({ module }) => module === 'backward')!.whose };
  } catch (error) {
    return { key, writes: [], whose: 'reader', trouble: (error as Error).message };
  }
}
