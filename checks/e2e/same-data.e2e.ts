import { build } from 'esbuild';
import { beforeAll, expect, inject, it } from 'vitest';
import { competitionFiles } from '../../src/data/competition/files.ts';
import { drawCompetition, publishedSeed } from '../../src/data/competition/generate.ts';
import { engines } from './engines.ts';

/** A script that leaves `competition.files(seed)` and `competition.labels(seed)` behind. */
let script: string;

beforeAll(async () => {
  const contents = `
    import { drawCompetition } from './generate.ts';
    export { competitionFiles as files } from './files.ts';
    export const labels = (seed) => drawCompetition(seed).test.labels.join('');`;
  const stdin = { contents, resolveDir: 'src/data/competition', loader: 'ts' as const };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, globalName: 'competition', minify: true });
  script = outputFiles[0]!.text;
});

it.each(Object.entries(engines))(
  '%s draws the competition as Node does, to the last byte and label',
  async (_, open) => {
    const page = await open();
    try {
      await page.goto(`${inject('url')}/lab/`);
      const drawn = await page.evaluate<{ files: Record<string, string>; labels: string }>(
        `(() => { ${script}; return {
        files: competition.files(${publishedSeed}),
        labels: competition.labels(${publishedSeed}),
      }; })()`,
      );
      expect(drawn.labels).toBe(drawCompetition(publishedSeed).test.labels.join(''));
      const files = competitionFiles(publishedSeed);
      for (const [name, text] of Object.entries(files)) expect(drawn.files[name] === text, name).toBe(true);
      expect(Object.keys(drawn.files)).toEqual(Object.keys(files));
    } finally {
      await page.close();
    }
  },
);
