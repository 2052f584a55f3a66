import path from 'node:path';
import { hostClock } from './clock';
import { demoCompany } from './demo/demo-company';
import type { Manifest } from './forge/manifest';
import { generatedSite } from './generated/generated-site';
import { importIssues } from './import/import-issues';
import { indexedProperties } from './indexed-properties';
import { createEmbeddedSite, type EmbeddedSite } from './jira/embedded-site';
import type { JiraSite } from './jira/site';
import type { Options } from './options';
import { openRemoteSite } from './remote/remote-site';

/** A site, and whether it was filled with the demo just now, hence knows nothing of Gantry yet: `today` is the demo's day. */
export interface OpenedSite {
  readonly site: JiraSite | EmbeddedSite;
  readonly newDemo: { readonly today: string } | null;
}

/** The Jira that the options ask for: a real one, or the embedded one with what its folder holds, filled if it holds nothing. */
export async function openSite(
  options: Options,
  manifest: Manifest,
  print: (line: string) => void,
): Promise<OpenedSite> {
  const { source, port, dataDir } = options;
  if (source.kind === 'site') return { site: await openRemoteSite(source), newDemo: null };
  const site = await createEmbeddedSite({
    dataDir: path.join(dataDir, 'jira'),
    baseUrl: `http://localhost:${port}`,
    searchLagMs: SEARCH_LAG_MS,
    indexedProperties: indexedProperties(manifest),
  });
  if (!site.isEmpty) return { site, newDemo: null };
  try {
    return { site, newDemo: await fill(site, source, print) };
  } catch (error) {
    await site.close();
    throw error;
  }
}

/** About what Jira's own search takes to see a write: long enough that code which counts on it at once is found out. */
const SEARCH_LAG_MS = 1000;

async function fill(
  site: EmbeddedSite,
  source: Exclude<Options['source'], { kind: 'site' }>,
  print: (line: string) => void,
): Promise<OpenedSite['newDemo']> {
  if (source.kind === 'demo') {
    const today = hostClock.now().toISOString().slice(0, 10);
    await site.load(demoCompany({ today }));
    return { today };
  }
  if (source.kind === 'generated') {
    const today = hostClock.now().toISOString().slice(0, 10);
    await site.load(generatedSite({ issues: source.issues, today }));
    return null;
  }
  let problems = 0;
  const dataset = await importIssues({
    file: source.file,
    ...(source.projectsFile !== null && { projectsFile: source.projectsFile }),
    onProgress: ({ issues }) => print(`${issues.toLocaleString('en')} issues read`),
    onProblem: ({ line, reason }) => {
      problems += 1;
      print(`${line === null ? 'projects file' : `line ${line}`}: ${reason}`);
    },
  });
  await site.load(dataset);
  if (problems > 0) print(`${problems.toLocaleString('en')} problems, listed above; all else was loaded.`);
  return null;
}
