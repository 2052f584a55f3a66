import { queryOptions } from '@tanstack/react-query';
import { ask } from '../jira/rest';

/** A person that the shell may sign in as. */
export interface SignedInUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly title: string;
  readonly timeZone: string;
}

/** A module of the app that has a place in Jira's pages. */
export interface AppModule {
  readonly type: string;
  readonly key: string;
  readonly title?: string;
  /** What the button of an issue's context line says. */
  readonly label?: string;
  readonly iconUrl: string | null;
  readonly hasPage: boolean;
  readonly subPages: readonly SubPage[];
  /** Where the module has a page of its own for each: a rule's form where it is added, and so on. */
  readonly entryPoints: readonly ('create' | 'edit' | 'view')[];
  /** All that the manifest says of it. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A page of a module's own that Jira lists in its navigation; `route` is its path below the module's. */
export interface SubPage {
  readonly title: string;
  readonly route: string;
  readonly iconUrl: string | null;
}

/** What an app says beside the title of an issue's context line. */
export interface ContextStatus {
  readonly type: 'badge' | 'lozenge' | 'icon';
  readonly value: { readonly label: string; readonly url?: string; readonly type?: string };
}

export interface HostSite {
  readonly name: string;
  readonly baseUrl: string;
  readonly kind: 'embedded' | 'remote';
}

/** `offsetMs`: how far the host's clock is ahead of real time. */
export interface HostTime {
  readonly now: string;
  readonly offsetMs: number;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => (await ask<{ readonly user: SignedInUser }>('/_host/session')).user,
  staleTime: Infinity,
});

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async () => (await ask<{ readonly users: readonly SignedInUser[] }>('/_host/users')).users,
  staleTime: 60_000,
});

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: () => ask<HostSite>('/_host/site'),
  staleTime: Infinity,
});

export const modulesQuery = queryOptions({
  queryKey: ['modules'],
  queryFn: async () => (await ask<{ readonly modules: readonly AppModule[] }>('/_host/modules')).modules,
  staleTime: Infinity,
});

export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => ask<HostTime>('/_host/clock'),
  refetchInterval: 30_000,
});

/** What Jira would have mailed to the signed-in user. */
export interface Notice {
  readonly id: string;
  readonly issueKey: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
  readonly isRead: boolean;
}

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: async () => (await ask<{ readonly notices: readonly Notice[] }>('/_host/jira/notices')).notices,
  refetchInterval: 30_000,
});

/** Below the issue's key, so that what changes the issue asks for it again. */
export const contextStatusQuery = (moduleKey: string, issueKey: string) =>
  queryOptions({
    queryKey: ['issue', issueKey, 'context-status', moduleKey],
    queryFn: async () =>
      (
        await ask<{ readonly status: ContextStatus | null }>(
          `/_host/context-status?${new URLSearchParams({ module: moduleKey, issue: issueKey })}`,
        )
      ).status,
  });
