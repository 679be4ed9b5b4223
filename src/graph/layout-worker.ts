import { Graphviz } from '@hpcc-js/wasm/graphviz';

const loading = Graphviz.load();

self.onmessage = async ({ data: { id, dot } }: MessageEvent<{ id: number; dot: string }>) => {
  try {
    self.postMessage({ id, svg: (await loading).dot(dot) });
  } catch (error) {
    self.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
};
