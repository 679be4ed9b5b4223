import { useRef, useState } from 'react';
import type { Assembly } from '../course/assemble.ts';
import { carryForward, type Records } from '../learner/carry-forward.ts';
import { createRunner, type Runner, type SuiteRun } from '../runner/host.ts';
import type { LogEntry, SuiteReport, TestReport, Texts } from '../runner/protocol.ts';
import type { ExerciseData } from './exercise-data.ts';

/** A run as the page shows it: from the click on. */
export interface RunView {
  running: boolean;
  tests: TestReport[];
  logs: LogEntry[];
  droppedLogs: number;
  /** The verdict, once there is one. */
  report?: SuiteReport;
}

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

  return {
    view,
    runner: theRunner,
    /** Makes the next run a warm one. */
    warm(text: string, records: Records): void {
      theRunner().warm(withSuite(data.lesson.module, data.suite, textsFor(data, text, records).texts));
    },
    /** Judges earlier texts whose suites changed since they passed, in order; resolves to those that no longer pass. */
    async judgeStale(records: Records, onJudged: (module: string, passed: boolean) => Promise<void>): Promise<void> {
      for (const { module, suite, suiteVersion } of data.modules.slice(0, -1)) {
        const passed = records[module]?.passed;
        if (!passed || passed.suiteVersion === suiteVersion) continue;
        const order = data.modules.slice(0, data.modules.findIndex((entry) => entry.module === module) + 1);
        const { texts } = textsFor(
          { ...data, modules: order, lesson: { ...data.lesson, module } },
          passed.text,
          records,
        );
        const report = await theRunner().runSuite(module, withSuite(module, suite, texts)).report;
        await onJudged(module, report.verdict === 'passed');
      }
    },
    /** Judges a text; resolves to its report, or to nothing if a later run took its place. */
    async run(text: string, records: Records): Promise<SuiteReport | undefined> {
      const mine = ++turn.current;
      current.current?.stop();
      const shown: RunView = { running: true, tests: [], logs: [], droppedLogs: 0 };
      const show = (change: Partial<RunView>) => {
        if (mine === turn.current) setView(Object.assign(shown, change) && { ...shown });
      };
      show({});
      const { texts } = textsFor(data, text, records);
      current.current = theRunner().runSuite(data.lesson.module, withSuite(data.lesson.module, data.suite, texts), {
        onTest: (test) => show({ tests: [...shown.tests, test] }),
        onLog: (entries, dropped) =>
          show({ logs: [...shown.logs, ...entries], droppedLogs: shown.droppedLogs + dropped }),
      });
      const report = await current.current.report;
      if (mine !== turn.current) return undefined;
      show({ running: false, report });
      return report;
    },
    stop: () => current.current?.stop(),
  };
}
