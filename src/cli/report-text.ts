import type { Failure, TestReport } from '../runner/protocol.ts';
import type { Judgement } from './judge/reader.ts';

const marks = { passed: '✓', failed: '✗', 'not attempted': '○' } as const;

/** One line on where a module stands: `not started`, `2 of 9 tests pass`, `solved`. */
export function stateOf({ report }: Judgement): string {
  if (!report) return 'not started';
  if (report.verdict === 'passed') return 'solved';
  if (report.verdict === 'broken') return 'does not load';
  if (report.verdict === 'timed out') return 'does not come to an end';
  const count = (state: TestReport['state']) => report.tests.filter((test) => test.state === state).length;
  const waiting = count('not attempted');
  const tail = waiting > 0 ? `, ${waiting} not attempted` : '';
  return `${count('passed')} of ${report.tests.length} tests pass${tail}`;
}

/**
 * Where the reader stands in the whole course: a count, then a line for each module; below a module that was started whose earlier
 * modules it got, and what failed.
 */
export function summaryLines(judgements: readonly Judgement[]): string[] {
  const started = judgements.filter(({ report }) => report);
  const solved = started.filter(({ report }) => report?.verdict === 'passed');
  const width = Math.max(...judgements.map(({ lesson }) => lesson.module.length));
  const lines = judgements.flatMap((judgement) => {
    const { number, module } = judgement.lesson;
    const head = `  ${String(number).padStart(2, '0')} ${module.padEnd(width)}  ${stateOf(judgement)}`;
    return judgement.report ? [head, ...provenanceLines(judgement), ...failureLines(judgement)] : [head];
  });
  return [`${started.length} of ${judgements.length} exercises started, ${solved.length} solved`, ...lines];
}

/** Everything about one module: each test with its outcome, what failed and why, and whose earlier modules it got. */
export function reportLines(judgement: Judgement): string[] {
  const { lesson, report } = judgement;
  const head = `Lesson ${lesson.number}, ${lesson.title} (exercises/${lesson.module}.ts): ${stateOf(judgement)}`;
  if (!report) return [head];
  const tests = report.tests.flatMap((test) => [
    `  ${marks[test.state]} ${test.path.join(' > ')}`,
    ...(test.failure ? explained(test, judgement) : []),
  ]);
  const broken = report.failure ? indented(report.failure.message) : [];
  return [head, ...provenanceLines(judgement), ...broken, ...tests];
}

function failureLines(judgement: Judgement): string[] {
  const { report } = judgement;
  if (report?.failure) return indented(report.failure.message);
  const failed = report?.tests.filter(({ state }) => state === 'failed') ?? [];
  return failed.flatMap((test) => [
    `     ${marks.failed} ${test.path.join(' > ')}`,
    ...sentencesOf(test, judgement).map((sentence) => `       ${sentence}`),
  ]);
}

function explained(test: TestReport, judgement: Judgement): string[] {
  const { failure } = test;
  const diff = failure?.diff === undefined ? [] : failure.diff.split('\n').map((line) => `      ${line}`);
  return [
    ...sentencesOf(test, judgement).map((sentence) => `      ${sentence}`),
    ...(failure ? indented(`${failure.kind}: ${failure.message}${placeOf(failure)}`) : []),
    ...diff,
  ];
}

/** What the kept mistakes that a test has seen say to the reader. */
function sentencesOf(test: TestReport, { lesson }: Judgement): string[] {
  return test.mistakes.flatMap((mistake) => lesson.mistakes[mistake]?.says ?? []);
}

/** Whose earlier modules a suite got, those with the same reason on one line. */
function provenanceLines({ provenance }: Judgement): string[] {
  const groups = new Map<string, string[]>();
  for (const { module, whose, why } of provenance) {
    const key = `${whose === 'reader' ? 'your' : 'the reference for'} %: ${why}`;
    groups.set(key, [...(groups.get(key) ?? []), module]);
  }
  return [...groups].map(([key, modules]) => `     uses ${key.replace('%', modules.join(', '))}`);
}

function placeOf({ place }: Failure): string {
  return place ? ` (${place.file}, line ${place.line})` : '';
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `      ${line}`);
}
