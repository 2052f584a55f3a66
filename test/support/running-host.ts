import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { hostClock } from '../../local/clock';
import { indexedProperties } from '../../local/indexed-properties';
import type { Dataset } from '../../local/jira/dataset';
import { createEmbeddedSite } from '../../local/jira/embedded-site';
import { readManifest } from '../../local/forge/manifest';
import { serve } from '../../local/server/serve';
import { runApp, type RunningApp } from './running-app';

const root = path.resolve(__dirname, '../..');
const BUILT = ['build/shell/index.html', 'build/local/bridge-client.js', 'static/build/index.html'];

export interface RunningHost extends RunningApp {
  /** Where the shell is served; the app's frames have the next port. */
  readonly origin: string;
}

/**
 * The whole local host as `npm start` runs it, in this process and with its state in memory: the company's Jira, the app on the Forge
 * side, the built shell on one origin and the built frames on another. The clock is the host's own, so closing resets it.
 */
export async function runHost(company: Dataset): Promise<RunningHost> {
  buildIfMissing();
  const port = await freePortPair();
  const origin = `http://localhost:${port}`;
  const site = await createEmbeddedSite({
    dataDir: null,
    baseUrl: origin,
    indexedProperties: indexedProperties(readManifest(path.join(root, 'manifest.yml'))),
  });
  await site.load(company);
  const app = await runApp(site);
  const servers = await serve({ host: app.host, site, root, port });
  app.host.start();
  return {
    ...app,
    origin,
    async close() {
      await servers.close();
      await app.close();
      hostClock.reset();
    },
  };
}

/** `npm test` has built before; a test that is run alone may not have. */
function buildIfMissing(): void {
  if (BUILT.every((file) => existsSync(path.join(root, file)))) return;
  const built = spawnSync(process.execPath, ['local/setup/build-all.mjs'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built: ${built.stdout}${built.stderr}`);
}

/** A port that is free together with the next one. */
async function freePortPair(): Promise<number> {
  for (let port = 20_000 + (process.pid % 10_000) * 2; ; port += 2) {
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}
