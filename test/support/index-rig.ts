import { indexEventOf } from '../../src/events/index-event';
import { indexSource } from '../../src/jira/index-source';
import { createStorage } from '../../src/storage/create-storage';
import { forgeSql } from '../../src/storage/forge-sql';
import { initialRoleSettings, type IndexSettings } from '../../src/domain/role/roles';
import { followEvent } from '../../src/usecases/index-upkeep/follow-event';
import { indexMarks, saveMark } from '../../src/usecases/index-upkeep/index-marks';
import type { IndexUpkeepPorts } from '../../src/usecases/index-upkeep/ports';
import type { StandingIssue } from '../../src/usecases/portfolio/ports';
import { workOnIndex } from '../../src/usecases/index-upkeep/work-on-index';
import { hostClock } from '../../local/clock';
import type { EmbeddedSite } from '../../local/jira/embedded-site';
import type { ProductEvent } from '../../local/jira/site';
import { connectForgeSql } from './forge-sql-host';
import { createSqliteEngine } from './sqlite-engine';

type PlatformFetch = (
  metadata: { readonly type?: string },
  path: string,
  init?: RequestInit & { readonly body?: string },
) => Promise<Response>;
const globals = globalThis as unknown as { __forge_fetch__: PlatformFetch }; // what @forge/api and @forge/sql reach the platform through

export interface IndexRig {
  readonly ports: IndexUpkeepPorts;
  /** Events of the site that nobody was told of yet, in their order. */
  readonly events: ProductEvent[];
  /** Requests to Jira so far: method and path. */
  readonly asked: string[];
  /** Answers of Jira that take the place of the next ones, for the paths that match. */
  refuse(path: RegExp, answer: () => Response, times?: number): void;
  /** After so many more calls, of database and Jira alike, this and each that follows fails, as in an invocation that is cut off. */
  killAfter(calls: number): void;
  revive(): void;
  /** Calls of database and Jira since the last time. */
  readonly calls: { count: number };
  /** Runs the worker until it asks for no more, however often it is killed on the way. */
  work(): Promise<void>;
  /** Lets time pass, as long as the schedule's five minutes unless it is told, and the worker run. */
  pass(minutes?: number): Promise<void>;
  tell(event: ProductEvent): Promise<void>;
  /** Everything in the index's tables, as text. */
  dump(): Promise<string>;
}

/**
 * The index's upkeep on a real storage and an embedded Jira, without the rest of the app: what it asks of either can be counted and cut off.
 * With `issuesPerPage` a project is read in smaller pages, so that a small one has as many places to be cut off at as a large one.
 */
export function openIndexRig(
  site: EmbeddedSite,
  { issuesPerPage = 100, ...given }: Partial<IndexSettings> & { readonly issuesPerPage?: number } = {},
): IndexRig {
  const engine = createSqliteEngine();
  connectForgeSql(engine);
  const sqlFetch = globals.__forge_fetch__;
  const storage = createStorage(forgeSql);
  const asked: string[] = [];
  const events: ProductEvent[] = [];
  const calls = { count: 0 };
  let left = Number.POSITIVE_INFINITY;
  let refusal: { path: RegExp; answer: () => Response; times: number } | null = null;
  let isAsked = false;
  site.onEvent((event) => void events.push(event));

  globals.__forge_fetch__ = async (metadata, path, init = {}) => {
    calls.count += 1;
    left -= 1;
    if (left < 0) throw new Error('killed');
    if (metadata.type === 'sql') return sqlFetch(metadata, path, init);
    asked.push(`${init.method ?? 'GET'} ${path}`);
    if (refusal !== null && refusal.times > 0 && refusal.path.test(path)) {
      refusal.times -= 1;
      return refusal.answer();
    }
    return site.handle(new Request(site.baseUrl + path, init), { kind: 'app' });
  };

  const index = { ...initialRoleSettings.index, ...given };
  const ports: IndexUpkeepPorts = {
    ...storage,
    clock: { now: () => hostClock.now().toISOString() },
    settings: { roles: async () => ({ revision: 0, settings: { ...initialRoleSettings, index } }) },
    indexSource: {
      ...indexSource,
      async pageOfProject(page) {
        const { found, ...cost } = await indexSource.pageOfProject(page);
        return { found: found.slice(0, issuesPerPage), ...cost };
      },
    },
    indexQueue: {
      async workOnIndex() {
        isAsked = true;
      },
    },
  };
  const rig: IndexRig = {
    ports,
    events,
    asked,
    calls,
    refuse(path, answer, times = 1) {
      refusal = { path, answer, times };
    },
    killAfter(count) {
      left = count;
    },
    revive() {
      left = Number.POSITIVE_INFINITY;
    },
    async work() {
      do {
        isAsked = false;
        try {
          await workOnIndex(ports);
        } catch (error) {
          if (left >= 0) throw error;
          rig.revive();
          isAsked = true;
        }
      } while (isAsked);
    },
    async pass(minutes = 5) {
      hostClock.setTo(new Date(hostClock.now().getTime() + minutes * 60_000));
      await rig.work();
    },
    async tell({ eventType, payload, selfGenerated }) {
      const told = indexEventOf({ ...payload, eventType, selfGenerated });
      if (told !== null) await followEvent(ports, told);
    },
    async dump() {
      const tables = [
        'indexed_issue ORDER BY issue_id',
        'issue_past ORDER BY issue_id, until_ms',
        'index_dirty ORDER BY issue_id',
      ];
      const rows: unknown[] = [];
      for (const table of tables) rows.push(await engine.execute(`SELECT * FROM ${table}`, []));
      return JSON.stringify(rows, null, 1);
    },
  };
  return rig;
}

/** What a fresh build makes of the site as it is now: the rows of issues alone, without since when their states stand. */
export async function freshRows(site: EmbeddedSite): Promise<string> {
  const rig = openIndexRig(site);
  await rig.work();
  return rowsOf(rig);
}

/**
 * A parent or the end of a link that isn't indexed counts as none, by the rules: Jira takes a deleted parent out of its children without a
 * word, and without calling them updated.
 */
export async function rowsOf({ ports }: Pick<IndexRig, 'ports'>): Promise<string> {
  const found: StandingIssue[] = [];
  for (const projectId of await ports.indexWriter.projectIds()) {
    found.push(...(await ports.index.find(await ports.indexWriter.idsAfter(projectId, '', 100_000))));
  }
  const ids = new Set(found.map(({ id }) => id));
  const rows = found.map(({ since: _since, links, parentId, ...row }) => ({
    ...row,
    parentId: parentId !== null && ids.has(parentId) ? parentId : null,
    links: links
      .filter(({ otherId }) => ids.has(otherId))
      .map((link) => JSON.stringify(link))
      .sort(),
  }));
  return JSON.stringify(rows, null, 1);
}

/** Asks for another build, as the page does. */
export const askForBuild = ({ ports }: IndexRig): Promise<void> =>
  saveMark(ports.marks, indexMarks.asked, { at: ports.clock.now() });
