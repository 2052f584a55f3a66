import { asApp, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IndexedField } from '../domain/portfolio-index/indexed-field';
import type { Former, PastChange } from '../domain/portfolio-index/past-states';
import type { Charged } from '../usecases/index-upkeep/ports';
import { readResponse } from './read-response';

const item = z.object({
  field: z.string(),
  fieldId: z.nullish(z.string()),
  from: z.nullish(z.string()),
  fromString: z.nullish(z.string()),
});

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-changelog-bulkfetch-post */
const page = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      // Milliseconds in this answer alone; Jira's other instants are texts.
      changeHistories: z.array(z.object({ created: z.union([z.number(), z.string()]), items: z.array(item) })),
    }),
  ),
  nextPageToken: z.nullish(z.string()),
});

const CHANGES_PER_PAGE = 5_000;

/** What the issues' changes found before them, oldest first over all of them, as the app. */
export async function indexChanges(
  issueIds: readonly string[],
  fields: readonly IndexedField[],
  token: string | null,
): Promise<Charged<{ readonly changes: readonly PastChange[]; readonly next: string | null }>> {
  const { issueChangeLogs, nextPageToken } = await readResponse(
    asApp().requestJira(route`/rest/api/3/changelog/bulkfetch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        issueIdsOrKeys: issueIds,
        maxResults: CHANGES_PER_PAGE,
        ...(token !== null && { nextPageToken: token }),
      }),
    }),
    page,
    'read what issues were before',
  );
  const changes = issueChangeLogs.flatMap(({ issueId, changeHistories }) =>
    changeHistories.flatMap(({ created, items }) => {
      const before = formerOf(items, fields);
      return before === null ? [] : [{ issueId, at: new Date(created).toISOString(), before }];
    }),
  );
  return { found: { changes, next: nextPageToken ?? null }, points: 1, requests: 1 };
}

type Item = z.infer<typeof item>;
type Reader = (from: Item) => Former;

const idOf = ({ from }: Item): string | null => (from === undefined || from === '' || from === '0' ? null : from);

const readers: Readonly<Record<string, Reader>> = {
  status: ({ from }) => (from ? { statusId: from } : {}),
  resolution: (one) => ({ resolutionId: idOf(one) }),
  duedate: ({ from }) => ({ dueOn: from ? from.slice(0, 10) : null }),
  priority: (one) => ({ priorityId: idOf(one) }),
  parent: (one) => ({ parentId: idOf(one) }),
  IssueParentAssociation: (one) => ({ parentId: idOf(one) }),
  security: (one) => ({ securityLevelId: idOf(one) }),
  project: ({ from }) => (from ? { projectId: from } : {}),
  timeoriginalestimate: ({ from }) => ({ originalEstimateSeconds: from ? Number(from) : null }),
};

/** Null for a change of nothing that is tracked. */
function formerOf(items: readonly Item[], fields: readonly IndexedField[]): Former | null {
  const parts = items.flatMap((one) => {
    const reader = readers[one.fieldId ?? one.field] ?? readers[one.field];
    if (reader !== undefined) return [reader(one)];
    const field = fields.find(({ id }) => id === one.fieldId);
    return field === undefined ? [] : [{ fields: { [field.id]: valueBefore(field, one) } }];
  });
  if (parts.length === 0) return null;
  const values = Object.assign({}, ...parts.map((part) => ('fields' in part ? part.fields : {}))) as NonNullable<
    Former['fields']
  >; // Object.assign of such records is one
  return { ...(Object.assign({}, ...parts) as Former), ...(Object.keys(values).length > 0 && { fields: values }) };
}

function valueBefore({ kind }: IndexedField, { from, fromString }: Item): string | number | null {
  if (kind === 'team') return fromString || null;
  const text = from || fromString || '';
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : null;
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}
