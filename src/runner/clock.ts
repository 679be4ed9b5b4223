/** How long a run may take; times in milliseconds of a page that is visible and awake. */
export interface Limits {
  bootMs: number;
  silenceMs: number;
  totalMs: number;
}

export const suiteLimits: Limits = { bootMs: 5_000, silenceMs: 3_000, totalMs: 10_000 };

/** A program is stopped for its silence only: training may take as long as it tells of its progress. */
export const programLimits: Limits = { ...suiteLimits, totalMs: Number.POSITIVE_INFINITY };

const tickMs = 50;
/** What a tick counts for at most, so that a sleeping laptop or a busy page is not held against the run. */
const longestTickMs = 250;

/** Why a clock stopped a run. */
export type Overrun = 'boot' | 'silence' | 'total';

/**
 * The parent's clock for one run. It stands still while the page is hidden.
 *
 * @param onOverrun is called once, when a limit is passed.
 */
export function startClock(limits: Limits, onOverrun: (overrun: Overrun) => void) {
  let phase: 'boot' | 'waiting' | 'running' = 'boot';
  let silentMs = 0;
  let totalMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const elapsed = Math.min(now - last, longestTickMs);
    last = now;
    if (document.hidden || phase === 'waiting') return;
    silentMs += elapsed;
    totalMs += elapsed;
    if (phase === 'boot' ? silentMs >= limits.bootMs : silentMs >= limits.silenceMs)
      overrun(phase === 'boot' ? 'boot' : 'silence');
    else if (phase === 'running' && totalMs >= limits.totalMs) overrun('total');
  }, tickMs);
  const stop = () => clearInterval(timer);
  const overrun = (reason: Overrun) => {
    stop();
    onOverrun(reason);
  };
  return {
    /** The worker said something. */
    heard: () => void (silentMs = 0),
    /** The worker is up and waits for work: nothing is counted. */
    wait: () => void (phase = 'waiting'),
    /** The learner's code starts now. */
    run: () => {
      phase = 'running';
      silentMs = 0;
      totalMs = 0;
    },
    stop,
  };
}
