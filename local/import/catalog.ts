import type { Records } from '../jira/state/model';

/** Records by id. The first one to come with an id stays, unless `set` puts another in its place. */
export interface Collected<T extends { readonly id: string }> {
  add(id: string, make: () => T): void;
  set(record: T): void;
  get(id: string): T | undefined;
  values(): readonly T[];
}

function collected<T extends { readonly id: string }>(): Collected<T> {
  const records = new Map<string, T>();
  return {
    add(id, make) {
      if (!records.has(id)) records.set(id, make());
    },
    set: (record) => void records.set(record.id, record),
    get: (id) => records.get(id),
    values: () => [...records.values()],
  };
}

/** What issues refer to, gathered while they are read. */
export function createCatalog() {
  return {
    projects: collected<Pick<Records['projects'], 'id' | 'key' | 'name'>>(),
    issueTypes: collected<Records['issueTypes']>(),
    statuses: collected<Records['statuses']>(),
    priorities: collected<Records['priorities']>(),
    resolutions: collected<Records['resolutions']>(),
    linkTypes: collected<Records['linkTypes']>(),
    levels: collected<Records['securitySchemes']['levels'][number]>(),
    users: collected<Records['users']>(),
    versions: collected<Records['versions']>(),
    components: collected<Records['components']>(),
    boards: collected<Records['boards']>(),
    sprints: collected<Records['sprints']>(),
    teams: collected<Records['teams']>(),
    groups: collected<Records['groups']>(),
    customFields: collected<Records['customFields']>(),
    links: collected<Records['links']>(),
  };
}

export type Catalog = ReturnType<typeof createCatalog>;
