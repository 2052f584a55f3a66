import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { contentSecurityPolicy } from './csp';
import type { Manifest } from './manifest';

export interface FrameServerOptions {
  readonly manifest: Manifest;
  /** The app's folder: the manifest's resource paths start there. */
  readonly appDir: string;
  /** The compiled `bridge/bridge-client.ts`. */
  readonly bridgeScript: string;
  /** The origin of the pages around the frames; no other may show them. */
  readonly shellOrigin: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Below which address the frame server serves a resource of the manifest. */
export function resourcePath(resourceKey: string): string {
  return `/${encodeURIComponent(resourceKey)}/`;
}

/** The file that a path means, or null for one outside of the manifest's resources. */
function findFile({ manifest, appDir }: FrameServerOptions, path: string): string | null {
  const [, key = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const resource = manifest.resources.find((candidate) => candidate.key === key);
  if (resource === undefined) {
    return null;
  }
  const root = resolve(appDir, resource.path);
  const file = normalize(join(root, rest === '' ? 'index.html' : rest));
  return file.startsWith(root + sep) ? file : null;
}

async function readIfExists(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

/** Puts the bridge before all else of the page, so that it is there when the app's bundle runs. */
function withBridge(html: string, shellOrigin: string): string {
  const script = `<script src="/__bridge.js" data-shell-origin="${shellOrigin}"></script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}

/**
 * Answers requests on the frames' own origin: the resources of the manifest, as built, under Forge's production CSP, with the
 * bridge in each page.
 */
export function createFrameHandler(options: FrameServerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(405, 'text/plain', 'Only GET');
      return;
    }
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://frame').pathname);
    } catch {
      send(400, 'text/plain', 'Bad address');
      return;
    }
    if (path === '/__bridge.js') {
      send(200, contentTypes['.js'] ?? '', options.bridgeScript, { 'cache-control': 'no-cache' });
      return;
    }
    const file = findFile(options, path);
    const content = file === null ? null : await readIfExists(file);
    if (file === null || content === null) {
      send(404, 'text/plain', 'Not found');
      return;
    }
    const extension = extname(file);
    if (extension === '.html') {
      const html = content.toString('utf8');
      send(200, contentTypes['.html'] ?? '', withBridge(html, options.shellOrigin), {
        'content-security-policy': contentSecurityPolicy(html, options.manifest, options.shellOrigin),
        'cache-control': 'no-cache',
      });
      return;
    }
    const hashed = /-[\w-]{8}\.\w+$/.test(file);
    send(200, contentTypes[extension] ?? 'application/octet-stream', content, {
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  };
}
