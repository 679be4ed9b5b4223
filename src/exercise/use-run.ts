import { useRef, useState } from 'react';
import type { Assembly } from '../course/assemble.ts';
import { carryForward, type Records } from '../learner/carry-forward.ts';
import { readProgress } from '../learner/progress.ts';
import { createRunner, type Runner, type SuiteRun } from '../runner/host.ts';
import type { LogEntry, SuiteReport, TestReport, Texts } from '../runner/protocol.ts';
import type { ExerciseData, ExerciseModule } from './exercise-data.ts';

/** A run as the page shows it: from the click on. */
export interface RunView {
  running: boolean;
  tests: TestReport[];
  logs: LogEntry[];
  droppedLogs: number;
  /** The verdict, once there is one. */
  report?: SuiteReport;
}

/** A later module of the reader's that passed before, and whether it still does. */
export type LaterModule = ExerciseModule & { passes: boolean };

/** The texts that a run of an exercise gets: the modules by the carrying-forward rule, without suite and tools. */
export function textsFor(data: ExerciseData, text: string, records: Records): Assembly {
  return carryForward(data.modules, records, { module: data.lesson.module, text });
}

/** Runs the suite of an exercise; a new run stops the one before, so that the last click gets the verdict. */
export function useRun(data: ExerciseData) {
  const [view, setView] = useState<RunView>();
  const runner = useRef<Runner>(undefined);
  const current = useRef<SuiteRun>(undefined);
  const turn = useRef(0);
  const theRunner = () => (runner.current ??= createRunner(data.runnerUrl));
  const withSuite = (module: string, suite: string, texts: Texts): Texts => ({
    ...texts,
    [`${module}.test`]: suite,
    ...data.support,
  });

  /** Whether a text passes the suite of the last of these modules. */
  const passes = async (modules: readonly ExerciseModule[], text: string, records: Records): Promise<boolean> => {
    const { module, suite } = modules.at(-1)!;
    const { texts } = carryForward(modules, records, { module, text });
    return (await theRunner().runSuite(module, withSuite(module, suite, texts)).report).verdict === 'passed';
  };

  return {
    view,
    runner: theRunner,
    /** Makes the next run a warm one. */
    warm(text: string, records: Records): void {
      theRunner().warm(withSuite(data.lesson.module, data.suite, textsFor(data, text, records).texts));
    },
    /** Judges earlier texts whose suites changed since they passed, in order. */
    async judgeStale(
      records: Records,
      onJudged: (module: ExerciseModule, passed: boolean) => Promise<void>,
    ): Promise<void> {
      for (const [i, entry] of data.modules.slice(0, -1).entries()) {
        const passed = records[entry.module]?.passed;
        if (!passed || passed.suiteVersion === entry.suiteVersion) continue;
        await onJudged(entry, await passes(data.modules.slice(0, i + 1), passed.text, records));
      }
    },
    /** Judges the later texts that passed before on what is solved now; resolves to them, and to whether they still pass. */
    async judgeLater(readAll: (modules: readonly string[]) => Promise<Records>): Promise<LaterModule[]> {
      const upToHere = data.modules.map(({ module }) => module);
      const others = Object.entries(readProgress()).filter(
        ([module, state]) => state === 'passed' && !upToHere.includes(module),
      );
      if (others.length === 0) return [];
      const modules = (await (await fetch(data.courseUrl)).json()) as ExerciseModule[];
      const records = await readAll(modules.map(({ module }) => module));
      const later: LaterModule[] = [];
      for (let i = data.modules.length; i < modules.length; i++) {
        const text = records[modules[i]!.module]?.passed?.text;
        if (text !== undefined)
          later.push({ ...modules[i]!, passes: await passes(modules.slice(0, i + 1), text, records) });
      }
      return later;
    },
    /** Judges a text; resolves to its report, or to nothing if a later run took its place. */
    async run(text: string, records: Records): Promise<SuiteReport | undefined> {
      const mine = ++turn.current;
      current.current?.stop();
      const shown: RunView = { running: true, tests: [], logs: [], droppedLogs: 0 };
      // What comes within a frame is rendered once; the first view and the verdict do not wait for one.
      let frame = 0;
      const render = () => {
        cancelAnimationFrame(frame);
        frame = 0;
        if (mine === turn.current) setView({ ...shown });
      };
      const show = (change: Partial<RunView>) => {
        Object.assign(shown, change);
        frame ||= requestAnimationFrame(render);
      };
      render();
      const { texts } = textsFor(data, text, records);
      current.current = theRunner().runSuite(data.lesson.module, withSuite(data.lesson.module, data.suite, texts), {
        onTest: (test) => show({ tests: [...shown.tests, test] }),
        onLog: (entries, dropped) =>
          show({ logs: [...shown.logs, ...entries], droppedLogs: shown.droppedLogs + dropped }),
      });
      const report = await current.current.report;
      if (mine !== turn.current) return undefined;
      Object.assign(shown, { running: false, report });
      render();
      return report;
    },
    stop: () => current.current?.stop(),
  };
}
