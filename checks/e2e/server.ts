import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import { policy } from '../../src/layouts/policy.ts';
import { bundleRunner } from '../../src/runner/bundle.ts';

/** What the checks drive: the built course, and the lab page that reaches the runner without the course around it. */
export interface TestServer {
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Serves `dist` and the lab on a free port of this machine; `/lab/requests` lists every path that was asked for. */
export async function startServer(root: string): Promise<TestServer> {
  const { text: runner } = await bundleRunner();
  const [lab, layouter] = await Promise.all(
    ['checks/e2e/lab.ts', 'src/graph/layout-worker.ts'].map((entry) => bundle(join(root, entry))),
  );
  const given: Record<string, [type: string, body: string]> = {
    '/lab/': [
      '.html',
      `<!doctype html><html lang="en"><title>Lab</title><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script src="/lab/lab.js"></script>`,
    ],
    '/lab/lab.js': ['.js', lab!],
    '/lab/layout-worker.ts': ['.js', layouter!],
    '/lab/runner.js': ['.js', runner],
  };
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://local');
    requests.push(pathname);
    const ready = pathname === '/lab/requests' ? ['.json', JSON.stringify(requests)] : given[pathname];
    if (ready) response.setHeader('content-type', types[ready[0]!]!).end(ready[1]);
    else
      void serveFile(join(root, 'dist'), pathname).then(({ status, type, body }) =>
        response.writeHead(status, { 'content-type': type }).end(body),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as { port: number }).port}`,
    close: () => closeServer(server),
  };
}

/** A script that finds its workers beside the page, where the site's own build would give them an address. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'empty' },
    define: { 'import.meta.url': 'location.href' },
    write: false,
  });
  return outputFiles[0]!.text;
}

async function serveFile(
  folder: string,
  pathname: string,
): Promise<{ status: number; type: string; body: Buffer | string }> {
  const path = normalize(decodeURIComponent(pathname)) + (pathname.endsWith('/') ? 'index.html' : '');
  try {
    return {
      status: 200,
      type: types[extname(path)] ?? 'application/octet-stream',
      body: await readFile(join(folder, path)),
    };
  } catch {
    const body = await readFile(join(folder, '404.html')).catch(() => 'Not found');
    return { status: 404, type: types['.html']!, body };
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
