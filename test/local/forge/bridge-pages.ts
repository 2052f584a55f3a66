import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { createFrameHandler } from '../../../local/forge/frame-server';
import { createHostHandler } from '../../../local/forge/host-server/host-server';
import { parseManifest } from '../../../local/forge/manifest';
import { manifestText, startHost, type RunningHost } from './fixture';

const root = resolve(__dirname, '../../..');
const clientPath = join(root, 'local/forge/bridge/bridge-client.ts');
const hostPath = join(root, 'local/forge/bridge/bridge-host.ts');

/** Bundles code for a browser; imports resolve as in the app's own UI. */
export function bundle(contents: string, format: 'iife' | 'esm' = 'iife'): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: join(root, 'static'), loader: 'ts' },
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const shellCode = `
  import { mountFrame } from ${JSON.stringify(hostPath)};
  const seen = (window.seen = []);
  window.show = (more = {}) => new Promise((resolve) => {
    window.frame = mountFrame(document.querySelector('main'), {
      moduleKey: 'panel', issueKey: 'RM-1', colorMode: 'light', title: 'Panel',
      onNavigate: (navigation) => seen.push(navigation),
      onFlag: ({ actions, ...flag }) => { seen.push(flag); actions?.[0]?.onClick(); },
      onCloseFlag: (id) => seen.push({ closed: id }),
      onRefresh: (payload) => seen.push({ refreshed: payload ?? null }),
      onError: (message) => { seen.push({ error: message }); resolve(); },
      onReady: resolve,
      ...more,
    });
  });
`;

const appCode = `
  import * as bridge from '@forge/bridge';
  window.bridge = bridge;
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
`;

export interface ServedPages {
  readonly running: RunningHost;
  readonly shellOrigin: string;
  readonly frameOrigin: string;
  close(): void;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(handler: () => Handler) {
  const server = createServer((request, response) => handler()(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Serves a shell page and the app's frame as the local host does: two origins, the production CSP, the real bridge package. */
export async function servePages(resolver: (request: never, backend: never) => unknown): Promise<ServedPages> {
  const appDir = mkdtempSync(join(tmpdir(), 'forge-frame-'));
  writeFileSync(join(appDir, 'app.js'), bundle(appCode, 'esm'));
  const page =
    '<!doctype html><html><head><script type="module" src="./app.js"></script></head><body><p>app</p></body></html>';
  writeFileSync(join(appDir, 'index.html'), page);
  const shellScript = bundle(shellCode);
  const manifest = parseManifest(manifestText.replace('static/dist', '.').replace(/ {2}content:.*\n/, ''));
  const running = startHost({ manifest, app: { resolver } });

  let shellHandler: Handler = () => undefined;
  let frameHandler: Handler = () => undefined;
  const shell = await listen(() => shellHandler);
  const frame = await listen(() => frameHandler);
  const hostHandler = createHostHandler({ host: running.host, shellOrigin: shell.origin, frameOrigin: frame.origin });
  const bridgeScript = bundle(`import ${JSON.stringify(clientPath)};`);
  const serveFrame = createFrameHandler({ manifest, appDir, bridgeScript, shellOrigin: shell.origin });
  frameHandler = (request, response) => void serveFrame(request, response);
  shellHandler = (request, response) => {
    void hostHandler(request, response).then((handled) => {
      if (!handled) {
        const isScript = request.url === '/shell.js';
        response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
        response.end(isScript ? shellScript : '<!doctype html><main></main><script src="/shell.js"></script>');
      }
    });
  };
  return {
    running,
    shellOrigin: shell.origin,
    frameOrigin: frame.origin,
    close: () => [shell, frame].forEach(({ server }) => server.close()),
  };
}
