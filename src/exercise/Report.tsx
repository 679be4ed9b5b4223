import type { ReactNode } from 'react';
import type { Failure, Place, SuiteReport, TestReport, Verdict } from '../runner/protocol.ts';
import type { RunView } from './use-run.ts';

interface ReportProps {
  view: RunView | undefined;
  /** From a kept mistake's name to its sentence. */
  mistakes: Readonly<Record<string, string>>;
  /** What the reader can do now that it is solved. */
  solved: ReactNode;
  onGoTo(place: Place): void;
}

const marks: Record<TestReport['state'], string> = { passed: '✓', failed: '✗', 'not attempted': '○' };

/** What became of each test, as it finishes: its sentence, and for a failure what was expected, what came, and why. */
export function Report({ view, mistakes, solved, onGoTo }: ReportProps) {
  return (
    <section className="report" aria-label="Test report">
      <p className="report-summary" role="status" data-verdict={view?.report?.verdict ?? (view ? 'running' : 'none')}>
        {summary(view)}
      </p>
      {view?.report?.failure && <WholeFailure report={view.report} onGoTo={onGoTo} />}
      {view?.report?.verdict === 'passed' && <div className="report-solved">{solved}</div>}
      {view && view.tests.length > 0 && (
        <ol className="report-tests">
          {view.tests.map((test) => (
            <li key={test.path.join(' > ')} data-state={test.state}>
              <TestLine test={test} mistakes={mistakes} onGoTo={onGoTo} />
            </li>
          ))}
        </ol>
      )}
      {view && (view.logs.length > 0 || view.droppedLogs > 0) && <Logs view={view} />}
    </section>
  );
}

function TestLine({ test, mistakes, onGoTo }: { test: TestReport } & Pick<ReportProps, 'mistakes' | 'onGoTo'>) {
  const { failure } = test;
  return (
    <>
      <span className="report-mark" aria-hidden="true">
        {marks[test.state]}
      </span>
      <div>
        <p className="report-name">
          {test.path.slice(0, -1).map((title) => (
            <code key={title}>{title}</code>
          ))}
          {test.path.at(-1)}
          <span className="visually-hidden">: {test.state}</span>
        </p>
        {test.mistakes.map(
          (mistake) =>
            mistakes[mistake] && (
              <p key={mistake} className="report-mistake">
                {mistakes[mistake]}
              </p>
            ),
        )}
        {failure && <FailureView failure={failure} onGoTo={onGoTo} />}
      </div>
    </>
  );
}

function FailureView({ failure, onGoTo }: { failure: Failure; onGoTo(place: Place): void }) {
  const compares = failure.expected !== undefined && failure.received !== undefined;
  return (
    <div className="report-failure">
      {!compares && (
        <p>
          {failure.kind !== 'AssertionError' && <code>{failure.kind}</code>} {failure.message}
        </p>
      )}
      {compares && isShort(failure) && (
        <dl className="report-values">
          <dt>expected</dt>
          <dd>{failure.expected}</dd>
          <dt>received</dt>
          <dd>{failure.received}</dd>
        </dl>
      )}
      {compares && !isShort(failure) && failure.diff && <Diff diff={failure.diff} />}
      {failure.place && <PlaceLink place={failure.place} onGoTo={onGoTo} />}
    </div>
  );
}

function isShort({ expected = '', received = '' }: Failure): boolean {
  return !expected.includes('\n') && !received.includes('\n');
}

function Diff({ diff }: { diff: string }) {
  const lines = diff.split('\n').filter((line) => !/^[-+] (Expected|Received)$/.test(line));
  while (lines[0] === '') lines.shift();
  return (
    <pre
      className="report-diff"
      tabIndex={0}
      aria-label="Difference: lines with − were expected, lines with + were received"
    >
      {lines.map((line, i) => (
        <span key={i} data-side={line.startsWith('-') ? 'expected' : line.startsWith('+') ? 'received' : 'both'}>
          {line.startsWith('-') ? `−${line.slice(1)}` : line}
          {'\n'}
        </span>
      ))}
      <span className="report-legend">− expected, + received</span>
    </pre>
  );
}

function PlaceLink({ place, onGoTo }: { place: Place; onGoTo(place: Place): void }) {
  return (
    <button type="button" className="report-place" onClick={() => onGoTo(place)}>
      {place.file}, line {place.line}
    </button>
  );
}

function WholeFailure({ report, onGoTo }: { report: SuiteReport; onGoTo(place: Place): void }) {
  const { kind, message, place } = report.failure!;
  return (
    <div className="report-whole" data-verdict={report.verdict}>
      <p>
        {report.verdict === 'broken' && kind !== 'SyntaxError' && kind !== 'SandboxError' && kind !== 'Error' && (
          <code>{kind}</code>
        )}{' '}
        {message}
      </p>
      {place && <PlaceLink place={place} onGoTo={onGoTo} />}
    </div>
  );
}

function Logs({ view }: { view: RunView }) {
  return (
    <div className="report-console">
      <h3>Console</h3>
      <pre tabIndex={0} aria-label="Console output">
        {view.logs.map(({ level, text }, i) => (
          <span key={i} data-level={level}>
            {text}
            {'\n'}
          </span>
        ))}
      </pre>
      {view.droppedLogs > 0 && <p>{view.droppedLogs.toLocaleString('en')} more lines were logged and are not shown.</p>}
    </div>
  );
}

const verdictWords: Record<Exclude<Verdict, 'failed' | 'not attempted'>, string> = {
  passed: 'Solved: every test passes.',
  broken: 'The tests could not run.',
  'timed out': 'Stopped: this took too long.',
  stopped: 'Stopped.',
  'not trusted': 'Not counted: this result cannot be trusted.',
};

function summary(view: RunView | undefined): string {
  if (!view) return 'Not run yet. The tests tell you what works and what is still to do.';
  const count = (state: TestReport['state']) => view.tests.filter((test) => test.state === state).length;
  const counts = [
    `${count('passed')} passed`,
    ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
    ...(count('not attempted') > 0 ? [`${count('not attempted')} not attempted`] : []),
  ].join(', ');
  const verdict = view.report?.verdict;
  if (!verdict) return view.tests.length > 0 ? `Running: ${counts} so far.` : 'Running…';
  if (verdict === 'not attempted' && count('passed') === 0) return 'Not attempted yet: the stub still says what to do.';
  if (verdict === 'failed' || verdict === 'not attempted') return `${counts}.`;
  return verdictWords[verdict];
}
