import path from 'node:path';
import { hostClock } from './clock';
import { demoCompany } from './demo/demo-company';
import type { Manifest } from './forge/manifest';
import { importIssues } from './import/import-issues';
import { indexedProperties } from './indexed-properties';
import { createEmbeddedSite, type EmbeddedSite } from './jira/embedded-site';
import type { JiraSite } from './jira/site';
import type { Options } from './options';
import { openRemoteSite } from './remote/remote-site';

/** The Jira that the options ask for: a real one, or the embedded one with what its folder holds, filled if it holds nothing. */
export async function openSite(
  options: Options,
  manifest: Manifest,
  print: (line: string) => void,
): Promise<JiraSite | EmbeddedSite> {
  const { source, port, dataDir } = options;
  if (source.kind === 'site') return openRemoteSite(source);
  const site = await createEmbeddedSite({
    dataDir: path.join(dataDir, 'jira'),
    baseUrl: `http://localhost:${port}`,
    searchLagMs: SEARCH_LAG_MS,
    indexedProperties: indexedProperties(manifest),
  });
  if (!site.isEmpty) return site;
  try {
    await fill(site, source, print);
  } catch (error) {
    await site.close();
    throw error;
  }
  return site;
}

/** About what Jira's own search takes to see a write: long enough that code which counts on it at once is found out. */
const SEARCH_LAG_MS = 1000;

async function fill(
  site: EmbeddedSite,
  source: Exclude<Options['source'], { kind: 'site' }>,
  print: (line: string) => void,
): Promise<void> {
  if (source.kind === 'demo') {
    await site.load(demoCompany({ today: hostClock.now().toISOString().slice(0, 10) }));
    return;
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
}
