import type { LayoutAnswer } from './layout-worker.ts';

/** How long Graphviz may take to arrive, and then how long a layout may take before it is given up. */
const loadMs = 30_000;
const layoutMs = 4_000;
/** A text longer than this describes more than anyone can read, and a picture longer than this shows more. */
const maxCharacters = { dot: 200_000, svg: 2_000_000 };

interface Layouter {
  worker: Worker;
  ready: Promise<void>;
}
let layouter: Layouter | undefined;
let count = 0;

/**
 * Lays a graph out with Graphviz, in a worker, and makes a picture of it that holds shapes and text and nothing else.
 *
 * @param dot the graph in Graphviz's language.
 * Throws: Error that says what is wrong with the text, or that the graph is too large to draw in time.
 */
export async function drawGraph(dot: string): Promise<SVGSVGElement> {
  if (dot.length > maxCharacters.dot) throw tooLarge(dot.length, maxCharacters.dot);
  const svg = await layOut(dot);
  if (svg.length > maxCharacters.svg) throw tooLarge(svg.length, maxCharacters.svg);
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (!(documentElement instanceof SVGSVGElement)) throw new Error('The picture of this graph could not be read.');
  return document.importNode(documentElement, true);
}

/** Fetches Graphviz before it is needed, so that the first drawing comes as fast as the others. */
export function prepareDrawing(): void {
  layouter ??= startLayouter();
}

function tooLarge(characters: number, most: number): Error {
  return new Error(
    `This graph is too large to draw: ${characters} characters, at most ${most}. A smaller one will show.`,
  );
}

async function layOut(dot: string): Promise<string> {
  const at = (layouter ??= startLayouter());
  const id = ++count;
  try {
    await at.ready;
    return await answerOf(at.worker, layoutMs, 'This graph takes too long to draw; a smaller one will show.', {
      ask: () => at.worker.postMessage({ id, dot }),
      read: (answer) => {
        if (answer === 'ready' || answer.id !== id) return undefined;
        if ('problem' in answer) throw new BadText(`Graphviz cannot read this graph: ${answer.problem}`);
        return answer.svg;
      },
    });
  } catch (error) {
    if (!(error instanceof BadText)) {
      at.worker.terminate();
      if (layouter === at) layouter = undefined;
    }
    throw error;
  }
}

/** The text was refused; the worker that said so is fine. */
class BadText extends Error {}

function startLayouter(): Layouter {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const ready = answerOf(worker, loadMs, 'The drawing could not be started. Check the connection and run again.', {
    ask: () => undefined,
    read: (answer) => (answer === 'ready' ? true : undefined),
  });
  return { worker, ready: ready.then(() => undefined) };
}

/** Waits for the first answer that `read` makes something of, until the clock runs out or the worker breaks. */
function answerOf<T>(
  worker: Worker,
  patienceMs: number,
  late: string,
  { ask, read }: { ask(): void; read(answer: LayoutAnswer): T | undefined },
): Promise<T> {
  const over = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const fail = () => reject(new Error(late));
    const clock = setTimeout(fail, patienceMs);
    over.signal.addEventListener('abort', () => clearTimeout(clock));
    worker.addEventListener('error', fail, { signal: over.signal });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<LayoutAnswer>) => {
        try {
          const found = read(data);
          if (found !== undefined) resolve(found);
        } catch (error) {
          reject(error as Error);
        }
      },
      { signal: over.signal },
    );
    ask();
  }).finally(() => over.abort());
}
