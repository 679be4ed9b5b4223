/** The page's side of the runner and of the drawings, on a page of its own: what the cases and the parity check drive. */
import '../../src/figures/network-figure.ts';
import { drawGraph } from '../../src/graph/layout.ts';
import { createRunner, type RunListener } from '../../src/runner/host.ts';
import type { LogEntry, SuiteReport, Texts } from '../../src/runner/protocol.ts';
import { comparable } from '../../src/runner/report.ts';

const runner = createRunner('/lab/runner.js');

/** Judges a module and waits for the report, with what the run logged and how it went. */
async function judge(module: string, texts: Texts): Promise<Judged> {
  const logs: LogEntry[] = [];
  let dropped = 0;
  let longestGapMs = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    const now = performance.now();
    longestGapMs = Math.max(longestGapMs, now - last);
    last = now;
  }, 5);
  const startedAt = performance.now();
  const listener: RunListener = {
    onLog(entries, more) {
      logs.push(...entries);
      dropped += more;
    },
  };
  const report = await runner.runSuite(module, texts, listener).report;
  clearInterval(pulse);
  return {
    report,
    comparable: comparable(report),
    logs,
    dropped,
    longestGapMs,
    durationMs: performance.now() - startedAt,
  };
}

/** Stops a run of a module after a while, and says how long the stop took to be answered. */
async function stopAfter(
  module: string,
  texts: Texts,
  afterMs: number,
): Promise<{ report: SuiteReport; stopMs: number }> {
  const run = runner.runSuite(module, texts);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  const startedAt = performance.now();
  run.stop();
  const report = await run.report;
  return { report, stopMs: performance.now() - startedAt };
}

export interface Judged {
  report: SuiteReport;
  comparable: unknown;
  logs: LogEntry[];
  dropped: number;
  longestGapMs: number;
  durationMs: number;
}

/** Draws a graph as a lesson shows one, and says what came of it and how long it took. */
async function draw(dot: string): Promise<Drawn> {
  const startedAt = performance.now();
  const place = document.body.appendChild(document.createElement('div'));
  const came = await drawGraph(dot).then(
    (svg) => {
      place.replaceChildren(svg);
      return { svg: svg.outerHTML };
    },
    (error: Error) => ({ problem: error.message }),
  );
  return { ...came, durationMs: performance.now() - startedAt };
}

export interface Drawn {
  svg?: string;
  problem?: string;
  durationMs: number;
}

export const lab = { runner, judge, stopAfter, draw };
Object.assign(globalThis, { lab });
