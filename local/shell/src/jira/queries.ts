import { queryOptions } from '@tanstack/react-query';
import { readFieldIds } from './field-ids';
import { ask, rest } from './rest';
import type { ChangeGroup, Comment, FieldDescription, Issue, Page, Project, SearchPage } from './wire';

const MOST_CHILDREN = 100;
const MOST_COMMENTS = 100;
const MOST_CHANGES = 100;

export const fieldIdsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: async () => readFieldIds(await ask<readonly FieldDescription[]>(rest(['field']))),
  staleTime: Infinity,
});

export const issueQuery = (issueKey: string) =>
  queryOptions({
    queryKey: ['issue', issueKey],
    queryFn: () => ask<Issue>(rest(['issue', issueKey], { expand: 'editmeta,transitions' })),
  });

export const childrenQuery = (issueKey: string) =>
  queryOptions({
    queryKey: ['search', 'children', issueKey],
    queryFn: () =>
      ask<SearchPage>(
        rest(['search', 'jql'], {
          jql: `parent = ${issueKey} ORDER BY created ASC`,
          fields: 'summary,status,issuetype,priority,assignee',
          maxResults: String(MOST_CHILDREN),
        }),
      ),
  });

export const commentsQuery = (issueKey: string) =>
  queryOptions({
    queryKey: ['issue', issueKey, 'comments'],
    queryFn: () =>
      ask<{ readonly comments: readonly Comment[]; readonly total: number }>(
        rest(['issue', issueKey, 'comment'], { maxResults: String(MOST_COMMENTS), orderBy: '-created' }),
      ),
  });

export const changelogQuery = (issueKey: string) =>
  queryOptions({
    queryKey: ['issue', issueKey, 'changelog'],
    // Oldest first, in pages: of a long one the last page is what people look for.
    queryFn: async () => {
      const read = (startAt: number) =>
        ask<Page<ChangeGroup>>(
          rest(['issue', issueKey, 'changelog'], { startAt: String(startAt), maxResults: String(MOST_CHANGES) }),
        );
      const first = await read(0);
      const total = first.total ?? first.values.length;
      const shown = total > MOST_CHANGES ? await read(total - MOST_CHANGES) : first;
      return { groups: shown.values.toReversed(), total };
    },
  });

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: async () => {
    const found: Project[] = [];
    for (;;) {
      const page = await ask<Page<Project>>(
        rest(['project', 'search'], {
          expand: 'lead',
          orderBy: 'name',
          startAt: String(found.length),
          maxResults: '100',
        }),
      );
      found.push(...page.values);
      if (page.isLast !== false || page.values.length === 0) return found;
    }
  },
});

export const projectQuery = (projectKey: string) =>
  queryOptions({
    queryKey: ['project', projectKey],
    queryFn: () => ask<Project>(rest(['project', projectKey])),
  });

async function havePermission(key: string, projectKey?: string): Promise<boolean> {
  const { permissions } = await ask<{
    readonly permissions: Readonly<Record<string, { readonly havePermission: boolean }>>;
  }>(rest(['mypermissions'], { permissions: key, ...(projectKey !== undefined && { projectKey }) }));
  return permissions[key]?.havePermission === true;
}

export const administersQuery = queryOptions({
  queryKey: ['administers'],
  queryFn: () => havePermission('ADMINISTER'),
});

export const administersProjectQuery = (projectKey: string) =>
  queryOptions({
    queryKey: ['project', projectKey, 'administers'],
    queryFn: () => havePermission('ADMINISTER_PROJECTS', projectKey),
  });
