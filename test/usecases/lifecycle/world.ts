import type { Json } from '../../../src/domain/json';
import type { Patch } from '../../../src/domain/journal/patch';
import { indexSource } from '../../../src/jira/index-source';
import { createStorage, type Storage } from '../../../src/storage/create-storage';
import { forgeSql } from '../../../src/storage/forge-sql';
import type { LifecyclePorts } from '../../../src/usecases/lifecycle/ports';
import { change } from '../../storage/change';
import { connectForgeSql, type ForgeSqlHost } from '../../support/forge-sql-host';
import { createSqliteEngine } from '../../support/sqlite-engine';

export const ADA = '5b10ac8d82e05b22cc7d4ef5';

/** Jira as the app sees it: issues by id, each with its project and its properties. */
export type Jira = Map<
  string,
  {
    projectId: string;
    properties: Map<string, Json>;
    statusCategory?: 'new' | 'indeterminate' | 'done';
    assigneeId?: string;
  }
>;

export type Notice = Parameters<LifecyclePorts['notices']['send']>[0];

export interface World {
  readonly ports: LifecyclePorts;
  readonly forge: ForgeSqlHost;
  readonly storage: Storage;
  readonly jira: Jira;
  readonly repairs: string[];
  readonly pages: string[];
  readonly refreshes: string[];
  readonly remindings: string[];
  readonly followings: string[];
  readonly roadmapRefreshes: string[];
  readonly notices: Notice[];
  readonly reported: string[][];
  readonly closed: Set<string>;
  setNow(instant: string): void;
  seen(issueId: string, projectId?: string, properties?: Record<string, Json>): void;
  save(entityId: string, patch: Patch): Promise<void>;
  /** Runs before each write of a property: what somebody else does at that moment. */
  beforeWrite(work: () => Promise<void>): void;
}

/** The lifecycles' ports: real storage on an empty local engine, and a Jira and queues that a test looks into. */
export function createWorld(): World {
  const forge = connectForgeSql(createSqliteEngine());
  const storage = createStorage(forgeSql);
  const jira: Jira = new Map();
  const repairs: string[] = [];
  const pages: string[] = [];
  const refreshes: string[] = [];
  const remindings: string[] = [];
  const followings: string[] = [];
  const roadmapRefreshes: string[] = [];
  const notices: Notice[] = [];
  const reported: string[][] = [];
  const closed = new Set<string>();
  let now = '2026-11-22T10:00:00.000Z';
  let meanwhile = () => Promise.resolve();

  const ports: LifecyclePorts = {
    ...storage,
    clock: { now: () => now },
    issuesForApp: {
      existing: (ids) =>
        Promise.resolve(
          ids.flatMap((issueId) => {
            const issue = jira.get(issueId);
            return issue ? [{ issueId, projectId: issue.projectId }] : [];
          }),
        ),
      standings: (ids) =>
        Promise.resolve(
          ids.flatMap((issueId) => {
            const issue = jira.get(issueId);
            if (!issue) return [];
            const { projectId, statusCategory = 'new', assigneeId = null } = issue;
            return [{ issueId, key: `PAY-${issueId}`, projectId, statusCategory, assigneeId }];
          }),
        ),
      readProperties: (issueId, keys) => {
        const issue = jira.get(issueId);
        if (!issue) return Promise.resolve(null);
        return Promise.resolve(Object.fromEntries([...issue.properties].filter(([key]) => keys.includes(key))));
      },
      async writeProperty(issueId, key, value) {
        const work = meanwhile;
        meanwhile = () => Promise.resolve();
        await work();
        jira.get(issueId)?.properties.set(key, value);
      },
      deleteProperty: (issueId, key) => {
        jira.get(issueId)?.properties.delete(key);
        return Promise.resolve();
      },
    },
    repairs: {
      requestMirrorRepair: (entityId) => {
        repairs.push(entityId);
        return Promise.resolve();
      },
    },
    reconciliation: {
      reconcileAfter: (issueId) => {
        pages.push(issueId);
        return Promise.resolve();
      },
      refreshMirrorsAfter: (issueId) => {
        refreshes.push(issueId);
        return Promise.resolve();
      },
      refreshRoadmapsAfter: (issueId) => {
        roadmapRefreshes.push(issueId);
        return Promise.resolve();
      },
      remindAfter: (issueId) => {
        remindings.push(issueId);
        return Promise.resolve();
      },
      remindLaunchesAfter: (issueId) => {
        remindings.push(issueId);
        return Promise.resolve();
      },
      followWorkAfter: (issueId) => {
        followings.push(issueId);
        return Promise.resolve();
      },
    },
    indexSource,
    indexQueue: { workOnIndex: () => Promise.resolve() },
    notices: {
      send: (notice) => {
        notices.push(notice);
        return Promise.resolve();
      },
    },
    accountReport: {
      report: (accounts) => {
        reported.push(accounts.map(({ accountId }) => accountId));
        return Promise.resolve(
          accounts
            .filter(({ accountId }) => closed.has(accountId))
            .map(({ accountId }) => ({ accountId, status: 'closed' as const })),
        );
      },
    },
  };

  return {
    ports,
    forge,
    storage,
    jira,
    repairs,
    pages,
    refreshes,
    remindings,
    followings,
    roadmapRefreshes,
    notices,
    reported,
    closed,
    setNow(instant) {
      now = instant;
    },
    seen(issueId, projectId = '10100', properties = {}) {
      jira.set(issueId, { projectId, properties: new Map(Object.entries(properties)) });
    },
    save: (entityId, patch) => change(storage.journal, entityId, patch, ADA),
    beforeWrite(work) {
      meanwhile = work;
    },
  };
}
