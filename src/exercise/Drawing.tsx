import { useEffect, useRef, useState } from 'react';
import { drawGraph } from '../graph/layout.ts';
import type { Runner } from '../runner/host.ts';
import type { Texts } from '../runner/protocol.ts';
import program from '../programs/draw.ts?raw';
import type { RunView } from './use-run.ts';

type Shown = { svg: SVGSVGElement } | { words: string };

/** The graph of lesson 04, as the reader's own `toDot` writes it, drawn anew after each run. */
export function Drawing({ runner, texts, runs }: { runner(): Runner; texts: Texts; runs: RunView | undefined }) {
  const [shown, setShown] = useState<Shown>({ words: 'Run the tests, and what your toDot writes is drawn here.' });
  const place = useRef<HTMLDivElement>(null);
  const report = runs?.report;

  useEffect(() => {
    if (!report || report.verdict === 'broken' || report.verdict === 'timed out') return undefined;
    let dot = '';
    let left = false;
    const run = runner().runProgram({ ...texts, program }, undefined, { onMessage: (data) => (dot = String(data)) });
    void run.finished
      .then(async ({ failure }): Promise<Shown> => {
        if (failure?.message.startsWith('TODO:')) return { words: 'Write toDot, and its drawing appears here.' };
        if (failure) return { words: `toDot stopped with an error: ${failure.message}` };
        return { svg: await drawGraph(dot) };
      })
      .catch((error: Error): Shown => ({ words: error.message }))
      .then((next) => !left && setShown(next));
    return () => {
      left = true;
      run.stop();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- drawn once per report, with the texts it judged
  }, [report]);

  useEffect(() => {
    if ('svg' in shown) place.current?.replaceChildren(shown.svg);
  }, [shown]);

  return (
    <figure className="workplace-drawing graph">
      <figcaption>
        Your <code>toDot</code> draws <code>L = (a · b + c) · f</code>
      </figcaption>
      {'svg' in shown ? (
        <div ref={place} className="drawing" tabIndex={0} aria-label="Drawing of the graph" role="img" />
      ) : (
        <p>{shown.words}</p>
      )}
    </figure>
  );
}
