import { expect, it, vi } from 'vitest';
import { pageLinks } from '../../src/layouts/repository.ts';

it('a page links to its source and to a report, where a repository is known', () => {
  const links = pageLinks('content/lessons/01-slope.mdx', 'Slope', 'https://example.org/a/b')!;
  expect(links.edit).toBe('https://example.org/a/b/edit/main/content/lessons/01-slope.mdx');
  expect(links.report).toMatch(/^https:\/\/example\.org\/a\/b\/issues\/new\?title=Slope/);
});

it('the address comes from what publishes the course', () => {
  vi.stubEnv('REPOSITORY', 'https://example.org/c/d');
  expect(pageLinks('a.mdx', 'A')?.edit).toBe('https://example.org/c/d/edit/main/a.mdx');
  vi.unstubAllEnvs();
});

it('a page links nowhere while no repository is known', () => {
  expect(pageLinks('content/lessons/01-slope.mdx', 'Slope', '')).toBeUndefined();
});
