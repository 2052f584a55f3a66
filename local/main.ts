import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { tellStory } from './demo/story/story';
import { createForgeHost, type ForgeHost } from './forge/forge-host';
import { readManifest } from './forge/manifest';
import type { AppModule } from './forge/run-function';
import { claimDataDir } from './forge/storage/claim-data-dir';
import { openSite } from './open-site';
import { HELP, parseOptions } from './options';
import { requireFree } from './server/listen';
import { serve } from './server/serve';

/** Starts the local host and prints its address. Rejects with an error whose message is one sentence for the person. */
export async function main(argv: readonly string[], root: string): Promise<void> {
  const startedAt = performance.now();
  const options = parseOptions(argv, process.env, root);
  if (options === null) {
    console.log(HELP);
    return;
  }
  await requireFree(options.port, options.port + 1);
  const release = claimDataDir(options.dataDir);
  try {
    if (options.reset) throwAway(options.dataDir);
    const manifest = readManifest(path.join(root, 'manifest.yml'));
    const { site, newDemo } = await openSite(options, manifest, (line) => console.log(line));
    // The built app reaches the platform through the real @forge packages of this folder's node_modules.
    const app = createRequire(path.join(root, 'package.json'))('./build/app/index.cjs') as AppModule;
    const host = createForgeHost({
      app,
      manifest,
      site,
      dataDir: options.dataDir,
    });
    // Before anybody is served: the story turns the clock back while it is told.
    if (newDemo !== null) await fillDemo(host, newDemo.today);
    const servers = await serve({ host, site, root, port: options.port }).catch(async (error: unknown) => {
      await host.close();
      await site.close();
      throw error;
    });
    host.start();
    const stop = async () => {
      await servers.close();
      await host.close();
      await site.close();
      release();
      process.exit(0);
    };
    process.once('SIGINT', () => void stop());
    process.once('SIGTERM', () => void stop());
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${site.name} is ready after ${seconds} s: http://localhost:${options.port}`);
    if (options.source.kind === 'site') {
      console.log(
        `One viewer, you: what the app does on its own also runs in your name, and changes are polled for, not told.`,
      );
    }
  } catch (error) {
    release();
    throw error;
  }
}

/** What goes wrong here costs a part of the story, never the start: Jira's own data is complete already. */
async function fillDemo(host: ForgeHost, today: string): Promise<void> {
  console.log('Filling the demo company…');
  const untold = await tellStory(host, today).catch((error: unknown) => [
    { about: 'all of it', message: error instanceof Error ? error.message : String(error) },
  ]);
  const [first] = untold;
  if (first) {
    const others = untold.length > 1 ? ` and ${untold.length - 1} more` : '';
    console.log(`Left out: ${first.about}${others} (${first.message}). All else is there and works.`);
  }
}

/** Only what a host has put there: the folder may be somebody's own. */
function throwAway(dataDir: string): void {
  for (const name of ['jira', 'forge']) {
    const folder = path.join(dataDir, name);
    if (existsSync(folder)) rmSync(folder, { recursive: true });
  }
}
