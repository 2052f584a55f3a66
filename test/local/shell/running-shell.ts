import path from 'node:path';
import { createForgeHost } from '../../../local/forge/forge-host';
import { readManifest } from '../../../local/forge/manifest';
import { demoCompany } from '../../../local/demo/demo-company';
import { createEmbeddedSite } from '../../../local/jira/embedded-site';
import { serve } from '../../../local/server/serve';
import * as app from '../../../src/index';

const root = path.resolve(__dirname, '../../..');
const FIRST_PORT = 45_100;
const MOST_TRIES = 50;

export interface RunningShell {
  readonly address: string;
  close(): Promise<void>;
}

/** The whole local host in memory with the demo company, on the first pair of ports that is free. It serves the shell as it was built. */
export async function runShell(today: string): Promise<RunningShell> {
  for (let port = FIRST_PORT; port < FIRST_PORT + 2 * MOST_TRIES; port += 2) {
    const address = `http://localhost:${port}`;
    const site = await createEmbeddedSite({ dataDir: null, baseUrl: address });
    await site.load(demoCompany({ today }));
    const host = createForgeHost({
      app,
      manifest: readManifest(path.join(root, 'manifest.yml')),
      site,
      dataDir: ':memory:',
      onLog: () => undefined,
    });
    const stop = async () => {
      await host.close();
      await site.close();
    };
    try {
      const servers = await serve({ host, site, root, port });
      host.start();
      return {
        address,
        async close() {
          await servers.close();
          await stop();
        },
      };
    } catch (error) {
      await stop();
      if (!(error instanceof Error && /in use/.test(error.message))) throw error;
    }
  }
  throw new Error('No pair of ports is free.');
}
