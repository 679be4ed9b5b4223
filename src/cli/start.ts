import { resolve } from 'node:path';
import { build } from 'astro';
import { serve } from './serve.ts';
import { digestOfSources, isBuilt, noteBuilt } from './sources.ts';

/** Builds the course where its sources changed since the last build, serves it in the foreground and prints its address. */
const root = resolve(import.meta.dirname, '../..');
const base = `/${process.env.BASE ?? ''}/`.replace(/\/+/g, '/');
const digest = digestOfSources(root, base);

try {
  if (isBuilt(root, digest)) {
    console.log('Nothing has changed since the last build.');
  } else {
    console.log('Building the course. This takes less than a minute …');
    process.env.BASE = base;
    await build({ root, logLevel: 'error' });
    noteBuilt(root, digest);
  }
  const { url } = await serve(resolve(root, 'dist'), Number(process.env.PORT ?? 4321), base);
  console.log(`\nThe course is open at ${url}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
