import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { createGzip } from 'node:zlib';

/** A running server and the address that a browser opens. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Whether a file of this type shrinks when it is packed. */
const isText = (type: string) => type.includes('charset') || type.includes('json') || type.includes('svg');

/**
 * Serves a built site's folder on this machine only, as a static host would: `index.html` for a folder, the site's own 404 page
 * for what is not there, text packed for who takes it so, and nothing from outside the folder.
 *
 * Range: `port` from 0 to 65535; 0 takes any free one, and a port in use gives way to the next.
 * Throws: Error if no port from `port` to `port + 20` is free.
 *
 * @param folder the built site. @param base the path it was built for, such as `/` or `/course/`.
 */
export async function serve(folder: string, port: number, base = '/'): Promise<Served> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    answer(root, base, request, response);
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${base}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  const { url = '/', headers } = request;
  const [pathname, query] = url.split('?', 2) as [string, string | undefined];
  if (`${pathname}/` === base) return redirect(response, base, query);
  const path = pathOf(pathname, base);
  const file = path === undefined ? undefined : fileAt(root, path);
  if (file === 'folder') return redirect(response, `${pathname}/`, query);
  const found = file ?? fileAt(root, '404.html');
  if (found === undefined) {
    response.writeHead(404, { 'content-type': types['.txt'] }).end('Not found\n');
    return;
  }
  const type = types[extname(found)] ?? 'application/octet-stream';
  const packed = isText(type) && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
  response.writeHead(file === undefined ? 404 : 200, {
    'content-type': type,
    ...(packed ? { 'content-encoding': 'gzip' } : { 'content-length': statSync(found).size }),
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else if (packed) createReadStream(found).pipe(createGzip()).pipe(response);
  else createReadStream(found).pipe(response);
}

/** The path below the base, or nothing where the address is malformed or outside the base. */
function pathOf(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  try {
    const path = decodeURIComponent(pathname.slice(base.length));
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The real file that a path stands for, 'folder' where a slash is missing, or nothing. Links that leave the root count as nothing. */
function fileAt(root: string, path: string): string | undefined {
  const wanted = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!wanted.startsWith(root + sep) || !existsSync(wanted)) return undefined;
  const real = realpathSync(wanted);
  if (!real.startsWith(root + sep)) return undefined;
  if (!statSync(real).isDirectory()) return real;
  return existsSync(join(real, 'index.html')) ? 'folder' : undefined;
}

function redirect(response: ServerResponse, location: string, query: string | undefined): void {
  // Two slashes at the start would name another host.
  const local = location.replace(/^\/+/, '/');
  response.writeHead(301, { location: query === undefined ? local : `${local}?${query}` }).end();
}

/** Listens on the first free port from the given one on, and gives its number. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port <= first + 20; port++) {
    const free = await new Promise<boolean>((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
      server.once('error', refuse);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', refuse);
        resolve(true);
      });
    });
    if (free) return (server.address() as { port: number }).port;
  }
  throw new Error(`serve expected a free port between ${first} and ${first + 20}, but all of them are in use.`);
}
