import { tamperingFailure } from './failures.ts';
import type { Failure, FromWorker, SuiteReport, TestReport, Verdict } from './protocol.ts';
import { verdictOf } from './report.ts';

/** Counts what a suite's worker tells, and believes it only if exactly the collected tests report, once each. */
export class Tally {
  busyWith = 'starting';
  private expected: string[] | undefined;
  private readonly tests: TestReport[] = [];

  take(message: FromWorker): void {
    if (message.kind === 'busy') this.busyWith = message.with;
    else if (message.kind === 'collected') this.expected = message.paths.map((path) => path.join(' > '));
    else if (message.kind === 'test') this.tests.push(message.report);
  }

  report({ failure, tampering }: Extract<FromWorker, { kind: 'end' }>): SuiteReport {
    if (tampering !== undefined) return this.stopped('not trusted', tamperingFailure(tampering));
    if (failure) return this.stopped('broken', failure);
    const reported = this.tests.map((test) => test.path.join(' > '));
    const expected = this.expected ?? [];
    if (expected.length === 0)
      return this.stopped('broken', { kind: 'Error', message: 'The suite has no tests, so that it cannot pass.' });
    if (
      reported.length !== expected.length ||
      new Set(reported).size !== reported.length ||
      !expected.every((name) => reported.includes(name))
    ) {
      return this.stopped('not trusted', {
        kind: 'Error',
        message: `The suite has ${expected.length} tests, but ${reported.length} reports came back. A result like this is not counted; run it again.`,
      });
    }
    return { verdict: verdictOf(this.tests), tests: this.tests };
  }

  stopped(verdict: Verdict, failure: Failure): SuiteReport {
    return { verdict, tests: this.tests, failure };
  }
}
