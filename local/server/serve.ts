import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { ForgeHost } from '../forge/forge-host';
import { createFrameHandler } from '../forge/frame-server';
import { createHostHandler, isFromShell } from '../forge/host-server/host-server';
import { readSession } from '../forge/host-server/session';
import { createJiraHandler } from '../jira/http-server';
import type { JiraSite } from '../jira/site';
import { listen } from './listen';
import { createShellHandler } from './shell-files';

export interface ServeOptions {
  readonly host: ForgeHost;
  readonly site: JiraSite;
  readonly root: string;
  readonly port: number;
}

/** Serves the shell with its Jira on one origin and the app's frames on another. Rejects with a sentence where a port is taken. */
export async function serve({ host, site, root, port }: ServeOptions): Promise<{ close(): Promise<void> }> {
  const shellOrigin = `http://localhost:${port}`;
  const frameOrigin = `http://localhost:${port + 1}`;
  const answerHost = createHostHandler({ host, shellOrigin, frameOrigin });
  const answerShell = createShellHandler(path.join(root, 'build', 'shell'), frameOrigin);
  const answerFrame = createFrameHandler({
    manifest: host.manifest,
    appDir: root,
    bridgeScript: readFileSync(path.join(root, 'build', 'local', 'bridge-client.js'), 'utf8'),
    shellOrigin,
  });
  // A session counts for Jira's REST only on requests of the shell's own pages: cookies are shared by all ports of a machine.
  const answerJira = createJiraHandler(site, (request) => {
    const accountId = isFromShell(request, shellOrigin) ? readSession(host.installation, request.headers.cookie) : null;
    return accountId === null ? null : { kind: 'user', accountId };
  });

  const servers: Server[] = [];
  const open = async (handler: Parameters<typeof createServer>[1], at: number) => {
    const server = createServer(handler);
    await listen(server, at);
    servers.push(server);
  };
  const close = async () => {
    await Promise.all(
      servers.map(
        (server) =>
          new Promise<void>((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      ),
    );
  };
  try {
    await open((request, response) => {
      void (async () => {
        if (/^\/(rest|_host\/jira)\//.test(request.url ?? '')) await answerJira(request, response);
        else if (!(await answerHost(request, response))) await answerShell(request, response);
      })();
    }, port);
    await open((request, response) => void answerFrame(request, response), port + 1);
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}
