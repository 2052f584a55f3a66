import type { ChangeGroup, StoredIssue } from '../state/model';
import { wireUserById } from '../wire/user';
import type { Wire } from '../wire/wire-context';
import { wireChangeItem } from './get-changelog';
import { badRequest } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { decodePageToken, encodePageToken } from './page-token';
import { objectBody, textsIn } from './request-values';
import { findIssue } from './resources';

const MOST_ISSUES = 1000;
const MOST_FIELDS = 10;
const MOST_CHANGES = 10_000;
const CHANGES_BY_DEFAULT = 1000;

interface Entry {
  readonly issue: StoredIssue;
  readonly group: ChangeGroup;
}

/**
 * The changes of many issues, oldest first over all of them, in pages of changes: one issue may begin on a page and go on in the next.
 * Issues without changes, not there or not to be seen are left out.
 */
export const bulkFetchChangelogs: Operation = {
  method: 'POST',
  path: '/rest/api/3/changelog/bulkfetch',
  answer(call) {
    const body = objectBody(call);
    const asked = textsIn(body, 'issueIdsOrKeys');
    const fieldIds = new Set(textsIn(body, 'fieldIds'));
    const { maxResults = CHANGES_BY_DEFAULT, nextPageToken } = body;
    if (asked.length === 0) throw badRequest('No issue IDs or keys were provided.');
    if (asked.length > MOST_ISSUES) {
      throw badRequest('You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.');
    }
    if (fieldIds.size > MOST_FIELDS) throw badRequest(`A maximum of ${MOST_FIELDS} field IDs can be specified.`);
    if (typeof maxResults !== 'number' || !(maxResults >= 1 && maxResults <= MOST_CHANGES)) {
      throw badRequest(`'maxResults' must be between 1 and ${MOST_CHANGES}.`);
    }
    const entries = entriesOf(call, asked, fieldIds);
    const owner = JSON.stringify([call.viewer.user?.id, asked, [...fieldIds]]);
    const start = typeof nextPageToken === 'string' ? decodePageToken(nextPageToken, owner).offset : 0;
    const page = entries.slice(start, start + maxResults);
    const offset = start + page.length;
    return ok({
      issueChangeLogs: wireByIssue(call, page, fieldIds),
      ...(offset < entries.length && {
        nextPageToken: encodePageToken({ offset, lastId: page.at(-1)?.issue.id ?? 0 }, owner),
      }),
    });
  },
};

function entriesOf(call: Call, asked: readonly string[], fieldIds: ReadonlySet<string>): readonly Entry[] {
  const issues = new Map<number, StoredIssue>();
  for (const idOrKey of asked) {
    const issue = findIssue(call, idOrKey);
    if (issue !== undefined && call.permissions.canBrowse(issue)) issues.set(issue.id, issue);
  }
  return [...issues.values()]
    .flatMap((issue) => issue.changelog.map((group) => ({ issue, group })))
    .filter(({ group }) => fieldIds.size === 0 || group.items.some(({ fieldId }) => fieldIds.has(fieldId)))
    .sort((a, b) => a.group.at - b.group.at || a.issue.id - b.issue.id);
}

function wireByIssue(call: Call, page: readonly Entry[], fieldIds: ReadonlySet<string>): readonly Wire[] {
  const byIssue = new Map<number, Entry[]>();
  for (const entry of page) {
    const same = byIssue.get(entry.issue.id);
    if (same === undefined) byIssue.set(entry.issue.id, [entry]);
    else same.push(entry);
  }
  return [...byIssue].map(([issueId, entries]) => ({
    issueId: String(issueId),
    changeHistories: entries.map(({ group }) => ({
      id: group.id,
      author: wireUserById(call, group.authorId),
      // Milliseconds since 1970, here alone: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/
      created: group.at,
      items: group.items.filter(({ fieldId }) => fieldIds.size === 0 || fieldIds.has(fieldId)).map(wireChangeItem),
    })),
  }));
}
