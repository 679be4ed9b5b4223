import { expect, it } from 'vitest';
import { pageLinks } from '../../src/layouts/repository.ts';

it('a page links to its source and to a report, where a repository is known', () => {
  const links = pageLinks('content/lessons/01-slope.mdx', 'Slope', 'https://example.org/a/b')!;
  expect(links.edit).toBe('https://example.org/a/b/edit/main/content/lessons/01-slope.mdx');
  expect(links.report).toMatch(/^https:\/\/example\.org\/a\/b\/issues\/new\?title=Slope/);
});

it('a page links nowhere while package.json names no repository', () => {
  expect(pageLinks('content/lessons/01-slope.mdx', 'Slope', '')).toBeUndefined();
});
