import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { registry } from './numbers/registry.ts';

const folder = resolve(import.meta.dirname, '../../content/numbers');

describe('the numbers of the lessons', () => {
  it.each(Object.entries(registry))(
    'of %s are what the engine computes',
    { timeout: 300_000 },
    async (slug, compute) => {
      const file = `${folder}/${slug}.json`;
      const text = await format(JSON.stringify(compute()), { ...(await resolveConfig(file)), filepath: file });
      await expect(text).toMatchFileSnapshot(file);
    },
  );

  it('have no file that nothing computes', () => {
    const files = Object.keys(registry).map((slug) => `${slug}.json`);
    expect(readdirSync(folder).filter((file) => !files.includes(file))).toEqual([]);
  });
});
