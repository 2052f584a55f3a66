import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves the built shell: its files under `/_shell/`, and for every other address its one page, which reads the address itself. The page
 * shows frames of the app's origin and of no other.
 */
export function createShellHandler(shellDir: string, frameOrigin: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://shell');
    const name = /^\/_shell\/([\w./-]+)$/.exec(pathname)?.[1] ?? 'index.html';
    const file = path.join(shellDir, path.normalize(`/${name}`));
    const content = await readFile(file).catch(() => null);
    if (content === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'self'; img-src 'self' data: ${frameOrigin}; style-src 'self' 'unsafe-inline'; frame-src ${frameOrigin}; frame-ancestors 'none'`,
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}
