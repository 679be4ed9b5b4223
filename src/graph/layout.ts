import { safeSvg } from './svg.ts';

/** How long a layout may take before it is given up. */
const layoutMs = 5_000;
/** A text longer than this describes more than anyone can read. */
const maxCharacters = 200_000;

let worker: Worker | undefined;
let count = 0;

/**
 * Lays a graph out with Graphviz, in a worker, and makes a picture of it that holds shapes and text and nothing else.
 *
 * @param dot the graph in Graphviz's language.
 * Throws: Error that says what is wrong with the text, or that the graph is too large to draw in time.
 */
export async function drawGraph(dot: string): Promise<SVGSVGElement> {
  if (dot.length > maxCharacters)
    throw new Error(`This graph is too large to draw: ${dot.length} characters, at most ${maxCharacters}.`);
  return safeSvg(await layOut(dot));
}

function layOut(dot: string): Promise<string> {
  const id = ++count;
  const at = (worker ??= new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }));
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(clock);
      at.removeEventListener('message', onMessage);
      at.removeEventListener('error', onError);
    };
    const giveUp = (message: string) => {
      done();
      at.terminate();
      if (worker === at) worker = undefined;
      reject(new Error(message));
    };
    const onMessage = ({ data }: MessageEvent<{ id: number; svg?: string; problem?: string }>) => {
      if (data.id !== id) return;
      done();
      if (data.svg === undefined)
        reject(new Error(`Graphviz cannot read what toDot wrote: ${data.problem ?? 'no reason given'}`));
      else resolve(data.svg);
    };
    const onError = () => giveUp('The drawing could not be started. Check the connection and run again.');
    const clock = setTimeout(() => giveUp('This graph takes too long to draw; a smaller one will show.'), layoutMs);
    at.addEventListener('message', onMessage);
    at.addEventListener('error', onError);
    at.postMessage({ id, dot });
  });
}
