import path from 'node:path';
import type { Answer } from '../../src/contract/error';
import type { InputOf, OperationName, OutputOf } from '../../src/contract/operations';
import * as app from '../../src/index';
import { createForgeHost, type ForgeHost } from '../../local/forge/forge-host';
import type { ForgeLimits } from '../../local/forge/limits';
import { readManifest, type Manifest } from '../../local/forge/manifest';
import type { EmbeddedSite } from '../../local/jira/embedded-site';
import type { JiraSite } from '../../local/jira/site';
import { serveSite, type ServedSite } from './jira-client';

export interface RunningApp<Site extends JiraSite = EmbeddedSite> {
  readonly host: ForgeHost;
  readonly site: Site;
  /** The site over HTTP, as any Jira client sees it. */
  readonly jira: ServedSite;
  /** Calls an operation from one of the app's modules as that person; an error is answered, not thrown. */
  ask<Name extends OperationName>(accountId: string, name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>;
  /** As `ask`, for what must succeed. */
  call<Name extends OperationName>(accountId: string, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  close(): Promise<void>;
}

const MODULE_KEY = 'gantry-page';

export interface RunningAppOptions {
  /** A changed manifest: without one of its scopes, say. */
  readonly manifest?: (declared: Manifest) => Manifest;
  readonly limits?: Partial<ForgeLimits>;
  /** A folder to keep the app's state in; it is in memory when none is given. */
  readonly dataDir?: string;
}

/** For tests that ask in seconds what people ask in minutes, and are about something else than Forge's pace of SQL and Jira's of requests. */
export const unhurried = {
  sqlDmlPerSecond: 10_000,
  jiraReadsPerSecond: 10_000,
  jiraWritesPerSecond: 10_000,
} as const satisfies Partial<ForgeLimits>;

/** The app as `src/index.ts` exports it, on the local host's Forge side, before an embedded Jira that is served over HTTP. */
export async function runApp<Site extends JiraSite>(
  site: Site,
  { manifest = (declared) => declared, limits = {}, dataDir = ':memory:' }: RunningAppOptions = {},
): Promise<RunningApp<Site>> {
  const host = createForgeHost({
    app,
    manifest: manifest(readManifest(path.resolve(__dirname, '../../manifest.yml'))),
    site,
    limits,
    dataDir,
    onLog: ({ text }) => void (process.env['GANTRY_LOG'] && process.stderr.write(`${text}\n`)),
  });
  const jira = await serveSite(site);
  const module = host.manifest.uiModules.find(({ key }) => key === MODULE_KEY);
  if (!module) throw new Error(`The manifest has no module ${MODULE_KEY}.`);

  const ask: RunningApp['ask'] = async (accountId, functionKey, payload) => {
    const context = await host.createContext({ module, accountId, location: site.baseUrl });
    if (!context) throw new Error(`${accountId} can't open the page.`);
    const answer = await host.invoke({ functionKey, payload, context });
    if (!answer.ok) throw new Error(answer.message);
    return answer.value as never; // what the operation of that name answers, by the contract
  };
  return {
    host,
    site,
    jira,
    ask,
    async call(accountId, name, input) {
      const answer = await ask(accountId, name, input);
      if (!answer.ok)
        throw new Error(
          `${name}: ${answer.error.code}: ${answer.error.message} ${JSON.stringify(answer.error.problems ?? [])}`,
        );
      return answer.value;
    },
    async close() {
      await jira.server.close();
      await host.close();
      await site.close();
    },
  };
}
