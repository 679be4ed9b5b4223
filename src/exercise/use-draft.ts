import { useEffect, useRef, useState } from 'react';
import { inMemory, openDrafts, type Drafts } from '../learner/drafts.ts';
import { noteProgress } from '../learner/progress.ts';
import type { Change, ExerciseRecord } from '../learner/record.ts';

/** How long typing may go on before it is saved. */
const saveAfterMs = 300;

/** The reader's text of one exercise: read once, saved as it is typed. */
export interface Draft {
  /** The record as it was last read or saved; `undefined` until it was read, `null` if there is none. */
  record: ExerciseRecord | null | undefined;
  /** Records of the modules before, for carrying forward. */
  earlier: Record<string, ExerciseRecord | undefined>;
  /** What the reader must know about saving, if anything is wrong. */
  trouble: string | undefined;
  /** Remembers a text; it is written soon. */
  type(text: string): void;
  /** Writes now whatever is still to be written, and a change with it. */
  save(change?: Change): Promise<void>;
  /** Reads what is stored of every exercise. */
  readAll(modules: readonly string[]): Promise<Draft['earlier']>;
  /** Remembers that an earlier module was judged again. */
  saveEarlier(module: string, change: Change): Promise<void>;
}

const noStorage =
  'This browser does not let the page store anything: your text lives as long as this page. Download it before you leave.';
const writeFailed =
  'Your last change could not be stored (the browser’s storage may be full). Your text is still here: download it.';

/** @param modules the modules up to this one, this one last. */
export function useDraft(modules: readonly string[]): Draft {
  const module = modules.at(-1)!;
  const [record, setRecord] = useState<ExerciseRecord | null>();
  const [earlier, setEarlier] = useState<Draft['earlier']>({});
  const [trouble, setTrouble] = useState<string>();
  const drafts = useRef<Drafts>(inMemory());
  const revision = useRef(0);
  const pending = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());

  const write = (change: Change): Promise<void> => {
    writing.current = writing.current.then(async () => {
      try {
        const saved = await drafts.current.save(module, revision.current, change);
        revision.current = saved.revision;
        setRecord(saved);
        setTrouble(drafts.current.durable ? undefined : noStorage);
        noteProgress(module, saved.passed ? 'passed' : 'started');
      } catch {
        setTrouble(writeFailed);
      }
    });
    return writing.current;
  };
  const save = (change: Change = {}): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const draft = pending.current;
    pending.current = undefined;
    const whole = { ...(draft !== undefined && { draft }), ...change };
    return Object.keys(whole).length > 0 ? write(whole) : writing.current;
  };
  const schedule = () => {
    if (pending.current === undefined || document.hidden) return;
    timer.current ??= setTimeout(() => void save(), saveAfterMs);
  };

  useEffect(() => {
    let left = false;
    void openDrafts().then(async (opened) => {
      const records = await opened.readAll(modules).catch(() => ({}) as Draft['earlier']);
      if (left) return;
      drafts.current = opened;
      revision.current = records[module]?.revision ?? 0;
      if (!opened.durable) setTrouble(noStorage);
      setEarlier(records);
      setRecord(records[module] ?? null);
    });
    // Nothing is written while the page is hidden, but once when it goes away.
    const onHidden = () => {
      if (!document.hidden) return schedule();
      clearTimeout(timer.current);
      timer.current = undefined;
    };
    const onLeave = () => void save();
    document.addEventListener('visibilitychange', onHidden);
    addEventListener('pagehide', onLeave);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', onHidden);
      removeEventListener('pagehide', onLeave);
    };
    // The lesson does not change while its page is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return {
    record,
    earlier,
    trouble,
    save,
    readAll: (all) => drafts.current.readAll(all),
    type(text) {
      pending.current = text;
      schedule();
    },
    async saveEarlier(other, change) {
      try {
        const saved = await drafts.current.save(other, earlier[other]?.revision ?? 0, change);
        setEarlier((records) => ({ ...records, [other]: saved }));
      } catch {
        setTrouble(writeFailed);
      }
    },
  };
}
