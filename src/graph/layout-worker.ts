import { Graphviz } from '@hpcc-js/wasm/graphviz';
import { safeSvg } from './safe-svg.ts';

/** What the worker says: that Graphviz is there, once; then, for each graph it was given, its picture or what is wrong with it. */
export type LayoutAnswer = 'ready' | { id: number; svg: string } | { id: number; problem: string };

const loading = Graphviz.load();
const say = (answer: LayoutAnswer) => self.postMessage(answer);
void loading.then(() => say('ready'));

self.onmessage = async ({ data: { id, dot } }: MessageEvent<{ id: number; dot: string }>) => {
  try {
    say({ id, svg: safeSvg((await loading).dot(dot)) });
  } catch (error) {
    say({ id, problem: error instanceof Error ? error.message : String(error) });
  }
};
