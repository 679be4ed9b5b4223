import { readFileSync } from 'node:fs';

/** Where the course's sources can be changed and mistakes in it reported; links of a page to them. */
export interface PageLinks {
  edit: string;
  report: string;
}

/**
 * The links of a page to the repository that it is built from: the variable REPOSITORY gives its address, or else `package.json`
 * under `repository`; none, if neither does.
 *
 * @param file the page's source, from the project's root.
 * @param title the page's title, for the report.
 *
 * @example
 * pageLinks('content/lessons/01-slope.mdx', 'Slope', 'https://github.com/a/b')?.edit; // 'https://github.com/a/b/edit/main/content/lessons/01-slope.mdx'
 */
export function pageLinks(file: string, title: string, repository = named()): PageLinks | undefined {
  if (repository === '') return undefined;
  const query = new URLSearchParams({ title: `${title}: `, body: `In ${file}:\n\n` });
  return { edit: `${repository}/edit/main/${file}`, report: `${repository}/issues/new?${query}` };
}

/** The repository's address for a browser: `package.json` may give it as text or as an object, with `git+` and `.git`. */
function named(): string {
  if (process.env.REPOSITORY) return process.env.REPOSITORY;
  const { repository } = JSON.parse(readFileSync('package.json', 'utf8')) as { repository?: string | { url: string } };
  const url = typeof repository === 'string' ? repository : repository?.url;
  return (url ?? '').replace(/^git\+/, '').replace(/\.git$/, '');
}
