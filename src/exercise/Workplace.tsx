import { useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Place } from '../runner/protocol.ts';
import { Drawing } from './Drawing.tsx';
import { Editor, type EditorHandle } from './Editor.tsx';
import type { ExerciseData } from './exercise-data.ts';
import { ProvenanceLine } from './Provenance.tsx';
import { Report } from './Report.tsx';
import { Solved } from './Solved.tsx';
import { Tab } from './Tab.tsx';
import { useDraft } from './use-draft.ts';
import { textsFor, useRun, type LaterModule } from './use-run.ts';
import './workplace.css';

/**
 * Puts the workplace in the place of an exercise's readable code; the function it gives takes it away again. Until the editor has
 * the measures of its lines, which it takes in the window only, it lies there unseen.
 */
export function mountWorkplace(element: HTMLElement, data: ExerciseData): () => void {
  const place = document.createElement('div');
  place.className = 'workplace-root';
  place.dataset.unseen = '';
  place.style.width = `${element.clientWidth}px`;
  element.append(place);
  const show = async () => {
    await measured();
    delete place.dataset.unseen;
    place.style.width = '';
    element.replaceChildren(place);
  };
  const root = createRoot(place);
  root.render(<Workplace data={data} onReady={() => void show()} />);
  return () => root.unmount();
}

/** Waits until what was drawn has been measured, and again with its fonts. */
async function measured(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await document.fonts.ready;
  await frame();
  await frame();
}

function Workplace({ data, onReady }: { data: ExerciseData; onReady(): void }) {
  const { module } = data.lesson;
  const draft = useDraft(
    useMemo(() => data.modules.map((entry) => entry.module).with(-1, data.keptAs ?? module), [data, module]),
  );
  const loaded = draft.record !== undefined;
  useEffect(() => {
    if (loaded) onReady();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the reader's text was read
  }, [loaded]);
  if (!loaded) return null;
  return <LoadedWorkplace key={module} data={data} draft={draft} />;
}

function LoadedWorkplace({ data, draft }: { data: ExerciseData; draft: ReturnType<typeof useDraft> }) {
  const { module } = data.lesson;
  const file = `${module}.ts`;
  const [initial] = useState(draft.record?.draft ?? data.stub);
  const [text, setText] = useState(initial);
  const [tab, setTab] = useState<'code' | 'suite'>('code');
  const [focused, setFocused] = useState(false);
  const code = useRef<EditorHandle>(null);
  const suite = useRef<EditorHandle>(null);
  const [later, setLater] = useState<LaterModule[]>([]);
  const { view, warm, run, stop, runner, judgeStale, judgeLater } = useRun(data);
  const assembly = textsFor(data, text, draft.earlier);

  useEffect(() => {
    warm(text, draft.earlier);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the spare worker is warmed once; a run keeps it warm
  }, []);

  const start = async () => {
    const now = code.current!.text();
    const saved = draft.save({ draft: now });
    setLater([]);
    await judgeStale(draft.earlier, async ({ module: earlier, suiteVersion }, passed) => {
      if (passed) await draft.saveEarlier(earlier, { passed: { ...draft.earlier[earlier]!.passed!, suiteVersion } });
    });
    const report = await run(now, draft.earlier);
    await saved;
    if (report?.verdict !== 'passed') return;
    const { suiteVersion } = data.modules.at(-1)!;
    const isNew = draft.record?.passed?.text !== now;
    await draft.save({ passed: { text: now, suiteVersion, at: Date.now() } });
    if (isNew && !data.keptAs) setLater(await judgeLater(draft.readAll));
  };
  const reset = () => {
    const aside = { text: code.current!.text(), why: 'reset' as const, at: Date.now() };
    code.current!.replace(data.stub);
    void draft.save({ draft: data.stub, aside });
  };
  const takeBack = (aside: string) => {
    code.current!.replace(aside);
    setTab('code');
  };
  const goTo = (place: Place) => {
    const toSuite = place.file === `${module}.test.ts`;
    if (!toSuite && place.file !== file) return;
    setTab(toSuite ? 'suite' : 'code');
    requestAnimationFrame(() => (toSuite ? suite : code).current?.goTo(place.line, place.column));
  };
  const { aside } = draft.record ?? {};

  return (
    <div className="workplace" data-focused={focused || undefined} data-module={module}>
      <div className="workplace-bar">
        <div className="workplace-tabs" role="tablist" aria-label="Files">
          <Tab name={file} selected={tab === 'code'} onSelect={() => setTab('code')} id={`${module}-code`} />
          <Tab
            name={`${module}.test.ts`}
            selected={tab === 'suite'}
            onSelect={() => setTab('suite')}
            id={`${module}-suite`}
          />
        </div>
        <div className="workplace-tools">
          <button type="button" onClick={reset} disabled={text === data.stub}>
            Reset
          </button>
          <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={file}>
            Download
          </a>
          <button type="button" aria-pressed={focused} onClick={() => setFocused(!focused)}>
            {focused ? 'Leave focus' : 'Focus'}
          </button>
          {view?.running ? (
            <button type="button" className="workplace-run" onClick={stop}>
              Stop
            </button>
          ) : (
            <button
              type="button"
              className="workplace-run"
              onClick={() => void start()}
              aria-keyshortcuts="Control+Enter Meta+Enter"
            >
              Run <kbd>{/Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl'} ↵</kbd>
            </button>
          )}
        </div>
      </div>
      {draft.trouble && (
        <p className="workplace-banner" role="alert">
          {draft.trouble}
        </p>
      )}
      {aside && aside.text !== text && (
        <p className="workplace-banner" role="status">
          {aside.why === 'reset'
            ? 'Your text from before the reset is kept. '
            : 'Another tab changed this exercise too; its text is kept. '}
          <button type="button" onClick={() => takeBack(aside.text)}>
            {aside.why === 'reset' ? 'Undo the reset' : 'Take that text'}
          </button>
        </p>
      )}
      <div className="workplace-panes">
        <div className="workplace-editor">
          <div role="tabpanel" id={`${module}-code`} hidden={tab !== 'code'}>
            <Editor
              ref={code}
              file={file}
              text={initial}
              onRun={() => void start()}
              onChange={(next) => {
                setText(next);
                draft.type(next);
              }}
            />
          </div>
          <div role="tabpanel" id={`${module}-suite`} hidden={tab !== 'suite'}>
            <Editor ref={suite} file={`${module}.test.ts`} text={data.suite} readOnly onRun={() => void start()} />
          </div>
        </div>
        <div className="workplace-side">
          <ProvenanceLine provenance={assembly.provenance} data={data} />
          <Report view={view} mistakes={data.mistakes} onGoTo={goTo} solved={<Solved data={data} later={later} />} />
          {module === 'graph' && <Drawing runner={runner} texts={assembly.texts} runs={view} />}
        </div>
      </div>
    </div>
  );
}
