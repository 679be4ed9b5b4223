import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/** Serves the built course for all checks of this run. */
export default async function setup(project: TestProject) {
  const { root } = project.config;
  if (!existsSync(join(root, 'dist/index.html')))
    throw new Error('dist/index.html: expected the built course, found nothing. Run "npm run build" first.');
  const server = await startServer(root);
  project.provide('url', server.url);
  return () => server.close();
}
