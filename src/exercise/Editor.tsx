import { SandpackCodeEditor, SandpackProvider, type CodeEditorRef } from '@codesandbox/sandpack-react';
import { Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { theme } from './theme.ts';

/** What the workplace may do to an editor. */
export interface EditorHandle {
  text(): string;
  /** Replaces the whole text as one edit, which the editor's own undo takes back. */
  replace(text: string): void;
  /** Puts the cursor on a place, counted from 1, and the focus into the editor. */
  goTo(line: number, column: number): void;
}

interface EditorProps {
  ref?: Ref<EditorHandle>;
  file: string;
  /** The text to begin with; later changes are the reader's. */
  text: string;
  readOnly?: boolean;
  onChange?(text: string): void;
  onRun?(): void;
}

/** Sandpack's editor for one file; its bundler is never started. */
export function Editor({ ref, file, text, readOnly = false, onChange, onRun }: EditorProps) {
  const editor = useRef<CodeEditorRef>(null);
  const latest = useRef({ onChange, onRun });
  latest.current = { onChange, onRun };
  const initial = useRef(text);
  const path = `/${file}`;

  const view = () => editor.current?.getCodemirror();
  useImperativeHandle(ref, () => ({
    text: () => view()?.state.doc.toString() ?? initial.current,
    replace(next) {
      view()?.dispatch({ changes: { from: 0, to: view()!.state.doc.length, insert: next } });
    },
    goTo(line, column) {
      const at = view();
      if (!at) return;
      const { from, length } = at.state.doc.line(Math.min(line, at.state.doc.lines));
      const anchor = from + Math.min(column - 1, length);
      at.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      at.focus();
    },
  }));

  const extensions = useMemo(
    () => [
      EditorView.updateListener.of((update) => {
        if (update.docChanged) latest.current.onChange?.(update.state.doc.toString());
      }),
      EditorView.contentAttributes.of({
        'aria-label': readOnly ? `The suite, ${file}, read-only` : `Your code, ${file}`,
      }),
      Prec.highest(
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              latest.current.onRun?.();
              return true;
            },
          },
        ]),
      ),
    ],
    [file, readOnly],
  );
  const files = useMemo(() => ({ [path]: { code: initial.current, active: true } }), [path]);
  const options = useMemo(
    () => ({ autorun: false, autoReload: false, activeFile: path, visibleFiles: [path] }),
    [path],
  );
  const setup = useMemo(() => ({ entry: path }), [path]);

  // The same element again is passed over: a report that grows test by test does not render the editors.
  return useMemo(
    () => (
      <SandpackProvider files={files} customSetup={setup} options={options} theme={theme}>
        <SandpackCodeEditor
          ref={editor}
          showTabs={false}
          showLineNumbers
          wrapContent
          showInlineErrors={false}
          showRunButton={false}
          showReadOnly={false}
          readOnly={readOnly}
          initMode="immediate"
          extensions={extensions}
        />
      </SandpackProvider>
    ),
    [files, setup, options, readOnly, extensions],
  );
}
