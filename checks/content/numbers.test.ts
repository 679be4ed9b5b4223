import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registry } from './numbers/registry.ts';

const folder = resolve(import.meta.dirname, '../../content/numbers');

describe('the numbers of the lessons', () => {
  it.each(Object.entries(registry))(
    'of %s are what the engine computes',
    { timeout: 300_000 },
    async (slug, compute) => {
      await expect(`${JSON.stringify(compute(), null, 2)}\n`).toMatchFileSnapshot(`${folder}/${slug}.json`);
    },
  );

  it('have no file that nothing computes', () => {
    const files = Object.keys(registry).map((slug) => `${slug}.json`);
    expect(readdirSync(folder).sort()).toEqual(files.sort());
  });
});
